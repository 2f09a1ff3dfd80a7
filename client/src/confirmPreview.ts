import { commands, Disposable, Range, TabInputText, Uri, window, workspace } from 'vscode';
import type { PlannedEdit } from '../../server/src/lsp/protocol';

type Edit = NonNullable<PlannedEdit['edit']>;

interface Changed {
  /** What it is called and where, before; null for a new file. */
  readonly before: Uri | null;
  /** Null for a file that goes. */
  readonly after: Uri | null;
  readonly text: string;
  readonly count: number;
}

const scheme = 'milepost-preview';

/**
 * Shows everything that an edit would change, all files in one view, and asks whether it is to be made. Nothing is
 * written before the answer.
 */
export async function confirmPreview(title: string, edit: Edit): Promise<boolean> {
  const all = await changesOf(edit);
  const texts = new Map(all.map(({ text }, at) => [`/${at}`, text]));
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ path }) => texts.get(`/${path.split('/')[1]}`) ?? '',
  });
  const shown = (at: number, uri: Uri | null): Uri =>
    Uri.from({ scheme, path: uri ? `/${at}${uri.path}` : '/none' });
  try {
    await commands.executeCommand(
      'vscode.changes',
      title,
      all.map(({ before, after }, at) => [
        after ?? before,
        before ?? shown(at, null),
        after ? shown(at, after) : shown(at, null),
      ]),
    );
    return await ask(title, all);
  } finally {
    await closePreview(title);
    provider.dispose();
  }
}

function ask(title: string, all: readonly Changed[]): Promise<boolean> {
  const input = window.createQuickPick();
  const make = { label: `$(check) ${title}`, description: told(all) };
  Object.assign(input, {
    title,
    placeholder: 'Enter makes these changes, Escape leaves everything as it is',
    ignoreFocusOut: true,
    items: [make, ...all.map((each) => ({ label: lineOf(each), description: placesOf(each) }))],
  });
  return new Promise((resolve) => {
    const parts = Disposable.from(
      input,
      input.onDidAccept(() => done(true)),
      input.onDidHide(() => done(false)),
    );
    const done = (answer: boolean): void => {
      resolve(answer);
      parts.dispose();
    };
    input.show();
  });
}

const told = (all: readonly Changed[]): string => (all.length === 1 ? '1 file' : `${all.length} files`);
const nameOf = (uri: Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

function lineOf({ before, after }: Changed): string {
  if (!before) return `$(new-file) ${nameOf(after!)}`;
  if (!after) return `$(trash) ${nameOf(before)}`;
  const moved = before.toString() === after.toString() ? '' : ` → ${nameOf(after)}`;
  return `$(edit) ${nameOf(before)}${moved}`;
}

function placesOf({ before, after, count }: Changed): string {
  if (!before) return 'new';
  if (!after) return 'goes';
  const renamed = before.toString() === after.toString() ? '' : 'renamed, ';
  return `${renamed}${count === 1 ? '1 place' : `${count} places`}`;
}

async function changesOf({ documentChanges = [] }: Edit): Promise<readonly Changed[]> {
  const all = new Map<string, Changed>();
  for (const change of documentChanges) {
    if ('textDocument' in change) {
      const { uri } = change.textDocument;
      const old = all.get(uri) ?? (await present(uri));
      const edits = change.edits.flatMap((each) => ('newText' in each ? [each] : []));
      const text = old.before
        ? await edited(old.before, edits)
        : edits.map(({ newText }) => newText).join('');
      all.set(uri, { ...old, text, count: old.count + edits.length });
    } else if (change.kind === 'create') {
      all.set(change.uri, { before: null, after: Uri.parse(change.uri), text: '', count: 0 });
    } else if (change.kind === 'rename') {
      const old = all.get(change.oldUri) ?? (await present(change.oldUri));
      all.set(change.oldUri, { ...old, after: Uri.parse(change.newUri) });
    } else {
      const old = all.get(change.uri) ?? (await present(change.uri));
      all.set(change.uri, { ...old, after: null, text: '' });
    }
  }
  return [...all.values()];
}

async function present(uri: string): Promise<Changed> {
  const at = Uri.parse(uri);
  const document = await workspace.openTextDocument(at);
  return { before: at, after: at, text: document.getText(), count: 0 };
}

async function edited(
  uri: Uri,
  edits: readonly { readonly range: LspRange; readonly newText: string }[],
): Promise<string> {
  const document = await workspace.openTextDocument(uri);
  const text = document.getText();
  const placed = edits.map(({ range: { start, end }, newText }) => {
    const range = new Range(start.line, start.character, end.line, end.character);
    return { start: document.offsetAt(range.start), end: document.offsetAt(range.end), newText };
  });
  let result = '';
  let at = 0;
  for (const { start, end, newText } of placed.sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

interface LspRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

async function closePreview(title: string): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const ours = tabs.filter(({ label, input }) => label.startsWith(title) && !(input instanceof TabInputText));
  await window.tabGroups.close(ours);
}
