import type { Graph } from '../graph/graph';
import { folderOf } from '../graph/location';
import { featurePlace, isFeaturePlace } from './featureFolder';
import type { PlanContext } from './plan';
import { idOfNext, type NewKind, recordsIn } from './recordsIn';

export interface RecordPlace {
  /** A folder, or the place of a folder that is made for the feature. */
  readonly id: string;
  readonly count: number;
  readonly number: string | null;
}

const usual: Readonly<Record<NewKind, string>> = {
  adr: 'docs/adr/',
  prd: 'docs/prd/',
  story: 'docs/user-stories/',
};

/** Where a record can go, the likeliest first: a feature's requirements get a folder where others have one. */
export function recordPlaces(
  context: PlanContext,
  kind: NewKind,
  folders: readonly string[],
): readonly RecordPlace[] {
  const known = foldersOf(context.graph, kind);
  const shared = kind === 'adr' ? [] : known.flatMap((folder) => featurePlace(kind, folder) ?? []);
  const all = known.length > 0 ? [...shared, ...known] : folders.map((folder) => folder + usual[kind]);
  const places = [...new Set(all)].map((id) => ({
    id,
    count: recordsIn(context, id, kind).length,
    number: idOfNext(context, id, kind),
  }));
  // Requirements begin a feature, stories mostly add to one.
  const rank = ({ id, count }: RecordPlace): number =>
    isFeaturePlace(id) ? (kind === 'prd' ? Number.POSITIVE_INFINITY : 0) : count;
  return places.sort((a, b) => rank(b) - rank(a));
}

function foldersOf(graph: Graph, kind: NewKind): readonly string[] {
  const found = graph
    .documents()
    .filter(
      (uri) =>
        !graph.archived(uri) &&
        !graph.summary(uri)?.template &&
        graph.summary(uri)?.records.some((record) => record.kind === kind),
    );
  return [...new Set(found.map(folderOf))];
}
