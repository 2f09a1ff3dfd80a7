import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateWorkspace } from '../../bench/generateWorkspace';
import { frontMatterEnd } from '../../server/src/markdown/frontMatterEnd';
import { isWild } from '../../server/src/markdown/isWild';
import { plainReader } from '../../server/src/markdown/plain/plainReader';
import { type Random, random } from '../helpers/random';
import { mutate } from './support/mutate';
import { compare, piecesOf } from './support/plainAgainstRemark';
import { randomMarkdown } from './support/randomMarkdown';

const SEED = Number(process.env.MILEPOST_SEED ?? 20_261_121);
const ROUNDS = Number(process.env.MILEPOST_ROUNDS ?? 400);
/** A folder of documents to try as well: `MILEPOST_CORPUS=~/roadmaps`. */
const CORPUS = process.env.MILEPOST_CORPUS;

/** Says what share of the characters was accepted, and fails where the two readers differ. */
function check(texts: Iterable<string>): number {
  let [accepted, all] = [0, 0];
  for (const text of texts) {
    if (isWild(text)) continue;
    for (const last of [false, true]) {
      const comparison = compare(text, last);
      all += text.length;
      if (comparison.accepted) accepted += text.length;
      const { differs } = comparison;
      if (differs)
        expect(JSON.parse(differs.plain), JSON.stringify(text)).toEqual(JSON.parse(differs.remark));
    }
  }
  return accepted / all;
}

function documentsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|markdown)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .map((text) => text.slice(frontMatterEnd(text)));
}

const ours = [...documentsIn('examples'), ...documentsIn('templates'), ...documentsIn('docs')];
const generated = [...generateWorkspace(1).values()];

test('nearly all of a roadmap is read without remark, and the same', () => {
  expect(check(new Set(generated.flatMap(piecesOf)))).toBe(1);
  expect(check(new Set(documentsIn('examples').flatMap(piecesOf)))).toBeGreaterThan(0.95);
});

test(`random documents read the same (MILEPOST_SEED=${SEED})`, { timeout: 600_000 }, () => {
  const share = check(each((from) => randomMarkdown(from, 1 + from.below(3))));
  if (ROUNDS >= 100) expect(share).toBeGreaterThan(0.1);
});

test(`documents with changes that hurt read the same (MILEPOST_SEED=${SEED})`, { timeout: 600_000 }, () => {
  const pieces = [...ours, ...generated].flatMap(piecesOf).filter((piece) => piece.length < 1_500);
  const share = check(each((from) => mutate(from, from.pick(pieces))));
  if (ROUNDS >= 100) expect(share).toBeGreaterThan(0.3);
});

function* each(make: (from: Random) => string): Generator<string> {
  for (let round = 0; round < ROUNDS; round++) yield make(random(SEED + round));
}

// Each of these was read otherwise once, or nearly.
test.each([
  '| a | b |\n| - | - |\n| `x\\|y` | `\\\\` and `\\\\|` |\n',
  '| a |\\\n| - |\n| b |\\\n',
  '| a | b |\n| - | - |\n||\n| | c |\n| d\n',
  '> - a\n> - b\n>\n> after the list\n',
  '>.```\n> fence in a quote\n',
  '- [ ] <div>\n- [ ]\n- [x]\n',
  '- [ ] `a` and\n  **b**\n- [ ]\n  below\n',
  '# still\n</pre>\n    code\n\t\n',
  '~~~~ form\ffeed\u2028line\n',
  'prose\n- 2. not a list in it\n',
  '![image](a.png "") and [link](<b c.md> "title")\n',
  'a `b\nc` *d*\n`e\n\n',
  '*a **b* c** ~d~ ~~e~~ __f__g_h_\n',
  '[a [b](c.md) d](e.md) ![[x](y)](z)\n',
  '# not fo`\\|`\n',
  '&amp; &#124; &nbsp; &unknown; &#10; [a](b?c=1&d=2)\n',
  'a  \nb \nc\\\nd\n',
  '1. a\n3. b\n\n   c\n2) d\n',
  '- a\n\n\n  b\n- c\n  ```js\n  d\n\n    e\n  ```\n',
  'a\n===\nb\n---\n| c |\n---\n',
  '<!-- a -- b -->\n<!-- c\n\nd --> e\n<br>\n<a id="m7-phase-1"></a>\n## b #\n###\n# # #\n',
])('reads %j as remark does', (text) => {
  expect(check([text, text.replaceAll('\n', '\r\n'), `${text}${text}`])).toBeGreaterThanOrEqual(0);
});

test('takes time in proportion to the text', { timeout: 120_000 }, () => {
  const hostile = [
    'a'.repeat(100),
    '``````` ',
    '[a](b) ',
    '[a](',
    '*a **b ',
    'a* b_ ',
    '<a b="c" ',
    '&amp;',
    '\\*',
    '| ` ',
    '- [ ] a\n',
    '> - a\n',
    '| a | b |\n| - | - |\n',
    '\t\n- a\n',
    '[a]: b\n\n',
    '\n\n',
  ];
  for (const part of hostile) {
    const text = part.repeat(Math.ceil(300_000 / part.length));
    const began = performance.now();
    plainReader({ text, last: true, mark: false, labels: [] });
    // Linear is some 20 ms; the square of the length would be minutes.
    expect(performance.now() - began, JSON.stringify(part)).toBeLessThan(20_000);
  }
});

// Only where somebody names a folder: there is none that every machine has.
if (CORPUS) {
  test('documents of a folder read the same', { timeout: 3_600_000 }, () => {
    const texts = documentsIn(CORPUS);
    const share = check(new Set(texts.flatMap(piecesOf)));
    console.log(`${texts.length} documents, ${(share * 100).toFixed(1)} % of their text is plain`);
  });
}
