import { expect, test } from 'vitest';
import { createParser } from '../../server/src/markdown/createParser';
import { openDocument } from '../../server/src/markdown/openDocument';
import type { Block, Inline } from '../../server/src/markdown/outline';
import { sourceSpan } from '../../server/src/markdown/sourceSpan';
import { random } from '../helpers/random';
import { randomMarkdown } from './support/randomMarkdown';

const SEED = Number(process.env.MILEPOST_SEED ?? 20_261_121);

function inlinesOf(block: Block): readonly Inline[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') return [block.content];
  if (block.kind === 'table') return [block.header, ...block.rows].flatMap(({ cells }) => cells);
  if (block.kind === 'list') return block.items.flatMap(({ blocks }) => blocks.flatMap(inlinesOf));
  return 'blocks' in block ? block.blocks.flatMap(inlinesOf) : [];
}

/** How a character may be written: as itself, escaped, as an entity, or as a line end with what a hard break adds. */
function isWrittenAs(character: string, written: string): boolean {
  if (character === written || written === `\\${character}`) return true;
  if (character === '\uFFFD') return written === '\0';
  if (character === '\n') return /^(?:\\| *)(?:\r\n|\n|\r)$/.test(written);
  return /^&[#\w]+;$/.test(written);
}

test(`every character of a text knows where it was written (MILEPOST_SEED=${SEED})`, {
  timeout: 30_000,
}, () => {
  const parser = createParser();
  let characters = 0;
  for (let round = 0; round < 200; round++) {
    const document = openDocument(parser, randomMarkdown(random(SEED + round), 8));
    for (const { chunk } of document.chunks) {
      for (const inline of chunk.blocks.flatMap(inlinesOf)) {
        let last = inline.start;
        for (let at = 0; at < inline.text.length; at++) {
          const { start, end } = sourceSpan(inline, at, at + 1);
          const written = chunk.text.slice(start, end);
          // An entity for two UTF-16 units is written once.
          const half = /^&[#\w]*;?$|^[#\w]*;?$/.test(written) && written !== inline.text[at];
          const right = half || isWrittenAs(inline.text[at]!, written);
          if (!right || end > inline.end || (!half && start < last)) {
            const note = `MILEPOST_SEED=${SEED + round} ${JSON.stringify(inline)} at ${at} of ${JSON.stringify(chunk.text)}`;
            expect.fail(`${note}: ${JSON.stringify(written)}`);
          }
          last = half ? last : end;
          characters++;
        }
      }
    }
  }
  expect(characters).toBeGreaterThan(5_000);
});

test.each([
  ['a **b** c', 0, 5, 'a **b** c'],
  ['a **b** c', 2, 3, 'b'],
  ['a &amp; b', 2, 3, '&amp;'],
  ['a &amp;**b**', 2, 3, '&amp;'],
  ['a &amp;&lt;', 2, 4, '&amp;&lt;'],
  ['a \\* b', 2, 3, '\\*'],
  ['a\r\nb', 1, 2, '\r\n'],
  ['a\r\nb', 1, 3, '\r\nb'],
  ['> a\n> b', 0, 3, 'a\n> b'],
])('in %j the characters %i to %i are written %j', (text, from, to, written) => {
  const [placed] = openDocument(createParser(), text).chunks;
  const [inline] = placed!.chunk.blocks.flatMap(inlinesOf);
  const { start, end } = sourceSpan(inline!, from, to);
  expect(text.slice(start, end)).toBe(written);
});
