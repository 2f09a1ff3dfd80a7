import type { Random } from '../../helpers/random';
import { KEYS, SNIPPETS } from './snippets';

const LINE_ENDS = ['\n', '\n', '\n', '\r\n', '\r\n', '\r', 'mixed'];

/** A document of snippets, with one kind of line end or a mixture, sometimes with a byte order mark. */
export function randomMarkdown(from: Random, snippets = 1 + from.below(9)): string {
  const lineEnd = from.pick(LINE_ENDS);
  let text = from.chance(0.08) ? '\uFEFF' : '';
  if (from.chance(0.12)) text += from.pick(SNIPPETS.filter((snippet) => snippet.startsWith('---')));
  for (let index = 0; index < snippets; index++) {
    text += from.pick(SNIPPETS);
    if (from.chance(0.3)) text += '\n';
  }
  return text.replaceAll('\n', () => (lineEnd === 'mixed' ? from.pick(['\n', '\r\n', '\r']) : lineEnd));
}

/** A change somewhere, most often where it hurts: at the begin of a line or at the very start. */
export function randomEdit(from: Random, text: string): { start: number; end: number; text: string } {
  const start = from.chance(0.15) ? from.below(Math.min(6, text.length + 1)) : randomPlace(from, text);
  const reach = from.pick([0, 0, 0, 1, 1, 2, 5, 40, 400]);
  const end = from.chance(0.02) ? text.length : Math.min(text.length, start + reach);
  const insert = from.pick([
    () => '',
    () => from.pick(KEYS),
    () => from.pick(KEYS),
    () => from.pick(SNIPPETS),
    () => randomMarkdown(from, 1 + from.below(4)),
  ]);
  return { start, end, text: insert() };
}

function randomPlace(from: Random, text: string): number {
  const place = from.below(text.length + 1);
  if (from.chance(0.5)) return place;
  const line = text.indexOf('\n', place);
  return line < 0 ? place : line + from.below(2);
}
