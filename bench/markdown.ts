/**
 * Text → outline: a keystroke by chunk against the whole document again, in one run, so that the ratios hold whatever
 * the machine does meanwhile. Run: `npx esbuild bench/markdown.ts --bundle --platform=node --format=cjs
 * --outfile=out/bench-markdown.cjs && node out/bench-markdown.cjs`
 */
import { createParser } from '../server/src/markdown/createParser';
import { editDocument } from '../server/src/markdown/editDocument';
import { openDocument } from '../server/src/markdown/openDocument';
import { createRemarkTree } from '../server/src/markdown/remarkTree';

const SIZES = [300, 3_000, 10_000, 30_000];
const KEYSTROKES = 300;

const TEAMS = ['Docs + Standards', 'Core', 'Editor', 'Infrastructure'];

/** A milestone as people write them, with sections of a hundred or two hundred characters. */
function generate(lines: number): string {
  const out = [
    '# Milestone 7: Outline',
    '',
    '**Status:** In Progress',
    '**Depends on:** [Milestone 6](m6.md) `Completed`',
    '',
  ];
  for (let phase = 1; out.length < lines; phase++) {
    out.push(
      `<a id="m7-phase-${phase}"></a>`,
      `## Phase ${phase}: Reading & writing`,
      '',
      `Prose about *phase* ${phase}, see [ADR 0013](../adr/0013.md).`,
      '',
    );
    for (const team of TEAMS) {
      out.push(`### ${team}`, '');
      for (let item = 1; item <= 3; item++) {
        out.push(`- [${item % 3 ? ' ' : 'x'}] Write **part ${item}** of \`reader-${phase}\``);
      }
      out.push('');
    }
    out.push('### Weeks', '', '| Week | Milestone | Status |', '| ---- | --------- | ------ |');
    for (let week = 1; week <= 4; week++) out.push(`| ${week} | M${phase}.${week} | ✅ done |`);
    out.push('');
  }
  return out.slice(0, lines).join('\n');
}

function milliseconds(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function quantile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(2);
}

/** Types into one line after another, as a person does: a few keys here, then somewhere else. */
function keystrokes(text: string): number[] {
  const parser = createParser();
  let document = openDocument(parser, text);
  const times: number[] = [];
  let at = 0;
  for (let key = 0; key < KEYSTROKES; key++) {
    if (key % 10 === 0) {
      const line = document.text.indexOf('\n', (key * 7_919) % document.text.length);
      at = line < 0 ? document.text.length : line;
    }
    times.push(
      milliseconds(() => {
        document = editDocument(parser, document, [{ start: at, end: at, text: 'typed text '[key % 10]! }]);
      }),
    );
    at++;
  }
  return times;
}

const remark = createRemarkTree();
// The first parses of a process are slow whatever is parsed.
for (let warm = 0; warm < 20; warm++) openDocument(createParser(), generate(300));
keystrokes(generate(300));

const rows = SIZES.map((lines) => {
  const text = generate(lines);
  const rounds = lines > 10_000 ? 1 : lines > 3_000 ? 3 : 10;
  const whole = Array.from({ length: rounds }, () => milliseconds(() => remark(text)));
  const open = Array.from({ length: rounds }, () => milliseconds(() => openDocument(createParser(), text)));
  const parser = createParser();
  openDocument(parser, text);
  const again = Array.from({ length: rounds }, () => milliseconds(() => openDocument(parser, text)));
  const keys = keystrokes(text);
  return {
    lines,
    KB: Math.round(text.length / 1024),
    'whole, p50 ms': quantile(whole, 0.5),
    'open, p50 ms': quantile(open, 0.5),
    'open again, p50 ms': quantile(again, 0.5),
    'keystroke, p10 ms': quantile(keys, 0.1),
    'p50 ms': quantile(keys, 0.5),
    'p95 ms': quantile(keys, 0.95),
    'whole / keystroke': Math.round(Number(quantile(whole, 0.5)) / Number(quantile(keys, 0.5))),
  };
});
console.table(rows);
