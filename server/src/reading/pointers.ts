/** References of a value as dependencies and pointers of the model. */
import type { Draft } from './draft';
import type { Dependency, RecordPointer } from './model';
import { placeStatus } from './place';
import type { Stretch } from './readStatus';
import { type ReferenceIn, type References, referencesIn } from './referencesIn';

export interface ReferenceCache {
  get(stretch: Stretch): References;
}

/** What a stretch points to is the same every time: its fact keeps it. */
export function referenceCache(vocabulary: Draft['vocabulary']): ReferenceCache {
  return {
    get(stretch) {
      const { holder } = stretch;
      if (holder === undefined) return referencesIn(stretch, vocabulary);
      holder.references ??= referencesIn(stretch, vocabulary);
      return holder.references;
    },
  };
}

/** Milestones and phases only; a story or record that the text names is no dependency of this kind. */
export function toDependency(
  draft: Draft,
  reference: ReferenceIn,
  stretch: Stretch,
  offset: number,
  field: boolean,
): Dependency | null {
  if (reference.kind === 'record' || reference.kind === 'story') return null;
  const link = linkOf(draft, reference, stretch, offset);
  if (reference.kind === 'link' && link !== null) {
    const { external, image } = draft.links[link]!;
    if (external || image) return null;
  }
  return {
    start: reference.start + offset,
    end: reference.end + offset,
    text: reference.text,
    id: reference.id,
    phase: reference.phase,
    link,
    gate: reference.gate === null ? null : placeStatus(reference.gate, offset),
    claim: reference.claim === null ? null : placeStatus(reference.claim, offset),
    field,
  };
}

export function toPointer(
  draft: Draft,
  reference: ReferenceIn,
  stretch: Stretch,
  offset: number,
): RecordPointer {
  return {
    start: reference.start + offset,
    end: reference.end + offset,
    text: reference.text,
    id: reference.id,
    link: linkOf(draft, reference, stretch, offset),
  };
}

function linkOf(draft: Draft, { linkMark }: ReferenceIn, { inline }: Stretch, offset: number): number | null {
  if (linkMark < 0) return null;
  return draft.linkAt.get(inline.marks[linkMark]!.start + offset) ?? null;
}
