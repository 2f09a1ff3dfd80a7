import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createParser } from '../../server/src/markdown/createParser';
import { editDocument } from '../../server/src/markdown/editDocument';
import { offsetAt } from '../../server/src/markdown/offsetAt';
import { openDocument } from '../../server/src/markdown/openDocument';
import { positionAt } from '../../server/src/markdown/positionAt';
import { textPlaces } from '../../server/src/service/textPlaces';
import { random } from '../helpers/random';
import { randomEdit, randomMarkdown } from './support/randomMarkdown';

const SEED = Number(process.env.MILEPOST_SEED ?? 20_261_121);

test(`positions are those of vscode-languageserver-textdocument (MILEPOST_SEED=${SEED})`, {
  timeout: 30_000,
}, () => {
  const parser = createParser();
  for (let round = 0; round < 40; round++) {
    const from = random(SEED + round);
    let text = randomMarkdown(from, 6);
    let document = openDocument(parser, text);
    const change = randomEdit(from, text);
    const model = TextDocument.create('a:a', 'markdown', 1, text);
    const range = { start: model.positionAt(change.start), end: model.positionAt(change.end) };
    TextDocument.update(model, [{ range, text: change.text }], 2);
    document = editDocument(parser, document, [{ range, text: change.text }]);
    text = model.getText();
    expect(document.text).toBe(text);
    const closed = textPlaces({ text });
    for (let offset = -1; offset <= text.length + 1; offset++) {
      const note = `MILEPOST_SEED=${SEED + round} at ${offset} of ${JSON.stringify(text)}`;
      expect(positionAt(document, offset), note).toEqual(model.positionAt(offset));
      expect(textPlaces({ text }).positionAt(offset), note).toEqual(model.positionAt(offset));
      expect(closed.positionAt(offset), note).toEqual(model.positionAt(offset));
    }
    for (let line = 0; line <= model.lineCount; line++) {
      for (const character of [0, 1, 5, 40, 400]) {
        const note = `MILEPOST_SEED=${SEED + round} at ${line}:${character} of ${JSON.stringify(text)}`;
        expect(offsetAt(document, { line, character }), note).toBe(model.offsetAt({ line, character }));
        expect(closed.offsetAt({ line, character }), note).toBe(model.offsetAt({ line, character }));
        expect(textPlaces({ text }).offsetAt({ line, character }), note).toBe(
          model.offsetAt({ line, character }),
        );
      }
    }
  }
});

test('places in a long text are the same, whatever was asked before', () => {
  const from = random(SEED);
  const lines = Array.from(
    { length: 200 },
    (_, line) => `line ${line}${['\n', '\r\n', '\r'][from.below(3)]}`,
  );
  const text = lines.join('');
  const model = TextDocument.create('a:a', 'markdown', 1, text);
  const closed = textPlaces({ text });
  for (let round = 0; round < 2000; round++) {
    const [offset, line] = [from.below(text.length + 2), from.below(204)];
    const note = `MILEPOST_SEED=${SEED}, ${offset} and ${line} of ${JSON.stringify(text)}`;
    expect(closed.positionAt(offset), note).toEqual(model.positionAt(offset));
    const position = { line, character: from.below(12) };
    expect(closed.offsetAt(position), note).toBe(model.offsetAt(position));
  }
});

test('edits come one after the other, by offsets, by ranges or whole', () => {
  const parser = createParser();
  const document = editDocument(parser, openDocument(parser, 'a'), [
    { text: '# A\nb\n' },
    { start: 6, end: 6, text: '# C\n' },
    { range: { start: { line: 2, character: 2 }, end: { line: 2, character: 3 } }, text: 'D' },
    { start: -5, end: 0, text: '' },
    { start: 900, end: 1_000, text: 'e' },
  ]);
  expect(document.text).toBe('# A\nb\n# D\ne');
  expect(document.chunks.map(({ start, line }) => [start, line])).toEqual([
    [0, 0],
    [6, 2],
  ]);
});
