import { nameSpan } from '../features/shared/placesOf';
import type { Names } from '../graph/documents';
import type { Source } from '../graph/inputs';
import type { Model } from '../reading/model';
import { textPlaces } from './textPlaces';

/** A document that names more is asked for its model: there are few such. */
const MOST = 32;

/** Numbers for each name: the offset, the line, the place in it and the length. */
export const WIDTH = 4;

/** Where the names stand that a document declares; null where there are none or too many, or one is longer than a line. */
export function namePlacesIn(source: Source): readonly number[] | null {
  const keys = keysIn(source.model);
  if (keys.length === 0 || keys.length > MOST) return null;
  const { positionAt } = textPlaces(source);
  const found: number[] = [];
  for (const key of keys) {
    const { start, end } = nameSpan(source.model, key)!;
    const { line, character } = positionAt(start);
    if (positionAt(end).line !== line) return null;
    found.push(start, line, character, end - start);
  }
  return found;
}

/** Of what has its place noted, in that order. */
export const keysIn = ({ milestones, records }: Model | Names): readonly string[] => [
  ...milestones.flatMap(({ key, phases }) => [key, ...phases.map((phase) => phase.key)]),
  ...records.map((record) => record.key),
];
