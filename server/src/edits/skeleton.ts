import type { Span } from '../markdown/outline';
import { applyReplacements } from './applyReplacements';
import { open } from './fillRest';
import type { PlannedDocument } from './plan';
import type { TextReplacement } from './tick';

/**
 * The form of what is written in a stretch of a document, for another of its kind: its headings, labels and the first of
 * each list, with `TBD` where its author wrote what is its own. `known` is what is known already of the new one; `without`
 * are stretches that it does not have.
 */
export function skeleton(
  document: PlannedDocument,
  span: Span,
  known: readonly TextReplacement[],
  without: readonly Span[] = [],
): string {
  const { text } = document;
  const lines: string[] = [];
  const said = new Set<string>();
  let skip = span.start;
  for (let start = span.start; start < span.end; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 || next >= span.end ? span.end : next + 1;
    const gone = without.find((each) => each.start <= start && start < each.end);
    if (gone) skip = Math.max(skip, gone.end);
    else if (start >= skip) {
      const form = lineForm(document, { start, end }, known, said);
      skip = Math.max(skip, form.until);
      const isBlank = form.line.trim() === '';
      if (form.line !== '' && !(isBlank && (lines.length === 0 || lines.at(-1)!.trim() === '')))
        lines.push(form.line);
    }
    start = end;
  }
  return lines.join('');
}

interface Form {
  /** With its line end; empty where the line is left out. */
  readonly line: string;
  /** What was said up to here is said with it. */
  readonly until: number;
}

function lineForm(
  { text, model }: PlannedDocument,
  { start, end }: Span,
  known: readonly TextReplacement[],
  said: Set<string>,
): Form {
  const written = text.slice(start, end);
  const newline = /\r?\n$/.exec(written)?.[0] ?? '';
  const once = (kind: string, line: string): Form => {
    const first = !said.has(kind);
    said.add(kind);
    return { line: first ? line + newline : '', until: end };
  };
  const inside = known.filter((edit) => start <= edit.start && edit.start < end);
  if (inside.length > 0) {
    const until = Math.max(end, ...inside.map((edit) => edit.end));
    const own = inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    if (model.sections.some(({ heading }) => start <= heading.start && heading.start < end)) said.clear();
    else said.add('prose');
    const line = applyReplacements(text.slice(start, until), own);
    return { line: /\n$/.test(line) ? line : line + newline, until };
  }
  if (/^\s*$/.test(written) || /^---\s*$/.test(written) || /^\s*<a\b[^>]*>\s*<\/a>\s*$/.test(written))
    return { line: written, until: end };
  if (model.sections.some(({ heading }) => start <= heading.start && heading.start < end)) {
    said.clear();
    return { line: written, until: end };
  }
  const field = model.fields.find(
    ({ line, form }) => form !== 'column' && start <= line.start && line.start < end,
  );
  if (field && field.value.start > start) {
    const sameLine = field.value.start < end;
    const tail = sameLine ? /^[`*_]*[ \t]*(?=\r?\n|$)/.exec(text.slice(field.value.end, end))?.[0] : '';
    const head = sameLine
      ? text.slice(start, field.value.start)
      : written.slice(0, -newline.length || undefined);
    const list = /^\s*\[/.test(text.slice(field.label.end + 1, end)) && field.form === 'frontMatter';
    const value = list ? '[]' : sameLine ? open : '';
    return {
      line: `${list ? head.replace(/\[.*$/, '') : head}${value}${list ? '' : (tail ?? '')}${newline}`,
      until: Math.max(end, field.line.end),
    };
  }
  const front = /^---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (front && end <= front[0].length) {
    const key = /^[\w-]+:/.exec(written)?.[0];
    return { line: key ? `${key}${/\[/.test(written) ? ' []' : ''}${newline}` : '', until: end };
  }
  const item = /^(\s*(?:[-*+]|\d+[.)])\s+)(\[.\]\s+)?/.exec(written);
  if (item) return once(item[2] ? 'box' : 'item', `${item[1]}${item[2] ? '[ ] ' : ''}${open}`);
  if (/^\s*\|/.test(written)) {
    const isHead = /^\s*\|[\s:|-]+$/.test(text.slice(end, text.indexOf('\n', end) + 1));
    if (isHead || /^\s*\|[\s:|-]+$/.test(written)) return { line: written, until: end };
    return once(
      'row',
      written.trimEnd().replace(/\|[^|]*(?=\|)/g, (_, at: number) => (at === 0 ? `| ${open} ` : '| ')),
    );
  }
  return once('prose', open);
}
