import { counted } from '../../telling/counted';
import type { CheckResult, Paper } from '../checkResult';
import type { PrintedFinding } from '../findings';
import { printable } from '../printable';
import { sourceLine } from '../sourceLine';
import type { Style } from '../style';
import { tally } from '../tally';

/** For people: each finding with its line and carets under what is meant. */
export function pretty(result: CheckResult, { style, columns }: Paper): string {
  const { findings } = result;
  const parts: string[] = [];
  let last = '';
  for (const finding of findings) {
    if (finding.file !== last) parts.push(`${style.strong(printable(finding.file))}\n\n`);
    last = finding.file;
    parts.push(entry(finding, result, style, columns));
  }
  parts.push(summary(result, style));
  return parts.join('');
}

function entry(finding: PrintedFinding, result: CheckResult, style: Style, columns: number | null): string {
  const { file, rule, severity, message, range, related } = finding;
  const { start, end } = range;
  const paint = severity === 'error' ? style.error : severity === 'warning' ? style.warning : style.info;
  const line = result.lineOf(file, start.line);
  const to = end.line === start.line ? end.character : line.length;
  const number = String(start.line + 1);
  const shown = sourceLine(line, start.character, to, (columns ?? 120) - number.length - 5);
  const margin = ' '.repeat(number.length);
  const name = severity === 'info' ? 'note' : severity;
  return [
    `${number}:${start.character + 1} ${paint(name)} ${printable(message)} ${style.faint(rule)}`,
    `  ${style.faint(`${number} │`)} ${shown.text}`,
    `  ${style.faint(`${margin} │`)} ${shown.indent}${paint(shown.carets)}`,
    ...related.map(
      (place) =>
        `  ${style.faint(`${margin} └ ${printable(place.file)}:${place.range.start.line + 1}:${place.range.start.character + 1}`)} ${printable(place.message)}`,
    ),
    '',
    '',
  ].join('\n');
}

function summary({ findings, files, safe }: CheckResult, style: Style): string {
  const where = `in ${counted(files.length, 'document')}`;
  if (findings.length === 0) return `${style.good('No findings')} ${where}.\n`;
  const hint = safe > 0 ? ` --fix mends ${safe === findings.length ? 'all' : safe} of them.` : '';
  const worst = findings.some(({ severity }) => severity === 'error') ? style.error : style.warning;
  return `${worst(tally(findings))} ${where}.${findings.length === 1 && safe === 1 ? ' --fix mends it.' : hint}\n`;
}
