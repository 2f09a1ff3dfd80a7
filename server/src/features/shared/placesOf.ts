import type { Span } from '../../markdown/outline';
import { locate } from '../../reading/locate';
import type { Model } from '../../reading/model';
import { teamKeys } from '../../reading/teamKey';
import type { FeatureContext, View } from './context';
import { type Subject, sameAs } from './subject';

/** Where a thing is declared: `at` is the heading, row or item, `name` the words of it that a cursor should be put on. */
export interface SubjectPlace {
  readonly view: View;
  readonly at: Span;
  readonly name: Span;
}

/** The words of what a document knows by this key that a cursor should be put on: its id, else all of it. */
export function nameSpan(model: Model, key: string): Span | null {
  const at = locate(model, key);
  const id = at && locate(model, key, 'id');
  return id && id.start >= at.start && id.end <= at.end ? id : at;
}

export function placesOf(context: FeatureContext, subject: Subject): readonly SubjectPlace[] {
  const part = (uri: string, key: string): readonly SubjectPlace[] => {
    const view = context.document(uri);
    const at = view && locate(view.model, key);
    return at ? [{ view, at, name: nameSpan(view.model, key)! }] : [];
  };
  switch (subject.kind) {
    case 'milestone':
      return subject.nodes.flatMap(({ main }) => part(main.uri, main.key));
    case 'phase':
      return part(subject.node.main.uri, subject.phase);
    case 'record':
      return subject.records.flatMap(({ uri, key }) => part(uri, key));
    case 'document':
      return documentPlace(context, subject.uri, subject.fragment);
    case 'team':
    case 'branch':
    case 'status':
      return firstInRoadmap(context, subject);
  }
}

/** The rows of an index and of other documents that list a milestone. */
export function rowsOf({ document }: FeatureContext, subject: Subject): readonly SubjectPlace[] {
  if (subject.kind !== 'milestone') return [];
  return subject.nodes.flatMap(({ rows }) =>
    rows.flatMap(({ uri, key }) => {
      const view = document(uri);
      const at = view && locate(view.model, key);
      return view && at ? [{ view, at, name: locate(view.model, key, 'id') ?? at }] : [];
    }),
  );
}

function documentPlace({ document }: FeatureContext, uri: string, fragment: string | null): SubjectPlace[] {
  const view = document(uri);
  if (!view) return [];
  const anchor = view.model.anchors.find(({ id }) => id === fragment);
  const at = anchor ?? view.model.title ?? { start: 0, end: 0 };
  return [{ view, at, name: at }];
}

/** A team, branch or status is where the roadmap first says so: a declaration, or else the first place that names it. */
function firstInRoadmap(context: FeatureContext, subject: Subject & { roadmap: string }): SubjectPlace[] {
  const isSame = sameAs(subject);
  const documents = context.graph.roadmap(subject.roadmap)?.documents ?? [subject.roadmap];
  const listed = subject.kind === 'team' ? whereListed(context, subject.team, documents) : null;
  if (listed) return [listed];
  let other: SubjectPlace | null = null;
  for (const uri of documents) {
    const view = context.document(uri);
    if (!view) continue;
    const names = context.names(view).filter((name) => isSame(name.subject));
    const first = names.filter(({ declares }) => declares).sort((a, b) => a.start - b.start)[0];
    if (first) return [{ view, at: first, name: first }];
    if (!other && names[0]) other = { view, at: names[0], name: names[0] };
  }
  return other ? [other] : [];
}

/** Where a milestone first lists a team: told without a look at all else that the documents name. */
function whereListed(
  { graph, config, document }: FeatureContext,
  team: string,
  documents: readonly string[],
): SubjectPlace | null {
  const keyOf = teamKeys(config);
  const isIt = (name: string): boolean => keyOf(name) === team;
  const uri = documents.find((at) => graph.summary(at)?.teams.some(isIt));
  const view = uri === undefined ? null : document(uri);
  const all = view?.model.milestones.flatMap(({ teams }) => teams).filter(({ text }) => isIt(text)) ?? [];
  const first = all.sort((a, b) => a.start - b.start)[0];
  return view && first ? { view, at: first, name: first } : null;
}
