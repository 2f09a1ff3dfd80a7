import { nameSpan } from '../features/shared/placesOf';
import type { Database } from '../graph/database';
import { summaryOf } from '../graph/documents';
import { openInput, sourceInput } from '../graph/inputs';
import type { Span } from '../markdown/outline';
import type { Model } from '../reading/model';
import type { Summary } from '../reading/summary';
import type { Store } from './createStore';

/** A document that names more is asked for its model: there are few such. */
const MOST = 32;

export interface NamePlaces {
  of(uri: string, key: string): Span | null;
  /** Those of a closed document, start and end by turns; null where they are not noted. */
  all(uri: string): readonly number[] | null;
}

/**
 * Where the names stand that closed documents declare, noted as they are read. A list of symbols tells of a hundred
 * documents, and the models of most of a large workspace would have to be read again for it.
 */
export function createNamePlaces(
  database: Database,
  { onRead, digest }: Pick<Store, 'onRead' | 'digest'>,
): NamePlaces {
  /** Flat, since there may be ten thousand documents. */
  const places = new Map<string, readonly number[]>();
  onRead((uri) => {
    const found = placesIn(uri);
    if (found) places.set(uri, found);
    else places.delete(uri);
  });

  function placesIn(uri: string): readonly number[] | null {
    if (database.get(openInput, uri)) return null;
    const known = digest(uri);
    if (known) return known.places;
    const model = database.get(sourceInput, uri)?.model;
    const keys = model ? keysIn(model) : [];
    if (!model || keys.length === 0 || keys.length > MOST) return null;
    const spans = keys.map((key) => nameSpan(model, key)!);
    return spans.flatMap(({ start, end }) => [start, end]);
  }

  return {
    of(uri, key) {
      const spans = places.get(uri);
      const summary = spans && database.get(summaryOf, uri);
      // A summary has the parts of its model, in the same order.
      const at = summary ? keysIn(summary).indexOf(key) * 2 : -1;
      return spans && at >= 0 ? { start: spans[at]!, end: spans[at + 1]! } : null;
    },
    all: (uri) => places.get(uri) ?? null,
  };
}

const keysIn = ({ milestones, records }: Model | Summary): readonly string[] => [
  ...milestones.flatMap(({ key, phases }) => [key, ...phases.map((phase) => phase.key)]),
  ...records.map((record) => record.key),
];
