import type { AnnotatedTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageclient';
import { askPick, askSteps } from './askSteps';

type Part = 'file' | 'branch' | 'begun';
const parts: readonly string[] = ['file', 'branch', 'begun'];
type Change = NonNullable<WorkspaceEdit['documentChanges']>[number];

/**
 * A rename with what the person wants of the rest: the file's new name with the links to it, the planned branches. VS Code's
 * own preview would leave out every edit of a file that is not to be renamed, and rename the half.
 */
export async function confirmRename(edit: WorkspaceEdit): Promise<WorkspaceEdit> {
  const changes = edit.documentChanges ?? [];
  const named = [...new Set(changes.flatMap(partsOf))];
  if (named.length === 0) return edit;
  const texts = changes.filter((change) => 'textDocument' in change && plainEdits(change).length > 0);
  let wanted: readonly Part[] = [];
  const went = await askSteps('Rename', [
    askPick<Part>({
      placeholder: `The text changes in ${texts.length === 1 ? '1 file' : `${texts.length} files`}. What else?`,
      choices: named.map((part) => ({ value: part, ...wordsOf(part, changes) })),
      // What somebody may be working on is left alone unless it is wanted.
      picked: ['file', 'branch'],
      many: true,
      take: (parts) => {
        wanted = parts;
      },
    }),
  ]);
  return { documentChanges: went ? changes.flatMap((change) => keep(change, new Set(wanted))) : [] };
}

const partOf = (edit: object): Part | null =>
  'annotationId' in edit && parts.includes(String(edit.annotationId)) ? (edit.annotationId as Part) : null;

const partsOf = (change: Change): Part[] =>
  ('textDocument' in change ? change.edits : [change]).flatMap((edit) => partOf(edit) ?? []);

const plainEdits = (change: Change): readonly object[] =>
  'textDocument' in change ? change.edits.filter((edit) => partOf(edit) === null) : [];

function keep(change: Change, wanted: ReadonlySet<Part>): Change[] {
  const isKept = (edit: object): boolean => {
    const part = partOf(edit);
    return part === null || wanted.has(part);
  };
  if (!('textDocument' in change)) {
    const { annotationId, ...operation } = change;
    return isKept(change) ? [operation as Change] : [];
  }
  const edits = change.edits
    .filter(isKept)
    .map((edit) => ({ range: (edit as TextEdit).range, newText: (edit as AnnotatedTextEdit).newText }));
  return edits.length > 0 ? [{ textDocument: change.textDocument, edits }] : [];
}

function wordsOf(part: Part, changes: readonly Change[]): { label: string; detail: string } {
  if (part === 'file') {
    const names = changes.flatMap((change) =>
      'kind' in change && change.kind === 'rename'
        ? decodeURIComponent(change.newUri.split('/').at(-1)!)
        : [],
    );
    const links = changes.flatMap(partsOf).filter((each) => each === 'file').length - names.length;
    return {
      label: `Call the file ${names.join(', ')}`,
      detail: links === 1 ? 'with the link to it' : `with ${links} links to it`,
    };
  }
  const all = changes.flatMap((change) => ('textDocument' in change ? change.edits : []));
  const branches = new Set(
    all.flatMap((edit) => (partOf(edit) === part ? (edit as AnnotatedTextEdit).newText : [])),
  );
  const kind = part === 'begun' ? 'branch in use' : 'planned branch';
  const kinds = part === 'begun' ? 'branches in use' : 'planned branches';
  return {
    label: `Rename ${branches.size === 1 ? `the ${kind}` : `${branches.size} ${kinds}`} in the text; git is not touched`,
    detail: [...branches].join(', '),
  };
}
