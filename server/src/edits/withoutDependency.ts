import type { Span } from '../markdown/outline';
import type { Dependency, Field, Milestone } from '../reading/model';
import { endOfLine } from './lines';
import type { PlacedReplacement, PlannedDocument } from './plan';

/** Takes one dependency out of its field, with its gate; where it was the only one, the field says that there is none. */
export function* withoutDependency(
  document: PlannedDocument,
  { dependencies }: Milestone,
  gone: Dependency,
): Generator<PlacedReplacement> {
  const { uri, text, model } = document;
  const field = model.fields.find(
    ({ name, value, start, end }) =>
      name === 'dependency' &&
      ((start <= gone.start && gone.end <= end) || (value.start <= gone.end && gone.start <= value.end)),
  );
  if (!field) return;
  const whole = wholeValue(document, field);
  const others = dependencies.filter(
    (each) => each !== gone && whole.start <= each.start && each.end <= whole.end,
  );
  const next = others.find((each) => each.start >= gone.end);
  const before = others.findLast((each) => each.end <= gone.start);
  if (next) yield { uri, start: gone.start, end: next.start, text: '' };
  else if (before) yield { uri, start: afterGate(text, before), end: whole.end, text: '' };
  else yield { uri, ...whole, text: { column: '—', frontMatter: '' }[field.form as string] ?? 'None' };
}

/** The value with the markup around it. */
export function wholeValue({ text, model }: PlannedDocument, { value, form }: Field): Span {
  if (form === 'column') {
    const cells = model.tables.flatMap(({ rows }) => rows).flatMap((row) => row.cells);
    const cell = cells.find(({ start, end }) => start <= value.start && value.end <= end);
    return cell ? trimmed(text, cell) : value;
  }
  if (form === 'frontMatter') return value;
  const start = value.start - /(?<![[`*_])[[`*_]*$/.exec(text.slice(0, value.start))![0].length;
  const end = form === 'list' || form === 'line' ? endOfLine(text, value.end) : value.end;
  return trimmed(text, { start, end });
}

function trimmed(text: string, { start, end }: Span): Span {
  const written = text.slice(start, end);
  return {
    start: start + written.length - written.trimStart().length,
    end: end - written.length + written.trimEnd().length,
  };
}

/** The gate may stand in code or bold. */
function afterGate(text: string, { gate, end }: Dependency): number {
  const at = Math.max(end, gate?.word.end ?? end);
  return at + /^[`*_)]*/.exec(text.slice(at, at + 4))![0].length;
}
