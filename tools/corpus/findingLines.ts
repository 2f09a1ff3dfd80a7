import { seededRandom } from '../../test/helpers/seededRandom';
import type { Survey } from './survey';

interface Told {
  readonly rule: string;
  readonly text: string;
}

/** Every finding with the line that it stands on, and how many there are of each rule in each repository. */
export function findingLines(surveys: readonly Survey[]): string {
  const all = toldIn(surveys);
  const counts = new Map<string, number>();
  for (const { name, findings } of surveys)
    for (const { report } of findings) {
      const key = `${report.rule.name} in ${name}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return [...all.map(({ text }) => text), ...[...counts].map(([key, count]) => `${count} ${key}`)].join('\n');
}

/** So many findings drawn at random, the same in every run, and of no rule more than `atMost`. */
export function drawnFindings(surveys: readonly Survey[], count: number, atMost: number): string {
  const random = seededRandom(1);
  const shuffled = toldIn(surveys)
    .map((told) => ({ told, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ told }) => told);
  const drawn = new Map<string, number>();
  return shuffled
    .filter(({ rule }) => {
      drawn.set(rule, (drawn.get(rule) ?? 0) + 1);
      return drawn.get(rule)! <= atMost;
    })
    .slice(0, count)
    .map(({ text }) => text)
    .join('\n');
}

function toldIn(surveys: readonly Survey[]): readonly Told[] {
  return surveys.flatMap(({ name, findings }) =>
    findings.map(({ file, report: { rule, severity, range, message }, line }) => ({
      rule: rule.name,
      text: `${name}/${file}:${range.start.line + 1} ${severity} ${rule.name}: ${message}\n    ${line}`,
    })),
  );
}
