import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import mistakes from '../examples/mistakes.json';
import { createService } from '../server/src/service';

const folder = pathToFileURL('examples/roadmap/').href;
/** The Monday on which the example takes place. */
const today = '2026-11-23';

const files = readdirSync('examples/roadmap', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.md'))
  .sort();
const textOf = (file: string) => readFileSync(`examples/roadmap/${file}`, 'utf8');

function openExample() {
  const service = createService();
  service.setToday(today);
  service.setFolders([folder]);
  for (const file of files) service.setFile(folder + file, textOf(file));
  const reports = () => files.map((file) => ({ file, reports: service.reports(folder + file) }));
  reports();
  for (let wanted = service.wanted(); wanted.length > 0; wanted = service.wanted()) {
    for (const uri of wanted) service.setExists(uri, existsSync(fileURLToPath(uri)));
    reports();
  }
  return { service, reports };
}

test.each(mistakes)('$rule: the line is in $file', ({ file, text }) => {
  expect(textOf(file).split('\n')).toContain(text);
});

test('each mistake is of another rule', () => {
  expect(new Set(mistakes.map(({ rule }) => rule)).size).toBe(mistakes.length);
});

test('every mistake whose rule exists is found, and nothing else is an error or a warning', () => {
  const { service, reports } = openExample();
  const names = new Set(service.rules.map(({ name }) => name));
  const due = mistakes.filter(({ rule }) => names.has(rule));
  const found = reports().flatMap(({ file, reports }) =>
    reports
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ rule, range }) => ({
        file,
        text: textOf(file).split('\n')[range.start.line]!,
        rule: rule.name,
      })),
  );
  const said = (list: typeof mistakes) =>
    [...new Set(list.map(({ file, text, rule }) => `${file}: ${rule}: ${text}`))].sort();
  expect(said(found)).toEqual(said(due));
});

test('the milestones are done, in progress, ready and waiting', () => {
  const { service } = openExample();
  const { graph } = service;
  expect(graph.roadmaps().map(({ title }) => title)).toEqual(['Larder Roadmap']);
  const told = graph.roadmaps()[0]!.nodes.map((node) => {
    const { done, total } = graph.progress(node)!;
    const gates = graph.gates(node).map(({ state, requires }) => `${requires.text} ${state}`);
    return [graph.label(node), graph.title(node), graph.status(node)?.category, `${done}/${total}`, ...gates];
  });
  expect(told).toEqual([
    ['M0', 'Foundations', 'done', '20/21'],
    ['M1', 'Donations and Stock', 'active', '15/31', 'Completed met'],
    ['M2', 'Households and Visits', 'planned', '2/22', 'Completed met'],
    ['M3', 'Pilot at Two Food Banks', 'planned', '1/27', 'Completed unmet', 'Completed unmet'],
  ]);
});
