import type { Position } from 'vscode-languageserver-types';
import { createService } from '../server/src/service';
import { generateWorkspace, milestone } from './generateWorkspace';
import { percentiles } from './percentiles';

/**
 * What an editor asks, in a workspace of 1,000 milestone files, each time after a keystroke: what the service itself
 * takes, without the connection, whose floor `npm run bench -- lsp` measures.
 */
const rounds = 200;
const uri = 'file:///bench/area-0/docs/roadmap/m4-fines-loans.md';
const text = milestone(4, 20, 6);

const service = createService();
service.setFolders(['file:///bench/']);
for (const [document, content] of generateWorkspace(1000)) service.setFile(document, content);
service.open(uri, 1, text);
for (const document of service.documents()) service.reports(document);

const lines = text.split('\n');
const prose = lines.findIndex((line) => line.startsWith('What they see'));
const at = (part: string, offset = 2): Position => {
  const line = lines.findIndex((each) => each.includes(part));
  return { line, character: lines[line]!.indexOf(part) + offset };
};
const dependency = at('[Milestone 3');
const title = at('# Milestone 4', 4);
const status = at('- Status: ', 10);
const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };

const questions: Readonly<Record<string, () => unknown>> = {
  hover: () => service.hover(uri, dependency),
  definition: () => service.definition(uri, dependency),
  completion: () => service.completion(uri, status, true),
  'document symbols': () => service.documentSymbols(uri),
  'workspace symbols': () => service.workspaceSymbols('loans'),
  'document links': () => service.documentLinks(uri, true),
  highlight: () => service.documentHighlights(uri, title),
  'inlay hints': () => service.inlayHints(uri, whole),
  'semantic tokens': () => service.semanticTokens(uri),
  'code lenses': () =>
    service.codeLenses(uri, { milestone: true, phase: true, precheck: true, review: true, checklist: true }),
  references: () => [...service.references(uri, title, true)],
  rename: () => service.rename(uri, title, '77'),
};

let version = 1;
console.log('  ms, 1,000 files'.padEnd(22), 'p10'.padStart(8), 'p50'.padStart(8), 'p99'.padStart(8));
for (const [name, ask] of Object.entries(questions)) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const character = 10 + (round % 20);
    const place = { line: prose, character };
    service.change(uri, ++version, [{ range: { start: place, end: place }, text: 'x' }]);
    const started = performance.now();
    ask();
    times.push(performance.now() - started);
  }
  const { p10, p50, p99 } = percentiles(times);
  console.log(`  ${name}`.padEnd(22), p10.padStart(8), p50.padStart(8), p99.padStart(8));
}
