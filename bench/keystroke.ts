import { createService } from '../server/src/service';
import { generateWorkspace, milestone } from './generateWorkspace';
import { percentiles } from './percentiles';

/**
 * One keystroke, from the change to the renewed findings and the answers about a place, by size of workspace and of
 * document. Processor time is what counts on a busy machine.
 */
const rounds = 200;
const uri = 'file:///bench/area-0/docs/roadmap/m4-fines-loans.md';

/** Where is typed, and how many characters into the line. */
const places: Readonly<Record<string, (lines: readonly string[]) => { line: number; character: number }>> = {
  prose: (lines) => ({ line: find(lines, 'What they see'), character: 10 }),
  item: (lines) => ({ line: find(lines, '- [ ] Frontend step 3'), character: 20 }),
  'last item': (lines) => ({ line: lines.findLastIndex((line) => line.startsWith('- [ ]')), character: 20 }),
  'phase title': (lines) => ({ line: find(lines, '## Phase 3'), character: 14 }),
  title: () => ({ line: 0, character: 20 }),
};

const find = (lines: readonly string[], start: string): number =>
  lines.findIndex((content) => content.startsWith(start));

function measure(files: number, phases: number): void {
  const service = createService();
  service.setFolders(['file:///bench/']);
  const started = performance.now();
  for (const [document, text] of generateWorkspace(files)) service.setFile(document, text);
  const text = milestone(4, 20, phases);
  service.open(uri, 1, text);
  for (const document of service.documents()) service.reports(document);
  const indexed = performance.now() - started;
  service.stale();
  const lines = text.split('\n');
  console.log(
    `  ${files} files, typing in one of ${lines.length} lines; all read and checked in ${indexed.toFixed(0)} ms`,
  );
  let version = 1;
  const time = (
    name: string,
    at: { line: number; character: number },
    ask: () => void,
    typed = 'x',
  ): void => {
    const times: number[] = [];
    const before = service.computed.get('findings') ?? 0;
    const worked = process.cpuUsage();
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      const range = { start: at, end: { ...at, character: at.character + (round % 2 === 1 ? 1 : 0) } };
      service.change(uri, ++version, [{ range, text: round % 2 === 1 ? '' : typed }]);
      ask();
      times.push(performance.now() - start);
    }
    const { user, system } = process.cpuUsage(worked);
    const checked = ((service.computed.get('findings') ?? 0) - before) / rounds;
    const { p10, p50, p99 } = percentiles(times);
    console.log(
      `    ${name.padEnd(22)} p10 ${p10.padStart(7)} p50 ${p50.padStart(7)} p99 ${p99.padStart(7)} ms   processor ${((user + system) / 1000 / rounds).toFixed(2)} ms   ${checked} document(s) checked`,
    );
  };
  const findings = (): void => {
    for (const stale of service.stale()) service.diagnostics(stale);
  };
  for (const [name, place] of Object.entries(places)) time(name, place(lines), findings);
  const prose = places.prose!(lines);
  const gate = { line: find(lines, '- Dependency'), character: 18 };
  time('prose, then hover', prose, () => void service.hover(uri, gate));
  time('prose, then definition', prose, () => void service.definition(uri, gate));
}

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [10, 1000]) measure(size, 6);
measure(10, 240);
