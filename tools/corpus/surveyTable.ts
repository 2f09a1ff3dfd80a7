import { columns } from './columns';
import type { Survey } from './survey';

/** One line per repository. */
export function surveyTable(surveys: readonly Survey[]): string {
  const rows = surveys.map(({ name, counts, seconds, slowest, megabytes, findings }) => {
    const { kinds, links, mentions } = counts;
    return [
      name,
      String(counts.documents),
      Object.entries(kinds)
        .filter(([kind]) => kind !== 'none')
        .sort(([, a], [, b]) => b - a)
        .map(([kind, count]) => `${kind} ${count}`)
        .join(' '),
      String(counts.milestones),
      String(counts.phases),
      String(counts.items),
      String(counts.records),
      `${links.resolved}/${links.resolved + links.not}`,
      `${mentions.resolved}/${mentions.resolved + mentions.not}`,
      String(findings.length),
      megabytes.text.toFixed(1),
      seconds.read.toFixed(1),
      seconds.check.toFixed(1),
      slowest.seconds.toFixed(2),
      megabytes.heap.toFixed(0),
    ];
  });
  const header = [
    'repository',
    'docs',
    'kinds',
    'milestones',
    'phases',
    'items',
    'records',
    'links',
    'mentions',
  ];
  const more = ['findings', 'MB', 'read s', 'check s', 'slowest s', 'heap MB'];
  const total = (pick: (survey: Survey) => number): number =>
    surveys.reduce((sum, each) => sum + pick(each), 0);
  const sums = [
    `${total(({ counts }) => counts.documents)} documents`,
    `${total(({ megabytes }) => megabytes.text).toFixed(1)} MB`,
    `read in ${total(({ seconds }) => seconds.read).toFixed(1)} s`,
    `checked in ${total(({ seconds }) => seconds.check).toFixed(1)} s of the processor`,
    `${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB at most`,
  ];
  return `${columns([[...header, ...more], ...rows])}\n${sums.join(', ')}\n`;
}
