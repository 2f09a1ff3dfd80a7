import { createService } from '../service';
import { canonicalUri } from '../workspace/canonicalUri';
import type { Files } from '../workspace/files';
import type { Fed } from '../workspace/findIn';
import { createWorkspace } from '../workspace/workspace';
import type { TextBefore } from './protocol';
import type { Session } from './session';

/** The workspace as it was: the files as they are, but for those whose text was another one. */
export async function versionBefore(
  { service: now, files, settings }: Session,
  folders: readonly string[],
  before: readonly TextBefore[],
): Promise<Fed> {
  const service = createService();
  service.setToday(now.today());
  service.setAllLinks(false);
  const workspace = createWorkspace({ service, files: overlaid(files, before), skip: () => {} });
  const { include, exclude, maxSize } = settings().files;
  await workspace.setSettings({ ...(include.length > 0 ? { include } : {}), exclude, maxSize });
  await workspace.setFolders(folders);
  return { service, workspace };
}

function overlaid(files: Files, before: readonly TextBefore[]): Files {
  const texts = new Map(before.map(({ uri, text }) => [canonicalUri(uri), text]));
  const added = [...texts].flatMap(([uri, text]) => (text === null ? [] : [uri]));
  return {
    async list(folder) {
      const now = (await files.list(folder)).filter((uri) => texts.get(uri) !== null);
      return [
        ...new Set([
          ...now,
          ...added.filter((uri) => uri.startsWith(folder) && /\.(?:md|markdown)$/i.test(uri)),
        ]),
      ];
    },
    admits: files.admits,
    async read(uri, limit, within) {
      const text = texts.get(uri);
      if (text === undefined) return files.read(uri, limit, within);
      return text === null ? { kind: 'none' } : { kind: 'bytes', bytes: new TextEncoder().encode(text) };
    },
    async exist(uris) {
      const now = await files.exist(uris);
      return uris.map((uri, index) => (texts.has(uri) ? texts.get(uri) !== null : now[index]!));
    },
  };
}
