import { labelKey } from './labelKey';
import type { Chunk, LabelCount } from './markdownDocument';
import { mentionedIn } from './mentionsOf';

export type Labelled = Pick<Chunk, 'text' | 'definitions' | 'footnotes' | 'mentions'>;

/** Keys of the labels that a chunk might mention and does not define itself, of those given; sorted. */
export function labelsKnownTo(
  chunk: Labelled,
  labels: ReadonlyMap<string, unknown> | ReadonlySet<string>,
): string[] {
  if (labels.size === 0) return [];
  const mentions = mentionedIn(chunk);
  const keys = mentions ? [...mentions].filter((key) => labels.has(key)) : [...labels.keys()];
  if (keys.length === 0) return keys;
  const defined = new Set(labelsOf(chunk).map(({ key }) => key));
  return keys.filter((key) => !defined.has(key)).sort();
}

/** Every label that a chunk defines, once per definition. */
export function labelsOf({
  definitions,
  footnotes,
}: Omit<Labelled, 'text' | 'mentions'>): readonly (Omit<LabelCount, 'count'> & { key: string })[] {
  if (definitions.length === 0 && footnotes.length === 0) return [];
  return [
    ...definitions.map(({ label }) => ({ label, footnote: false, key: labelKey(label, false) })),
    ...footnotes.map(({ label }) => ({ label, footnote: true, key: labelKey(label, true) })),
  ];
}
