import { expect, test } from 'vitest';
import { createParser } from '../../server/src/markdown/createParser';
import { editDocument } from '../../server/src/markdown/editDocument';
import type { MarkdownDocument } from '../../server/src/markdown/markdownDocument';
import { openDocument } from '../../server/src/markdown/openDocument';
import { random } from '../helpers/random';
import { randomEdit, randomMarkdown } from './support/randomMarkdown';
import { chunkedOutline, wholeOutline } from './support/wholeOutline';

const SEED = Number(process.env.MILEPOST_SEED ?? 20_261_121);
const ROUNDS = Number(process.env.MILEPOST_ROUNDS ?? 1_000);
const EDITS = 4;

test(`chunks give what the whole gives, opened and edited (MILEPOST_SEED=${SEED})`, {
  timeout: 600_000 * Math.max(1, ROUNDS / 1_000),
}, () => {
  const parser = createParser();
  for (let round = 0; round < ROUNDS; round++) {
    // Each round has a seed of its own, so that a failure can be had again alone.
    const seed = SEED + round;
    const from = random(seed);
    let text = randomMarkdown(from);
    let document = openDocument(parser, text);
    check(document, text, seed, 'opened', false);
    for (let edit = 0; edit < EDITS; edit++) {
      const change = randomEdit(from, text);
      text = text.slice(0, change.start) + change.text + text.slice(change.end);
      document = editDocument(parser, document, [change]);
      check(document, text, seed, `edit ${edit} ${JSON.stringify(change)}`, edit === EDITS - 1);
    }
  }
});

function check(
  document: MarkdownDocument,
  text: string,
  seed: number,
  when: string,
  thorough: boolean,
): void {
  const note = `MILEPOST_SEED=${seed} MILEPOST_ROUNDS=1, ${when}, text ${JSON.stringify(text)}`;
  expect(document.text, note).toBe(text);
  expect(document.chunks.map(({ chunk }) => chunk.text).join(''), note).toBe(text);
  const [chunked, whole] = [chunkedOutline(document), wholeOutline(text)];
  if (JSON.stringify(chunked) !== JSON.stringify(whole)) expect(chunked, note).toEqual(whole);
  if (!thorough) return;
  const fresh = openDocument(createParser(), text);
  if (JSON.stringify(cuts(document)) !== JSON.stringify(cuts(fresh)))
    expect(cuts(document), note).toEqual(cuts(fresh));
}

/** How a document is cut does not depend on how it came about either. */
function cuts({ chunks }: MarkdownDocument): unknown[] {
  return chunks.map(({ chunk, start, line }) => [
    start,
    line,
    chunk.text,
    chunk.known,
    chunk.last,
    chunk.mark,
  ]);
}
