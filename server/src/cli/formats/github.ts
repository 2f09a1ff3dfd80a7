import { posix } from 'node:path';
import type { CheckResult, Paper } from '../checkResult';

const levels = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;

/** Workflow commands that GitHub shows beside the lines of a pull request; it looks for their files in the repository. */
export function github({ findings }: CheckResult, { github: run }: Pick<Paper, 'github'>): string {
  return findings
    .map(({ file, rule, severity, message, range: { start, end } }) => {
      const place: [string, string | number][] = [
        ['file', run ? posix.join(run.folder, file) : file],
        ['line', start.line + 1],
        ['endLine', end.line + 1],
      ];
      // Columns are only understood within one line.
      if (start.line === end.line) place.push(['col', start.character + 1], ['endColumn', end.character + 1]);
      place.push(['title', rule]);
      const properties = place.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
      return `::${levels[severity]} ${properties}::${escapeData(message)}\n`;
    })
    .join('');
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
