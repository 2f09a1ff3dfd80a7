import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
} from 'yaml';
import type { FrontMatter, FrontMatterEntry, Span } from './outline';

type Path = readonly (string | number)[];

/** Reads front matter, fences included; `text` is the whole chunk. Never throws: what YAML says goes into `error`. */
export function frontMatter(text: string): FrontMatter {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const [from, to] = inside(text);
  const span = { start, end: text.replace(/(?:\r\n|\n|\r)$/, '').length };
  // YAML ends lines at CR as well, the library does not.
  const source = text.slice(from, to).replace(/\r(?!\n)/g, '\n');
  try {
    const document = parseDocument(source, { prettyErrors: false, logLevel: 'silent' });
    const entries: FrontMatterEntry[] = [];
    collect(document, document.contents, [], null, from, entries);
    return { kind: 'frontMatter', ...span, entries, error: document.errors[0]?.message ?? null };
  } catch (error) {
    return {
      kind: 'frontMatter',
      ...span,
      entries: [],
      error: error instanceof Error ? error.message : String(error),
    };
  }
}

/** Without the lines of the fences. */
function inside(text: string): [number, number] {
  const from = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text)![0].length;
  const to = text.search(/(?<=[\r\n])---[ \t]*(?:\r\n|\n|\r)?$/);
  return [from, Math.max(from, to)];
}

/** Notes every scalar below a node under its path; the key of an entry of a list is the key of the list. */
function collect(
  document: Document,
  node: unknown,
  path: Path,
  key: Span | null,
  shift: number,
  entries: FrontMatterEntry[],
): void {
  if (isMap(node)) {
    for (const pair of node.items) {
      if (isPair(pair)) collectPair(document, pair as Pair, path, shift, entries);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      collect(document, item, [...path, index], key, shift, entries);
    }
  } else if (isAlias(node)) {
    const target = node.resolve(document);
    if (isScalar(target)) entries.push(entry(node, text(target), path, key, shift));
  } else if (isScalar(node) && path.length > 0) {
    entries.push(entry(node, text(node), path, key, shift));
  }
}

function collectPair(
  document: Document,
  { key, value }: Pair,
  path: Path,
  shift: number,
  entries: FrontMatterEntry[],
): void {
  if (!isScalar(key)) return;
  const at = spanOf(key, shift);
  const below = [...path, text(key)];
  if (value === null) entries.push({ path: below, key: at, value: { start: at.end, end: at.end }, text: '' });
  else collect(document, value, below, at, shift, entries);
}

function entry(node: Node, text: string, path: Path, key: Span | null, shift: number): FrontMatterEntry {
  const value = spanOf(node, shift);
  return { path, key: key ?? { start: value.start, end: value.start }, value, text };
}

function spanOf(node: Node, shift: number): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start: start + shift, end: end + shift };
}

/** As written where it is plain, so that `007` and dates stay what they are. */
function text(scalar: Scalar): string {
  if (scalar.value === null && !scalar.source) return '';
  return scalar.type === 'PLAIN' && scalar.source !== undefined ? scalar.source : String(scalar.value);
}
