import { createService } from '../server/src/service';
import { generateWorkspace, milestone } from './generateWorkspace';
import { percentiles } from './percentiles';

/** One keystroke in prose, from the change to the renewed findings, by size of workspace and of document. */
const rounds = 300;

function measure(files: number, phases: number): void {
  const service = createService();
  service.setFolders(['file:///bench/']);
  const started = performance.now();
  for (const [uri, text] of generateWorkspace(files)) service.setFile(uri, text);
  const uri = 'file:///bench/area-0/docs/roadmap/m4-fines-loans.md';
  const text = milestone(4, 20, phases);
  service.open(uri, 1, text);
  for (const document of service.documents()) service.reports(document);
  const indexed = performance.now() - started;
  service.stale();
  const line = text.split('\n').findIndex((content) => content.startsWith('What they see'));
  const times: number[] = [];
  const before = new Map(service.computed);
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const at = { line, character: 10 + (round % 20) };
    service.change(uri, round + 2, [{ range: { start: at, end: at }, text: 'x' }]);
    for (const stale of service.stale()) service.diagnostics(stale);
    times.push(performance.now() - start);
  }
  const checked = ((service.computed.get('findings') ?? 0) - (before.get('findings') ?? 0)) / rounds;
  const { p10, p50, p99 } = percentiles(times);
  const lines = text.split('\n').length;
  console.log(
    `${String(files).padStart(6)} files ${String(lines).padStart(6)} lines   p10 ${p10} p50 ${p50} p99 ${p99} ms   checked ${checked} document(s) per keystroke   all read and checked in ${indexed.toFixed(0)} ms`,
  );
}

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [10, 1000]) measure(size, 6);
measure(10, 240);
