/** References of a value as dependencies and pointers of the model. */
import type { Draft } from './draft';
import type { Dependency, RecordPointer } from './model';
import { placeStatus } from './place';
import type { Stretch } from './readStatus';
import { type ReferenceIn, type References, referencesIn } from './referencesIn';

/** What a stretch says is the same every time: kept by the run of text, which is as old as its chunk. */
export interface ReferenceCache {
  get(stretch: Stretch): References;
}

export function referenceCache(vocabulary: Draft['vocabulary']): ReferenceCache {
  const kept = new WeakMap<object, Map<number, References>>();
  return {
    get(stretch) {
      let byPlace = kept.get(stretch.inline);
      if (byPlace === undefined) {
        byPlace = new Map();
        kept.set(stretch.inline, byPlace);
      }
      const place = stretch.from * 65536 + stretch.to;
      let references = byPlace.get(place);
      if (references === undefined) {
        references = referencesIn(stretch, vocabulary);
        byPlace.set(place, references);
      }
      return references;
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
