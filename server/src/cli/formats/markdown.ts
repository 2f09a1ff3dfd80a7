import { counted } from '../../telling/counted';
import { escapeCell, linkTo } from '../../telling/markdownText';
import type { CheckResult, Paper } from '../checkResult';
import { tally } from '../tally';

/** A table to paste into a pull request or a chat. */
export function markdown({ findings, files }: CheckResult, { github }: Pick<Paper, 'github'>): string {
  if (findings.length === 0) return `**Milepost**: no findings in ${counted(files.length, 'document')}.\n`;
  const rows = findings.map(
    ({ file, rule, severity, message, range: { start } }) =>
      `| ${linkTo(`${file}:${start.line + 1}`, `${file}#L${start.line + 1}`, github?.files)} | ${severity} | ${escapeCell(message)} | \`${rule}\` |`,
  );
  return `**Milepost**: ${tally(findings)} in ${counted(files.length, 'document')}.

| Place | Severity | Finding | Rule |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}
