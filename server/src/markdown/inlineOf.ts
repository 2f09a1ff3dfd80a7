import type { ImageReference, InlineCode, LinkReference, Nodes, PhrasingContent, Text } from 'mdast';
import type { Inline, LinkTarget, Mark, MarkKind } from './outline';
import { traceOf } from './trace';

interface Run {
  /** Added to an offset in the parsed text to get one in the chunk. */
  readonly shift: number;
  text: string;
  readonly pieces: number[];
  readonly marks: Mark[];
  /** Whether the last pair only says where a character ends, and the next piece has to begin anew. */
  ended: boolean;
}

/** Phrasing content of mdast as an inline run; `at` is where it would stand were it empty, in the parsed text. */
export function inlineOf(nodes: readonly PhrasingContent[], shift: number, at: number): Inline {
  const run: Run = { shift, text: '', pieces: [], marks: [], ended: false };
  for (const node of nodes) add(run, node);
  if (run.ended) run.pieces.push(...run.pieces.slice(-2));
  const [first, last] = [nodes[0], nodes[nodes.length - 1]];
  return {
    start: (first ? startOf(first) : at) + shift,
    end: (last ? endOf(last) : at) + shift,
    text: run.text,
    pieces: run.pieces,
    marks: run.marks,
  };
}

function add(run: Run, node: PhrasingContent): void {
  if (node.type === 'text') addText(run, node);
  else addMarked(run, node);
}

/** Marks come in the order in which they begin, outer before inner. */
function addMarked(run: Run, node: Exclude<PhrasingContent, Text>): void {
  const index = run.marks.length;
  const mark = { ...markOf(run, node), from: run.text.length, to: run.text.length };
  run.marks.push(mark);
  if (node.type === 'inlineCode') addCode(run, node);
  else if (node.type === 'break') addWritten(run, '\n', startOf(node), endOf(node));
  else if (node.type === 'image' || node.type === 'imageReference') addAlt(run, node);
  else if ('children' in node) addAll(run, node.children);
  run.marks[index] = { ...mark, to: run.text.length };
}

const KINDS: Readonly<Record<Exclude<PhrasingContent['type'], 'text'>, MarkKind>> = {
  break: 'break',
  delete: 'delete',
  emphasis: 'emphasis',
  footnoteReference: 'footnote',
  html: 'html',
  image: 'image',
  imageReference: 'image',
  inlineCode: 'code',
  link: 'link',
  linkReference: 'link',
  strong: 'strong',
};

function markOf(run: Run, node: Exclude<PhrasingContent, Text>): Omit<Mark, 'from' | 'to'> {
  const place = { kind: KINDS[node.type], start: startOf(node) + run.shift, end: endOf(node) + run.shift };
  if (node.type === 'html') return { ...place, html: node.value };
  if ('url' in node) return { ...place, target: resource(run, node) };
  if ('identifier' in node) return { ...place, target: labelled(node) };
  return place;
}

function addAll(run: Run, nodes: readonly PhrasingContent[]): void {
  for (const node of nodes) add(run, node);
}

function addText(run: Run, node: Text): void {
  const { origins } = traceOf(node);
  // Only autolinks have no trace; their text is written as it stands.
  if (!origins) {
    addWritten(run, node.value, startOf(node), endOf(node));
    return;
  }
  for (let index = 0; index < origins.length; index += 3) {
    addWritten(run, stretch(node.value, origins, index), origins[index + 1]!, origins[index + 2]!);
  }
}

function addCode(run: Run, node: InlineCode): void {
  const { origins = [], inTable } = traceOf(node);
  for (let index = 0; index < origins.length; index += 3) {
    const written = stretch(node.value, origins, index);
    if (inTable) addCellCode(run, written, origins[index + 1]!);
    else addWritten(run, written, origins[index + 1]!, origins[index + 2]!);
  }
}

/** The part of a value that the origin at `index` speaks of. */
function stretch(value: string, origins: readonly number[], index: number): string {
  return value.slice(origins[index], origins[index + 3] ?? value.length);
}

/** In a table cell `\|` in code stands for `|`; any other backslash for itself, `\\` included. */
function addCellCode(run: Run, written: string, start: number): void {
  let from = 0;
  for (const { 0: pair, index } of written.matchAll(/\\[\\|]/g)) {
    if (pair !== '\\|') continue;
    addWritten(run, written.slice(from, index), start + from, start + index);
    addWritten(run, '|', start + index, start + index + 2);
    from = index + 2;
  }
  addWritten(run, written.slice(from), start + from, start + written.length);
}

function addAlt(run: Run, node: Nodes): void {
  const marks = run.marks.length;
  addAll(run, traceOf(node).alt ?? []);
  run.marks.length = marks;
}

/** Adds text that was written at [start, end) of the parsed text. */
function addWritten(run: Run, value: string, start: number, end: number): void {
  if (value === '') return;
  const lineEnd = value === '\r\n' || value === '\r' || value === '\n';
  const text = lineEnd ? '\n' : value;
  const { pieces } = run;
  const at = run.text.length;
  const last = pieces.length - 2;
  const joins = last >= 0 && !run.ended && pieces[last + 1]! + at - pieces[last]! === start + run.shift;
  if (!joins) pieces.push(at, start + run.shift);
  run.text += text;
  run.ended = text.length !== end - start;
  if (run.ended) pieces.push(run.text.length, end + run.shift);
}

function resource(run: Run, node: Nodes & { url: string; title?: string | null }): LinkTarget {
  const at = traceOf(node).at ?? autolinkAt(node);
  const { shift } = run;
  return {
    url: node.url,
    at: { start: at.start + shift, end: at.end + shift },
    title: node.title ?? null,
    label: null,
  };
}

/** `<http://…>`: everything between the angle brackets. */
function autolinkAt(node: Nodes): { start: number; end: number } {
  return { start: startOf(node) + 1, end: endOf(node) - 1 };
}

function labelled(
  node: LinkReference | ImageReference | Extract<Nodes, { type: 'footnoteReference' }>,
): LinkTarget {
  return { url: '', at: null, title: null, label: traceOf(node).label ?? node.identifier };
}

function startOf(node: Nodes): number {
  return node.position!.start.offset!;
}

function endOf(node: Nodes): number {
  return node.position!.end.offset!;
}
