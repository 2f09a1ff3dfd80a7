import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allRules } from '../server/src/rules/allRules';
import { openWorkspace } from './helpers/openWorkspace';

const folder = 'examples/calendar';
const today = '2027-04-07';

function openExample() {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const files = names.filter((name) => /\.(?:md|json)$/.test(name));
  return openWorkspace(new Map(files.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')])), {
    today,
  });
}

test('every rule about schedules has a place where it fires, and is silent everywhere else', () => {
  const { service, documents, uri, settled } = openExample();
  const found = settled(() =>
    documents.flatMap((path) =>
      service
        .reports(uri(path))
        .map(({ rule, range }) => `${rule.name} ${path.split('/').at(-1)}:${range.start.line + 1}`),
    ),
  );
  expect(found.sort()).toEqual([
    'actual-status-conflict index.md:9',
    'critical-path-unestimated m7-market.md:1',
    'dates-disagree index.md:13',
    'dependency-schedule-conflict index.md:12',
    'estimate-duration-conflict index.md:11',
    'non-working-date index.md:13',
    'overdue index.md:10',
    'phase-outside-milestone m3-members.md:18',
    'plan-duration-mismatch plan.md:3',
    'schedule-gap m8-winter.md:32',
    'schedule-overlap m8-winter.md:27',
    'span-drift m6-seed-bank.md:5',
    'start-after-end m5-harvest.md:17',
    'start-overdue index.md:11',
    'total-mismatch plan.md:32',
    'variance-mismatch index.md:8',
    'week-milestone-conflict plan.md:11',
    'week-milestone-conflict plan.md:21',
    'week-unplanned-work plan.md:22',
  ]);
  const names = new Set(found.map((words) => words.split(' ')[0]));
  const rules = allRules.filter(({ category }) => category === 'schedule').map(({ name }) => name);
  expect(rules.filter((name) => !names.has(name))).toEqual([]);
});

test('the dates of a season without any are those that were computed by hand', () => {
  const { service } = openExample();
  service.documents();
  const roadmap = service.graph.roadmaps().find(({ title }) => title === 'Next Season')!;
  const { milestones, path, length, undated } = service.roadmaps.plan(roadmap.key)!;
  // Without Ascension Day, Whit Monday and Corpus Christi; estimates at their upper end.
  expect(milestones.map(({ id, start, end, slack }) => `${id} ${start} ${end} slack ${slack}`)).toEqual([
    'M1 2027-04-07 2027-04-27 slack 0',
    'M2 2027-04-28 2027-05-04 slack 11',
    'M3 2027-04-28 2027-05-28 slack 0',
    'M4 2027-05-05 2027-05-11 slack 11',
    'M5 2027-05-31 2027-06-01 slack 0',
    'M6 2027-04-07 2027-04-07 slack 36',
  ]);
  expect([path, length, undated]).toEqual([['M1', 'M3', 'M5'], 37, []]);
});
