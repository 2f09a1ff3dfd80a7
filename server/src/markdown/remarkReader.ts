import type { Root, RootContent } from 'mdast';
import type { BlockReader, KnownLabel, Section } from './blockReader';
import { blocksOf, type Ground } from './blocksOf';
import { isAtxHeading } from './isAtxHeading';
import type { RemarkTree } from './remarkTree';

const MARK = '\uFEFF';

/**
 * The reader that decides: remark. A heading is appended where one follows, to see whether the region is closed, and
 * the labels of other chunks are defined in front of it.
 */
export function remarkReader(parse: RemarkTree): BlockReader {
  return ({ text, mark, last, labels }) => {
    const skipped = mark && text.startsWith(MARK) ? 1 : 0;
    const body = skipped ? text.slice(1) : text;
    const before = opening(labels, body);
    const source = `${before}${body}${last ? '' : '#'}`;
    const tree = parse(source);
    if (!last && !endsInHeading(tree, source)) return null;
    const nodes = tree.children.filter(({ position }) => {
      const at = position!.start.offset!;
      return at >= before.length && at < before.length + body.length;
    });
    return sectionsOf(nodes, source, skipped - before.length, skipped);
  };
}

/**
 * Definitions that only make the labels known, and a heading that ends whatever they might begin. A byte order mark
 * that is none must not stand first.
 */
function opening(labels: readonly KnownLabel[], body: string): string {
  if (labels.length === 0 && !body.startsWith(MARK)) return '';
  return `${labels.map(definitionOf).join('')}#\n`;
}

/** A label that begins with `^` is a link's where a space stands before it, as it must have in the document. */
function definitionOf({ label, footnote }: KnownLabel): string {
  if (footnote) return `[^${label}]: x\n\n`;
  return `[${label.startsWith('^') ? ' ' : ''}${label}]: x\n\n`;
}

function endsInHeading({ children }: Root, source: string): boolean {
  const last = children[children.length - 1];
  return last?.type === 'heading' && last.position!.start.offset === source.length - 1;
}

/** `shift` is added to an offset in the source to get one in the region, `start` the first that can be cut at. */
function sectionsOf(nodes: RootContent[], source: string, shift: number, start: number): Section[] {
  const sections: Section[] = [];
  let [first, from] = [0, 0];
  for (let index = 0; index <= nodes.length; index++) {
    const at = index < nodes.length ? cutBefore(nodes[index]!, source, shift) : Number.POSITIVE_INFINITY;
    if (at <= start) continue;
    sections.push(section(nodes.slice(first, index), source, shift, from));
    [first, from] = [index, at];
  }
  return sections;
}

function section(nodes: RootContent[], source: string, shift: number, start: number): Section {
  const ground: Ground = { source, shift: shift - start, definitions: [], footnotes: [] };
  const blocks = blocksOf(nodes, ground);
  return { start, blocks, definitions: ground.definitions, footnotes: ground.footnotes };
}

/** Where in the region the document must be cut before a node; -1 where it must not. */
function cutBefore({ type, position }: RootContent, source: string, shift: number): number {
  const { column, offset } = position!.start;
  return type === 'heading' && column === 1 && isAtxHeading(source, offset!) ? offset! + shift : -1;
}
