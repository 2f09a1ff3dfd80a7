import type { Block, Inline, Span } from './outline';
import { LONGEST_LINE } from './wildLimits';

const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
const HEADING = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*([^\s`]*)/;

/**
 * The outline of text that remark cannot be given: headings, fenced code, and paragraphs of plain text. No lists, no
 * boxes, no links, no tables. `open` says that a fence in it goes on over what follows.
 */
export function flatBlocks(text: string): { blocks: Block[]; open: boolean } {
  const blocks: Block[] = [];
  let open: Span | null = null;
  let fence: { at: number; mark: string; language: string; from: number } | null = null;
  const close = () => {
    if (open) blocks.push(paragraph(text, open));
    open = null;
  };

  for (let at = 0; at < text.length; ) {
    LINE.lastIndex = at;
    const written = LINE.exec(text)![0];
    const line = written.replace(/\r?\n?$/, '');
    const end = at + line.length;
    const mark = FENCE.exec(line);
    if (fence) {
      if (mark && mark[1]!.startsWith(fence.mark) && mark[2] === '') {
        blocks.push(code(text, fence, at, end));
        fence = null;
      }
    } else if (mark) {
      close();
      fence = { at, mark: mark[1]!, language: mark[2]!, from: at + written.length };
    } else if (line.length >= LONGEST_LINE) {
      // The rest of it is not read.
      close();
      blocks.push({ ...paragraph(text, { start: at, end: at + LONGEST_LINE / 10 }), end });
    } else if (HEADING.test(line)) {
      close();
      blocks.push(heading(text, { start: at, end }, line));
    } else if (line.trim() === '') {
      close();
    } else {
      open = { start: open ? (open as Span).start : at, end };
    }
    at += written.length;
  }
  close();
  if (fence) blocks.push(code(text, fence, text.length, text.length));
  return { blocks, open: fence !== null };
}

function heading(text: string, span: Span, line: string): Block {
  const [lead, marks] = HEADING.exec(line)!;
  const title = line
    .slice(lead.length)
    .trim()
    .replace(/(?<=^|[ \t])#+$/, '')
    .trim();
  const start = span.start + line.indexOf('#');
  const from = title ? line.indexOf(title, line.indexOf('#') + marks!.length) + span.start : span.end;
  const content = plain(text, { start: from, end: from + title.length });
  return { kind: 'heading', start, end: span.end, depth: marks!.length as 1, setext: false, content };
}

function paragraph(text: string, { start, end }: Span): Block {
  const trimmed = { start: start + /^[ \t]*/.exec(text.slice(start, end))![0].length, end };
  return { kind: 'paragraph', ...trimmed, content: plain(text, trimmed) };
}

function code(
  text: string,
  fence: { at: number; language: string; from: number },
  to: number,
  end: number,
): Block {
  const value = text.slice(fence.from, Math.max(fence.from, to)).replace(/(?:\r\n|\n|\r)$/, '');
  return { kind: 'code', start: fence.at, end, fenced: true, language: fence.language || null, value };
}

/** Text as it stands; only line ends of two characters begin a new piece. */
function plain(text: string, { start, end }: Span): Inline {
  const pieces: number[] = [];
  let result = '';
  let from = start;
  for (const { index, 0: lineEnd } of text.slice(start, end).matchAll(/\r\n|\r/g)) {
    pieces.push(result.length, from);
    result += `${text.slice(from, start + index)}`;
    if (lineEnd.length === 2) {
      pieces.push(result.length, start + index, result.length + 1, start + index + 2);
    }
    result += '\n';
    from = start + index + lineEnd.length;
  }
  if (from < end) pieces.push(result.length, from);
  result += text.slice(from, end);
  return { start, end, text: result.replaceAll('\0', '\uFFFD'), pieces, marks: [] };
}
