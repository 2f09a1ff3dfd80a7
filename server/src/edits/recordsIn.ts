import type { RecordNode } from '../graph/graph';
import { folderOf } from '../graph/location';
import { recordId } from '../reading/identifier';
import { folderIn, isFeaturePlace } from './featureFolder';
import { numberLike } from './milestoneStyle';
import type { PlanContext } from './plan';

export type NewKind = 'adr' | 'prd' | 'story';

/** The records of a kind in a folder, or in the folders of all features. */
export function recordsIn(
  { graph }: PlanContext,
  place: string,
  kind: NewKind | 'all stories',
): readonly RecordNode[] {
  const wanted = kind === 'all stories' ? 'story' : kind;
  const parent = isFeaturePlace(place) ? folderIn(place, '').slice(0, -1) : null;
  const isThere = (uri: string): boolean =>
    kind === 'all stories'
      ? !graph.archived(uri)
      : parent === null
        ? folderOf(uri) === place
        : folderOf(folderOf(uri)) === parent;
  return graph
    .documents()
    .filter((uri) => isThere(uri) && !graph.summary(uri)?.template)
    .flatMap((uri) =>
      (graph.summary(uri)?.records ?? [])
        .filter((record) => record.kind === wanted)
        .map((summary) => ({ uri, key: summary.key, summary })),
    );
}

const numberOf = ({ summary }: RecordNode): number => summary.id?.numbers.at(-1) ?? -1;

/** The one with the highest number. */
export const lastOf = (records: readonly RecordNode[]): RecordNode | null =>
  records.reduce<RecordNode | null>(
    (best, each) => (best && numberOf(best) >= numberOf(each) ? best : each),
    null,
  );

/** The number that a new one gets; null where those that are there have none. */
export function nextNumber(context: PlanContext, place: string, kind: NewKind): number | null {
  const siblings = recordsIn(context, place, kind);
  const last = lastOf(siblings);
  if (!last) return kind === 'prd' ? null : 1 + highest(context, kind);
  if (!last.summary.id) return kind === 'adr' ? 1 : null;
  return 1 + Math.max(numberOf(last), highest(context, kind, last.summary.id.prefix));
}

/** Two stories of one workspace never have one id, whatever their folders. */
function highest(context: PlanContext, kind: NewKind, prefix?: string): number {
  const all = kind === 'story' ? recordsIn(context, '', 'all stories') : [];
  const alike = all.filter(({ summary }) => prefix === undefined || summary.id?.prefix === prefix);
  return Math.max(0, ...alike.map(numberOf));
}

export function idOfNext(context: PlanContext, place: string, kind: NewKind): string | null {
  const last = lastOf(recordsIn(context, place, kind));
  const next = nextNumber(context, place, kind);
  if (next === null) return null;
  if (last?.summary.id) return numberLike(last.summary.id.text, next);
  return kind === 'adr' ? recordId(String(next).padStart(4, '0')).text : `US-${next}`;
}
