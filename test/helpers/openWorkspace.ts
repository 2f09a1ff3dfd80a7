import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { parseConfig } from '../../server/src/config/parseConfig';
import { createService, type Service } from '../../server/src/service';

const root = 'file:///workspace/';

export interface Workspace {
  readonly service: Service;
  /** Every file as it is now, by path; those that are no Markdown are only there. */
  readonly files: ReadonlyMap<string, string>;
  readonly documents: readonly string[];
  uri(path: string): string;
  /** The path of a document's uri. */
  path(uri: string): string;
  /** Gives the answer once nothing that it depends on is still to be looked up. */
  settled<Answer>(ask: () => Answer): Answer;
  write(path: string, text: string): void;
  remove(path: string): void;
  apply(edit: WorkspaceEdit): void;
}

export interface WorkspaceOptions {
  /** What `milepost.json` at the root says. */
  readonly config?: object;
  readonly today?: string;
  readonly git?: { readonly branches: readonly string[]; readonly merged: readonly string[] };
}

/** A service with these files in one folder. The only helper that talks to the service about files. */
export function openWorkspace(given: ReadonlyMap<string, string>, options: WorkspaceOptions = {}): Workspace {
  const files = new Map(given);
  const service = createService();
  const uri = (path: string): string => root + path.split('/').map(encodeURIComponent).join('/');
  const path = (from: string): string => decodeURIComponent(from.slice(root.length));
  const exists = (at: string): boolean =>
    at === '' || files.has(at) || [...files.keys()].some((file) => file.startsWith(at.replace(/\/?$/, '/')));
  const isMarkdown = (name: string): boolean => /\.(?:md|markdown)$/i.test(name);

  function configure(folder: string, text: string): void {
    const { config, problems } = parseConfig(
      text,
      service.rules.map(({ name }) => name),
    );
    if (problems.length > 0)
      throw new Error(`The config of the test: ${problems.map(({ message }) => message)}`);
    service.setConfig(folder, config);
  }

  function write(name: string, text: string): void {
    files.set(name, text);
    service.setExists(uri(name), true);
    if (isMarkdown(name)) service.setFile(uri(name), text);
    else if (/(?:^|\/)milepost\.json$/.test(name)) configure(uri(name).replace(/[^/]*$/, ''), text);
  }

  function remove(name: string): void {
    files.delete(name);
    service.setExists(uri(name), false);
    if (isMarkdown(name)) service.setFile(uri(name), null);
  }

  function move(from: string, to: string): void {
    const text = files.get(from)!;
    remove(from);
    write(to, text);
  }

  service.setGit(options.git ?? null);
  service.setToday(options.today ?? '2027-03-08');
  service.setFolders([root]);
  if (options.config) configure(root, JSON.stringify(options.config));
  for (const [name, text] of given) write(name, text);

  return {
    service,
    files,
    get documents() {
      return [...files.keys()].filter(isMarkdown);
    },
    uri,
    path,
    settled(ask) {
      for (let round = 0; round < 20; round++) {
        const answer = ask();
        const wanted = service.wanted();
        if (wanted.length === 0) return answer;
        // What lies outside is somebody else's, and taken as there.
        for (const each of wanted) service.setExists(each, !each.startsWith(root) || exists(path(each)));
      }
      throw new Error('The service keeps asking for files.');
    },
    write,
    remove,
    apply(edit) {
      for (const change of edit.documentChanges ?? []) {
        if ('textDocument' in change) {
          const name = path(change.textDocument.uri);
          const edits = change.edits.map((each) => ({
            range: each.range,
            text: (each as { newText: string }).newText,
          }));
          write(name, edited(files.get(name) ?? '', edits));
        } else if (change.kind === 'create') write(path(change.uri), '');
        else if (change.kind === 'rename') move(path(change.oldUri), path(change.newUri));
        else throw new Error(`Tests do not ${change.kind} files yet.`);
      }
    },
  };
}

/** Applies edits as LSP says: all against the text before, none may overlap. */
function edited(text: string, edits: readonly { readonly range: Range; readonly text: string }[]): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  const offset = ({ line, character }: Range['start']): number => starts[line]! + character;
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => offset(a.range.start) - offset(b.range.start))) {
    const start = offset(edit.range.start);
    if (start < at) throw new Error('Two edits overlap.');
    result += text.slice(at, start) + edit.text;
    at = offset(edit.range.end);
  }
  return result + text.slice(at);
}
