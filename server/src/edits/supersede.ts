import type { RecordNode } from '../graph/graph';
import { folderOf } from '../graph/location';
import type { Span } from '../markdown/outline';
import type { RecordDeclaration, RecordPointer } from '../reading/model';
import type { Draft, Step } from './draft';
import { endOfLine, lineEndOf } from './lines';
import { linkTo } from './linkTo';
import { newRecord } from './newRecord';
import { isPlan, type PlacedReplacement, type PlanContext, type PlannedDocument } from './plan';
import { recordsIn } from './recordsIn';

/**
 * A decision that takes the place of another: its file in the house's form, which says what it supersedes, the old one's
 * status in the house's own words with the way to the new one, and the rows of both in the index of decisions.
 */
export function supersede(
  draft: Draft,
  old: RecordNode,
  title: string,
): RecordNode | { readonly refused: string } {
  const { context } = draft;
  const { state } = old.summary;
  const name = old.summary.id?.text ?? old.summary.title;
  if (old.summary.kind !== 'adr') return { refused: 'Only decision records are superseded.' };
  if (state === 'superseded') return { refused: `${name} is superseded already.` };
  if (!declared(context, old)?.record.status)
    return { refused: `${name} states no status that could say so.` };
  const folder = folderOf(old.uri);
  const siblings = recordsIn(context, folder, 'adr');
  const planned = newRecord(context, { kind: 'adr', folder, title });
  if (!isPlan(planned)) return planned;
  draft.take(planned);
  const uri = planned.files[0]!.create;
  const find = (): RecordNode | undefined =>
    recordsIn(context, folder, 'adr').find((each) => each.uri === uri);
  const fresh = find();
  if (!fresh) return { refused: `'${title}' cannot be written so that it is read as a decision here.` };
  draft.take(said(context, siblings, old, fresh));
  draft.take({ edits: indexCells(context, siblings, old, find() ?? fresh) });
  return find() ?? fresh;
}

function declared(context: PlanContext, { uri, key }: RecordNode) {
  const view = context.document(uri);
  const record = view?.model.records.find((each) => each.key === key);
  return view && record ? { view, record } : null;
}

/** What both say of each other, in one step: the new one is accepted, the old one superseded by it. */
function said(
  context: PlanContext,
  siblings: readonly RecordNode[],
  old: RecordNode,
  fresh: RecordNode,
): Step {
  const [was, is] = [declared(context, old), declared(context, fresh)];
  const edits: PlacedReplacement[] = [];
  const status = was?.record.status;
  if (was && status) {
    const isFront = isInFront(was.view, status.word);
    const words =
      likeOf(context, siblings, 'supersededBy', old, fresh, isFront) ??
      `Superseded by ${isFront ? nameOf(fresh) : linked(old, fresh)}`;
    edits.push({
      uri: old.uri,
      ...undressed(was.view.text, status),
      text: sameCase(status.word.text, words),
    });
  }
  if (is) {
    const accepted = acceptedWord(siblings) ?? 'Accepted';
    if (is.record.status) {
      const { word } = is.record.status;
      edits.push({ uri: fresh.uri, start: word.start, end: word.end, text: sameCase(word.text, accepted) });
    }
    const line = supersedesLine(context, siblings, old, fresh, is.view, is.record);
    if (line) edits.push(line);
  }
  return { edits };
}

/** What another says of its successor, or of what it replaced, with the names of these two. */
function likeOf(
  context: PlanContext,
  siblings: readonly RecordNode[],
  side: 'supersededBy' | 'supersedes',
  from: RecordNode,
  to: RecordNode,
  front: boolean,
): string | null {
  for (const sibling of siblings) {
    const found = declared(context, sibling);
    const pointer = found?.record[side][0];
    const status = found?.record.status;
    if (!found || !pointer || isInFront(found.view, pointer) !== front) continue;
    const { text } = found.view;
    const start = side === 'supersededBy' ? status?.word.start : lineStart(text, pointer.start);
    if (start === undefined || start > pointer.start || text.slice(start, pointer.start).includes('\n'))
      continue;
    return text.slice(start, pointer.start) + renamed(found.view, pointer, from, to);
  }
  return null;
}

/** `[ADR 0005](./0005-movements.md)`, `ADR-0005`: the pointer's own form. */
function renamed({ text, model }: PlannedDocument, pointer: RecordPointer, from: RecordNode, to: RecordNode) {
  const link = pointer.link === null ? null : model.links[pointer.link]!;
  const words = link
    ? text.slice(link.textAt.start, link.textAt.end)
    : text.slice(pointer.start, pointer.end);
  const number = to.summary.id?.numbers.at(-1);
  const named =
    number === undefined
      ? nameOf(to)
      : words.replace(/\d[\s\S]*$/, (rest) => {
          const digits = /^\d+/.exec(rest)![0];
          const titled = /^\d+\W{1,4}\p{L}/u.exec(rest);
          const between = titled ? titled[0].slice(digits.length, -1) + to.summary.title : '';
          return String(number).padStart(digits.length, '0') + between;
        });
  if (!link) return named;
  const dot = link.path?.startsWith('./') ? '' : './';
  const path = linkTo(from.uri, to.uri);
  return `[${named}](${dot === '' ? path : path.replace(/^\.\//, '')})`;
}

