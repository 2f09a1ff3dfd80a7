import type { DocumentEdit, Finding, Fix, FixContext, Rule } from './rule';

/**
 * What would mend a finding, computed from the texts as they are now. A fix that would reach past a text, or whose
 * edits touch each other, is a mistake of its rule: better none than a broken document.
 */
export function soundFixes(rule: Rule, context: FixContext, finding: Finding): readonly Fix[] {
  if (!rule.fix || finding.end > context.text.length) return [];
  const created = (fix: Fix) => (fix.files ?? []).flatMap((file) => ('create' in file ? [file.create] : []));
  return rule
    .fix(context, finding)
    .filter(
      (fix) =>
        (fix.renumber !== undefined || fix.edits.length + (fix.files?.length ?? 0) > 0) &&
        areSound(fix.edits, created(fix), context),
    );
}

function areSound(edits: readonly DocumentEdit[], created: readonly string[], context: FixContext): boolean {
  const byPlace = [...edits].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.start - b.start));
  return byPlace.every((edit, index) => {
    if (created.includes(edit.uri)) return false;
    const text = edit.uri === context.uri ? context.text : context.document(edit.uri)?.text;
    const before = byPlace[index - 1];
    const isApart = before?.uri !== edit.uri || before.end <= edit.start;
    return (
      text !== undefined && isApart && edit.start >= 0 && edit.start <= edit.end && edit.end <= text.length
    );
  });
}
