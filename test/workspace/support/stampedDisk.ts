import { createService } from '../../../server/src/service';
import type { Files } from '../../../server/src/workspace/files';
import { keepDigests } from '../../../server/src/workspace/keepDigests';
import { memoryFiles } from '../../../server/src/workspace/memoryFiles';
import { createWorkspace, type WorkspaceOptions } from '../../../server/src/workspace/workspace';

export const root = 'file:///r/';
export const texts: Readonly<Record<string, string>> = {
  'index.md':
    '# Lending\n\n| Milestone | Status |\n| --- | --- |\n| [M1: Desk](m1.md) | Completed |\n| [M2: Fines](m2.md) | Planned |\n',
  'm1.md':
    '# Milestone 1: Desk\n\n- Status: In Progress\n\n## Phase 1: Counter\n\n- [x] A counter.\n- [ ] A bell.\n',
  'm2.md': '# Milestone 2: Fines\n\n- Status: Planned\n- Dependencies: [M1](m1.md#phase-1-counter), M7\n',
  'adr/0001-ledger.md': '# ADR 0001: Ledger\n\n## Status\n\nAccepted\n',
  'notes.md': 'See [the desk](m1.md#gone) and ADR-0001.\n',
};

/** Files of a disk that can be written while they are in use, and what was read of them. */
export function disk(start: Readonly<Record<string, string>> = texts) {
  const held = new Map(Object.entries(start).map(([name, text]) => [root + name, text]));
  const stamps = new Map([...held.keys()].map((uri) => [uri, '1']));
  const read: string[] = [];
  const files = memoryFiles(held);
  const noted: Files['read'] = async (...asked) => {
    read.push(asked[0].slice(root.length));
    const found = await files.read(...asked);
    return found.kind === 'bytes' ? { ...found, stamp: stamps.get(asked[0]) } : found;
  };
  const stamped: Files['stamped'] = {
    stamps: async (uris, limitFor) =>
      uris.map((uri) => ((held.get(uri)?.length ?? Infinity) <= limitFor(uri) ? stamps.get(uri)! : null)),
    readNow(uri) {
      read.push(uri.slice(root.length));
      const text = held.get(uri);
      if (text === undefined) return { kind: 'none' };
      return { kind: 'bytes', bytes: new TextEncoder().encode(text), stamp: stamps.get(uri) };
    },
  };
  return {
    files: { ...files, read: noted, stamped } satisfies Files,
    write(name: string, text: string | null, stamp = `${text}`): void {
      if (text === null) held.delete(root + name);
      else held.set(root + name, text);
      stamps.set(root + name, stamp);
    },
    /** What was read since this was last asked. */
    read: () => read.splice(0).sort(),
  };
}

/** A process that starts with these files, with what an earlier one kept in this folder, and holds so many characters. */
export async function start(
  { files }: { readonly files: Files },
  folder?: string,
  {
    made = 'us',
    mostHeld,
    startAside,
    onProgress,
  }: { readonly made?: string; readonly mostHeld?: number } & Pick<
    WorkspaceOptions,
    'startAside' | 'onProgress'
  > = {},
) {
  const service = createService(undefined, mostHeld);
  service.setToday('2026-03-02');
  const skipped: string[] = [];
  const workspace = createWorkspace({
    service,
    files,
    skip: (uri, why) => void skipped.push(`${uri.slice(root.length)}: ${why}`),
    digests: folder === undefined ? undefined : keepDigests(folder, made),
    startAside,
    onProgress,
  });
  await workspace.setFolders([root]);
  return { service, workspace, skipped, answers: () => answersOf(service) };
}

function answersOf(service: ReturnType<typeof createService>) {
  return {
    symbols: service.workspaceSymbols(''),
    tree: service.treeChildren(null),
    found: service.documents().map((uri) => [uri, service.diagnostics(uri)]),
  };
}
