import type { DocumentView, Report } from '../../server/src/service';

/** Every span of a model and every range of its findings that is no stretch of the document's text. */
export function rangesOutside(view: DocumentView | null, reports: readonly Report[]): string[] {
  if (!view) return [];
  const { model, text } = view;
  const flaws: string[] = [];
  const end = text.length;

  const seen = new Set<unknown>();
  function visit(value: unknown, path: string): void {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (Array.isArray(value)) {
      for (const [at, each] of value.entries()) visit(each, `${path}[${at}]`);
    } else {
      const { start, end: to } = value as { start?: unknown; end?: unknown };
      if (typeof start === 'number' && typeof to === 'number' && !(0 <= start && start <= to && to <= end))
        flaws.push(`${path} is ${start}–${to} in a text of ${end}`);
      for (const [key, each] of Object.entries(value)) visit(each, `${path}.${key}`);
    }
  }
  visit(model, 'model');

  const lines = text.split(/\r\n|\n|\r/);
  for (const { rule, finding, range } of reports) {
    if (!(0 <= finding.start && finding.start <= finding.end && finding.end <= end))
      flaws.push(`${rule.name} is at ${finding.start}–${finding.end} in a text of ${end}`);
    for (const { line, character } of [range.start, range.end])
      if (!(line < lines.length && character <= (lines[line]?.length ?? 0)))
        flaws.push(`${rule.name} is at ${line}:${character}, where there is no text`);
  }
  return flaws;
}
