import type { Survey } from './survey';

/** Every finding with the line that it stands on; of each rule in each repository no more than so many. */
export function findingLines(surveys: readonly Survey[], atMost: number): string {
  const told = new Map<string, number>();
  const lines: string[] = [];
  for (const { name, findings } of surveys) {
    for (const { file, report, line } of findings) {
      const key = `${name} ${report.rule.name}`;
      const count = (told.get(key) ?? 0) + 1;
      told.set(key, count);
      if (count > atMost) continue;
      const { rule, severity, range, message } = report;
      lines.push(
        `${name}/${file}:${range.start.line + 1} ${severity} ${rule.name}: ${message}`,
        `    ${line}`,
      );
    }
  }
  for (const [key, count] of told) lines.push(`${count} ${key}`);
  return lines.join('\n');
}
