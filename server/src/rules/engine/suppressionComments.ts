import { didYouMean } from '../../config/didYouMean';
import type { Span } from '../../markdown/outline';
import { isAnywhere, type Wording } from '../../reading/wording';

export type SuppressionCommand = (typeof commands)[number];

/** One `<!-- milepost-… -->` as it stands in the text. */
export interface SuppressionComment extends Span {
  /** Null where the command is misspelt. */
  readonly command: SuppressionCommand | null;
  readonly commandAt: Span;
  readonly meant: SuppressionCommand | null;
  /** None means every rule. */
  readonly names: readonly (Span & { readonly text: string })[];
  /** The line whose findings a `-line` or `-next-line` is about. */
  readonly target: Span;
  /** The comment with its line, where nothing else stands there, else the comment alone. */
  readonly removal: Span;
}

const commands = ['disable-next-line', 'disable-line', 'disable-file', 'disable', 'enable'] as const;

/** Most documents hold no such comment, and are not looked through line by line. */
export const mayBeSuppressed = (wording: Wording): boolean => isAnywhere(/milepost-/g, wording);

/**
 * Read from raw lines and not from Markdown, so that a comment works in a list, a table cell or an indented block, where
 * Markdown has no comments. What stands in a fence or in backticks is an example of a comment and is none.
 */
export function suppressionComments(text: string): readonly SuppressionComment[] {
  if (!mayBeSuppressed(text)) return [];
  const lines = [...linesOutsideFences(text)];
  return lines.flatMap((line, index) => [...commentsIn(text, line, () => nextLine(text, lines, index))]);
}

function* commentsIn(text: string, line: Span, next: () => Span): Generator<SuppressionComment> {
  const words = text.slice(line.start, line.end);
  for (const found of words.matchAll(/<!--[ \t]{0,20}milepost-([a-z-]{1,40})((?:(?!-->)[^\n]){0,500})-->/g)) {
    if (isOdd(count(words.slice(0, found.index), '`'))) continue;
    const written = found[1]!;
    const command = commands.find((known) => known === written) ?? null;
    const meant = command ? null : (didYouMean(written, commands) as SuppressionCommand | null);
    // `<!-- milepost-… -->` for some other purpose is nobody's mistake.
    if (!command && !meant) continue;
    const start = line.start + found.index;
    const comment = { start, end: start + found[0].length };
    const commandStart = start + found[0].indexOf(written);
    const names = /^(?:(?!\s--\s|\s--$).)*/.exec(found[2]!)![0];
    const isAlone = words.replace(found[0], '').trim() === '';
    yield {
      ...comment,
      command,
      commandAt: { start: commandStart, end: commandStart + written.length },
      meant,
      names: [...names.matchAll(/[^\s,]+/g)].map((name) => {
        const at = commandStart + written.length + name.index;
        return { text: name[0], start: at, end: at + name[0].length };
      }),
      target: command === 'disable-next-line' ? next() : line,
      removal: isAlone ? withLineEnd(text, line) : withSpaceBefore(text, comment),
    };
  }
}

/** The next line that holds anything but suppressions: blank lines and further comments may stand between. */
function nextLine(text: string, lines: readonly Span[], index: number): Span {
  const rest = lines.slice(index + 1, index + 20);
  const found = rest.find(
    ({ start, end }) =>
      text
        .slice(start, end)
        .replace(/<!--\s*milepost-(?:(?!<!--).)*?-->/g, '')
        .trim() !== '',
  );
  return found ?? { start: text.length, end: text.length };
}

function* linesOutsideFences(text: string): Generator<Span> {
  let fence: string | null = null;
  let start = 0;
  for (const found of text.matchAll(/\r\n|\r|\n|$/g)) {
    const line = { start, end: found.index };
    start = found.index + found[0].length;
    // A fence may stand in quotes and lists; the openers of those are skipped.
    const mark = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})([\s\S]*)$/.exec(
      text.slice(line.start, line.end),
    );
    if (fence === null) {
      if (mark && !(mark[1]!.startsWith('`') && mark[2]!.includes('`'))) fence = mark[1]!;
      else yield line;
    } else if (mark && mark[1]!.startsWith(fence) && mark[2]!.trim() === '') fence = null;
  }
}

function withLineEnd(text: string, { start, end }: Span): Span {
  const lineEnd = /^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2));
  return { start, end: end + (lineEnd?.[0].length ?? 0) };
}

function withSpaceBefore(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
  return { start: from, end };
}

const isOdd = (number: number): boolean => number % 2 === 1;
const count = (text: string, letter: string): number => text.split(letter).length - 1;
