import { defaultConfig } from '../server/src/config/defaultConfig';
import { createParser } from '../server/src/markdown/createParser';
import { editDocument } from '../server/src/markdown/editDocument';
import { openDocument } from '../server/src/markdown/openDocument';
import { createReader } from '../server/src/reading/createReader';
import { milestone } from './generateWorkspace';
import { percentiles } from './percentiles';

/** From a keystroke in prose to the new document model, beside reading the whole document anew, in one run. */
const keystrokes = 400;
const uri = 'file:///bench/m4.md';

console.log('   lines   keystroke → model (ms)   whole document again (ms)   ratio');
for (const phases of [6, 60, 250]) {
  const text = milestone(4, 20, phases);
  const parser = createParser();
  const reader = createReader(defaultConfig);
  let document = openDocument(parser, text);
  let reading = reader.follow(null, document, uri);
  const line = text.split('\n').findIndex((content) => content.startsWith('What they see'));
  const times: number[] = [];
  for (let stroke = 0; stroke < keystrokes; stroke++) {
    const at = { line, character: 10 + (stroke % 20) };
    const start = performance.now();
    document = editDocument(parser, document, [{ range: { start: at, end: at }, text: 'x' }]);
    reading = reader.follow(reading, document, uri);
    times.push(performance.now() - start);
  }
  const whole: number[] = [];
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    createReader(defaultConfig).read(openDocument(createParser(), document.text), uri);
    whole.push(performance.now() - start);
  }
  const stroke = percentiles(times);
  const all = percentiles(whole);
  console.log(
    `${String(text.split('\n').length).padStart(8)}   p10 ${stroke.p10} p50 ${stroke.p50} p99 ${stroke.p99}   ${all.p50}   ×${(Number(all.p50) / Number(stroke.p50)).toFixed(0)}`,
  );
}
