/** Whether sections beside one are numbered alike. */
import type { Draft, SectionDraft } from './draft';
import type { SubjectAt } from './facts';
import type { MilestoneId } from './model';

/** Two or more of the sections beside it begin with such an id, no two with the same. */
export function alikeSiblings(
  { alike: cache }: Draft,
  section: SectionDraft,
  kind: SubjectAt['kind'],
): boolean {
  const parent = section.parent!;
  let known = cache.get(parent);
  if (known === undefined) {
    known = new Map();
    cache.set(parent, known);
  }
  let alike = known.get(kind);
  if (alike === undefined) {
    const all = parent.children.filter(({ fact }) => fact?.subject?.kind === kind);
    const ids = new Set(all.map(({ fact }) => fact!.subject!.id?.same ?? fact!.subject!.number));
    const ends = new Set(all.map(({ fact }) => /(?<!\S)\S+$/.exec(fact!.title.text)?.[0] ?? ''));
    alike = all.length >= 2 && ids.size === all.length && ends.size === all.length;
    known.set(kind, alike);
  }
  return alike;
}

/** `M2.9.1` is a part of `M2.9`. */
export function isPart(whole: MilestoneId, part: MilestoneId): boolean {
  return (
    whole.prefix === part.prefix &&
    part.numbers.length > whole.numbers.length &&
    whole.numbers.every((number, index) => part.numbers[index] === number)
  );
}

/** `M2.1 Goal`, `M2.2 Scope`, `M2.3 Design` under M2: the id counts the sections of one milestone. */
export function countsSections(section: SectionDraft, { id }: SubjectAt): boolean {
  const whole = section.milestone?.id ?? null;
  if (whole === null || id === null || !isPart(whole, id)) return false;
  return section.parent!.children.some(({ fact }) => {
    const own = fact?.subject;
    return own?.id != null && isPart(whole, own.id) && !own.closed && fact!.role !== null;
  });
}
