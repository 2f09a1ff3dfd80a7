import { readFileSync } from 'node:fs';
import { columns } from './columns';
import { rulesFor } from './rulesFor';
import type { Survey } from './survey';

interface Mistake {
  readonly dir: string;
  readonly file: string;
  /** From one. */
  readonly line: number;
  readonly kind: string;
  readonly detail: string;
  readonly text: string;
  readonly tier: string;
}

interface Place {
  readonly dir: string;
  readonly file: string;
}

type Finding = Survey['findings'][number] & Place;

/** Findings held against documents whose mistakes are known, and against documents known to have none. */
export function judge(
  surveys: readonly Survey[],
  mistakesFile: string,
  cleanFile: string,
  samples: number,
): string {
  const findings: readonly Finding[] = surveys.flatMap(({ name, findings: all }) =>
    all.map((each) => ({ ...each, dir: name })),
  );
  const read = new Set(surveys.map(({ name }) => name));
  const mistakes = linesOf<Mistake>(mistakesFile).filter(({ dir }) => read.has(dir));
  const clean = new Set(linesOf<Place>(cleanFile).map(placeOf));
  return [
    'Findings by rule',
    perRule(findings, clean),
    `Known mistakes (${mistakes.length})`,
    perKind(mistakes, findings),
    'Not caught',
    missed(mistakes, findings),
    `Findings in clean documents, at most ${samples} a rule`,
    inClean(findings, clean, samples),
  ].join('\n\n');
}

function linesOf<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

const placeOf = ({ dir, file }: Place): string => `${dir}/${file}`;
const lineOf = ({ report }: Finding): number => report.range.start.line + 1;

function perRule(findings: readonly Finding[], clean: ReadonlySet<string>): string {
  const rules = [...new Set(findings.map(({ report }) => report.rule.name))].sort();
  const rows = rules.map((rule) => {
    const mine = findings.filter(({ report }) => report.rule.name === rule);
    const severities = [...new Set(mine.map(({ report }) => report.severity))].join('/');
    const documents = new Set(mine.map(placeOf)).size;
    const inCleanOnes = mine.filter((each) => clean.has(placeOf(each))).length;
    return [rule, severities, String(mine.length), String(documents), String(inCleanOnes)];
  });
  return columns([['rule', 'severity', 'findings', 'documents', 'in clean ones'], ...rows]);
}

/** `here`: a finding of a fitting rule at the line, or one that points to it; `file`: elsewhere in the document. */
function caught(mistake: Mistake, findings: readonly Finding[]): 'here' | 'file' | 'no' {
  const rules = rulesFor[mistake.kind] ?? [];
  const near = findings.filter(
    (each) => placeOf(each) === placeOf(mistake) && rules.includes(each.report.rule.name),
  );
  // Some mistakes are two places that disagree; their description names the other.
  const lines = new Set([
    mistake.line,
    ...[...mistake.detail.matchAll(/\(line (\d+)\)/g)].map(([, line]) => Number(line)),
  ]);
  // A label over a list stands for what is in the list.
  const isLabel = mistake.text.trim().endsWith(':');
  const isHere = near.some(
    (each) =>
      lines.has(lineOf(each)) ||
      (isLabel && lineOf(each) > mistake.line && lineOf(each) <= mistake.line + 3) ||
      each.report.related.some(({ range }) => range.start.line + 1 === mistake.line),
  );
  return isHere ? 'here' : near.length > 0 ? 'file' : 'no';
}

function perKind(mistakes: readonly Mistake[], findings: readonly Finding[]): string {
  const kinds = [...new Set(mistakes.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const mine = mistakes.filter((each) => each.kind === kind);
    const verdicts = mine.map((each) => caught(each, findings));
    const count = (verdict: string): string => String(verdicts.filter((each) => each === verdict).length);
    const rules = rulesFor[kind]?.join(', ') || '(no rule)';
    return [
      kind,
      [...new Set(mine.map(({ tier }) => tier))].sort().join(''),
      String(mine.length),
      count('here'),
      count('file'),
      count('no'),
      rules,
    ];
  });
  const counted = mistakes.filter(({ tier, kind }) => tier !== 'C' && rulesFor[kind]?.length);
  const here = counted.filter((each) => caught(each, findings) === 'here').length;
  const share = counted.length > 0 ? Math.round((here / counted.length) * 100) : 0;
  return `${columns([['kind', 'tier', 'all', 'caught', 'other line', 'missed', 'rules'], ...rows])}
Tiers A and B whose kind has a rule: ${here} of ${counted.length} caught (${share}%).`;
}

function missed(mistakes: readonly Mistake[], findings: readonly Finding[]): string {
  return mistakes
    .filter((each) => caught(each, findings) !== 'here')
    .map((each) => `${each.tier} ${each.kind} ${placeOf(each)}:${each.line}\n    ${each.detail}`)
    .join('\n');
}

function inClean(findings: readonly Finding[], clean: ReadonlySet<string>, samples: number): string {
  const shown = new Map<string, number>();
  return findings
    .filter((each) => clean.has(placeOf(each)))
    .filter(({ report }) => {
      const count = (shown.get(report.rule.name) ?? 0) + 1;
      shown.set(report.rule.name, count);
      return count <= samples;
    })
    .map(
      (each) =>
        `${each.report.severity} ${each.report.rule.name} ${placeOf(each)}:${lineOf(each)}\n    ${each.report.message}\n    | ${each.line.trim().slice(0, 160)}`,
    )
    .join('\n');
}
