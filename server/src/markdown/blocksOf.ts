import type {
  Heading as MdHeading,
  ListItem as MdItem,
  List as MdList,
  Paragraph as MdParagraph,
  TableRow as MdRow,
  Table as MdTable,
  Nodes,
  RootContent,
} from 'mdast';
import { inlineOf } from './inlineOf';
import { isAtxHeading } from './isAtxHeading';
import type {
  Block,
  Box,
  Definition,
  Footnote,
  Heading,
  Inline,
  List,
  ListItem,
  Paragraph,
  Span,
  Table,
  TableRow,
} from './outline';
import { traceOf } from './trace';
import { trimInlineStart } from './trimInlineStart';

/** What the blocks are made from, and where definitions and footnotes are noted, nested ones too. */
export interface Ground {
  /** The text that was parsed. */
  readonly source: string;
  /** Added to an offset in the source to get one in the chunk. */
  readonly shift: number;
  readonly definitions: Definition[];
  readonly footnotes: Footnote[];
}

/** Flow content of mdast as blocks of the outline. */
export function blocksOf(nodes: readonly RootContent[], ground: Ground): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    const block = blockOf(node, ground);
    if (block) blocks.push(block);
  }
  return blocks;
}

function blockOf(node: RootContent, ground: Ground): Block | null {
  switch (node.type) {
    case 'heading':
      return heading(node, ground);
    case 'paragraph':
      return paragraph(node, ground);
    case 'list':
      return list(node, ground);
    case 'table':
      return table(node, ground);
    case 'code':
      return {
        kind: 'code',
        ...span(node, ground),
        fenced: isFence(ground.source, node),
        language: node.lang || null,
        value: node.value,
      };
    case 'html':
      return { kind: 'html', ...span(node, ground), value: node.value };
    case 'blockquote':
      return { kind: 'quote', ...span(node, ground), blocks: blocksOf(node.children, ground) };
    case 'thematicBreak':
      return { kind: 'rule', ...span(node, ground) };
    case 'definition':
      return definition(node, ground);
    case 'footnoteDefinition':
      return footnote(node, ground);
    default:
      return null;
  }
}

function heading(node: MdHeading, ground: Ground): Heading {
  const { start, end } = node.position!;
  const at = Math.min(start.offset! + node.depth + 1, end.offset!);
  const setext = !isAtxHeading(ground.source, start.offset!);
  const content = inlineOf(node.children, ground.shift, at);
  return { kind: 'heading', ...span(node, ground), depth: node.depth, setext, content };
}

function paragraph(node: MdParagraph, ground: Ground): Paragraph {
  const content = inlineOf(node.children, ground.shift, node.position!.start.offset!);
  return { kind: 'paragraph', ...span(node, ground), content };
}

function list(node: MdList, ground: Ground): List {
  const items = node.children.map((child) => item(child, ground));
  const ordered = node.ordered === true;
  return {
    kind: 'list',
    ...span(node, ground),
    ordered,
    first: ordered ? (node.start ?? null) : null,
    items,
  };
}

const MARKER = /[-*+]|\d+[.)]/y;

function item(node: MdItem, ground: Ground): ListItem {
  const { source, shift } = ground;
  const start = node.position!.start.offset!;
  MARKER.lastIndex = start;
  const marker = { start: start + shift, end: start + (MARKER.exec(source)?.[0].length ?? 0) + shift };
  const at = traceOf(node).box;
  const blocks = blocksOf(node.children, ground);
  if (at === undefined) return { kind: 'item', ...span(node, ground), marker, box: null, blocks };
  const mark = source[at + 1]!;
  const box: Box = {
    start: at + shift,
    end: at + 3 + shift,
    mark: (mark.trim() === '' ? ' ' : mark) as Box['mark'],
  };
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return { kind: 'item', ...span(node, ground), marker, box, blocks };
  return { kind: 'item', ...span(node, ground), marker, box, blocks: [afterBox(first, box), ...rest] };
}

/** The paragraph that a box stands in begins where its text does; without text, right after the box. */
function afterBox(paragraph: Paragraph, box: Box): Paragraph {
  const content = trimInlineStart(paragraph.content, box.end);
  return { ...paragraph, start: content.start, end: Math.max(paragraph.end, content.start), content };
}

function table(node: MdTable, ground: Ground): Table {
  const rows = node.children.map((child) => row(child, ground));
  return { kind: 'table', ...span(node, ground), header: rows[0]!, rows: rows.slice(1) };
}

function row(node: MdRow, ground: Ground): TableRow {
  const cells: Inline[] = node.children.map((cell) => {
    const { start, end } = cell.position!;
    return inlineOf(cell.children, ground.shift, emptyCell(ground.source, start.offset!, end.offset!));
  });
  return { ...span(node, ground), cells };
}

/** Where text would go in an empty cell: after its bar and one space. */
function emptyCell(source: string, start: number, end: number): number {
  let at = start;
  if (source[at] === '|' && at < end) at++;
  if (source[at] === ' ' && at < end) at++;
  return at;
}

function definition(node: Extract<Nodes, { type: 'definition' }>, ground: Ground): Definition {
  const { at, label = node.identifier } = traceOf(node);
  const place = at ? { start: at.start + ground.shift, end: at.end + ground.shift } : null;
  const target = { url: node.url, at: place, title: node.title ?? null, label: null };
  const result: Definition = { kind: 'definition', ...span(node, ground), label, target };
  ground.definitions.push(result);
  return result;
}

function footnote(node: Extract<Nodes, { type: 'footnoteDefinition' }>, ground: Ground): Footnote {
  const { label = node.identifier } = traceOf(node);
  const blocks = blocksOf(node.children, ground);
  const result: Footnote = { kind: 'footnote', ...span(node, ground), label, blocks };
  ground.footnotes.push(result);
  return result;
}

function isFence(source: string, node: Nodes): boolean {
  const first = source[node.position!.start.offset!];
  return first === '`' || first === '~';
}

function span(node: Nodes, { shift }: Ground): Span {
  return { start: node.position!.start.offset! + shift, end: node.position!.end.offset! + shift };
}