function supersedesLine(
  context: PlanContext,
  siblings: readonly RecordNode[],
  old: RecordNode,
  fresh: RecordNode,
  { uri, text, model }: PlannedDocument,
  record: RecordDeclaration,
): PlacedReplacement | null {
  const status = record.status;
  if (!status) return null;
  const newline = lineEndOf(text);
  const front = isInFront({ uri, text, model }, status.word);
  const at = endOfLine(text, status.end);
  const like = likeOf(context, siblings, 'supersedes', fresh, old, front);
  const field = model.fields.find(
    ({ name, value }) =>
      name === 'status' && value.start <= status.word.start && status.word.end <= value.end,
  );
  const isLine = field && field.form !== 'section';
  const isLike = like !== null && /^\s*(?:[-*+]\s|\*\*|\w+:)/.test(like) === Boolean(isLine);
  if (isLike) return { uri, start: at, end: at, text: (isLine ? newline : newline + newline) + like };
  if (!isLine)
    return { uri, start: at, end: at, text: `${newline}${newline}Supersedes ${linked(fresh, old)}` };
  const opening = text
    .slice(lineStart(text, field.label.start), field.value.start)
    .replace(field.label.text, front ? 'supersedes' : 'Supersedes')
    .replace(/`$/, '');
  return { uri, start: at, end: at, text: newline + opening + (front ? nameOf(old) : linked(fresh, old)) };
}

/** The status of the old one where the index states it, as that writes it of others. */
function* cellsOf(
  context: PlanContext,
  record: RecordNode,
): Generator<{ view: PlannedDocument; cell: Span }> {
  for (const from of context.graph.linkedFrom(record.uri)) {
    const view = context.document(from);
    for (const table of folderOf(from) === folderOf(record.uri) ? (view?.model.tables ?? []) : []) {
      const column = table.columns.indexOf('status');
      const row = table.rows.find(({ start, end }) =>
        view!.model.links.some(
          (link) =>
            start <= link.start && link.end <= end && context.graph.target(from, link)?.uri === record.uri,
        ),
      );
      const cell = column < 0 ? undefined : row?.cells[column];
      if (cell && view) yield { view, cell };
    }
  }
}

function indexCells(
  context: PlanContext,
  siblings: readonly RecordNode[],
  old: RecordNode,
  fresh: RecordNode,
): PlacedReplacement[] {
  const written = siblings
    .filter(({ summary }) => summary.state === 'superseded')
    .flatMap((each) => [...cellsOf(context, each)])
    .map(({ view, cell }) => view.text.slice(cell.start, cell.end).trim())
    .find((words) => !/\d/.test(words));
  const set = (record: RecordNode, words: string): PlacedReplacement[] =>
    [...cellsOf(context, record)].map(({ view, cell }) => {
      const said = view.text.slice(cell.start, cell.end);
      const lead = said.length - said.trimStart().length;
      const start = cell.start + lead;
      return { uri: view.uri, start, end: start + said.trim().length, text: words };
    });
  return [
    ...set(old, written ?? 'Superseded'),
    ...set(fresh, fresh.summary.status ?? acceptedWord(siblings) ?? 'Accepted'),
  ];
}

function acceptedWord(siblings: readonly RecordNode[]): string | null {
  const words = siblings.flatMap(({ summary }) =>
    summary.state === 'accepted' && summary.status && /^\p{L}+$/u.test(summary.status)
      ? [summary.status]
      : [],
  );
  return words[0] ?? null;
}

/** A link does nothing inside code. */
function undressed(text: string, { word, end }: { readonly word: Span; readonly end: number }): Span {
  const tick = text[word.start - 1] === '`' && text[word.end] === '`' ? 1 : 0;
  return { start: word.start - tick, end: Math.max(word.end + tick, tick ? 0 : end) };
}

const linked = (from: RecordNode, to: RecordNode): string => `[${nameOf(to)}](${linkTo(from.uri, to.uri)})`;
const nameOf = ({ summary }: RecordNode): string => summary.id?.text ?? summary.title;
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const isInFront = ({ text }: PlannedDocument, { start }: Span): boolean =>
  start < (/^---\r?\n[\s\S]*?\n---/.exec(text)?.[0].length ?? 0);

/** `superseded by` where the house writes statuses in small letters. */
const sameCase = (old: string, next: string): string =>
  old !== '' && old === old.toLowerCase() && old !== old.toUpperCase()
    ? next.charAt(0).toLowerCase() + next.slice(1)
    : next;
