import { type Location, type Range, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Names } from '../graph/documents';
import type { Graph } from '../graph/graph';
import { teamKeys } from '../reading/teamKey';
import type { FeatureContext } from './shared/context';
import { phaseTitle } from './shared/phaseTitle';
import { nameSpan, placesOf } from './shared/placesOf';
import { rangeOf } from './shared/rangeOf';

/** Something that has a name. There may be a hundred thousand: what can be told from the rest is not kept. */
export interface Candidate {
  readonly name: string;
  readonly signs: number;
  readonly container: string;
  readonly kind: SymbolKind;
  /** The document that declares it; of a team, its roadmap. */
  readonly of: string;
  readonly key: string;
}

/** As many as a person looks through. */
export const MOST_SYMBOLS = 128;

/** What of a query is looked for: its letters, whatever their case. */
export const soughtIn = (query: string): string => query.toLowerCase().replace(/\s+/g, '');

/** What has the letters that were typed in its name, in their order: the best first. */
export function matching(all: readonly Candidate[], sought: string): readonly Candidate[] {
  const signs = signsOf(sought);
  const letters = [...sought];
  // Ranks are small numbers, and there may be many thousands: nothing is compared.
  const byRank: Candidate[][] = [];
  for (const candidate of all) {
    if ((candidate.signs & signs) !== signs) continue;
    const rank = rankOf(candidate.name.toLowerCase(), letters);
    if (rank < 0) continue;
    const alike = byRank[rank];
    if (alike) alike.push(candidate);
    else byRank[rank] = [candidate];
  }
  return byRank.flat();
}

export interface Found {
  readonly candidates: readonly Candidate[];
  /** Where its name stands, as far as that is known without the document. */
  readonly rangeOf: (candidate: Candidate) => Range | null;
}

/** Milestones, phases, records and teams of all roadmaps that match, with their places: the best of them. */
export function workspaceSymbols(context: FeatureContext, found: Found): WorkspaceSymbol[] {
  return found.candidates.slice(0, MOST_SYMBOLS).flatMap((candidate) => {
    const range = found.rangeOf(candidate);
    const location = range ? { uri: candidate.of, range } : locationOf(context, candidate);
    const { name, container, kind } = candidate;
    return location ? { name, containerName: container, kind, location } : [];
  });
}

function locationOf(context: FeatureContext, { kind, of, key }: Candidate): Location | null {
  if (kind === SymbolKind.Object) {
    const [place] = placesOf(context, { kind: 'team', roadmap: of, team: key });
    return place ? { uri: place.view.uri, range: rangeOf(place.view, place.name) } : null;
  }
  const view = context.document(of);
  const span = view && nameSpan(view.model, key);
  return span && { uri: of, range: rangeOf(view, span) };
}

type Named = Names['milestones'][number];

/** What has a name in a roadmap: its milestones, phases and teams. Kept while none of them changes. */
export function roadmapCandidates(
  { graph, config }: Pick<FeatureContext, 'graph' | 'config'>,
  wanted: string,
): readonly Candidate[] {
  const roadmap = graph.roadmap(wanted);
  if (!roadmap) return [];
  const { title: container, nodes, documents } = roadmap;
  const all: Candidate[] = [];
  const named = new Map<string, ReadonlyMap<string, Named>>();
  for (const node of nodes) {
    const { uri, key } = node.main;
    let there = named.get(uri);
    if (!there) {
      there = new Map(
        graph
          .names(uri)
          ?.milestones.toReversed()
          .map((each) => [each.key, each]),
      );
      named.set(uri, there);
    }
    const stated = there.get(key);
    const label = together(node.id?.text, stated?.title || graph.title(node));
    all.push(candidate(label, container, SymbolKind.Class, uri, key));
    for (const phase of stated?.phases ?? [])
      all.push(candidate(phaseTitle(phase), label, SymbolKind.Method, uri, phase.key));
  }
  const teams = new Map<string, string>();
  const teamKey = teamKeys(config);
  for (const uri of documents)
    for (const team of graph.names(uri)?.teams ?? []) teams.set(teamKey(team), team);
  for (const [team, name] of teams) all.push(candidate(name, container, SymbolKind.Object, wanted, team));
  return all;
}

/** The records of a document. */
export const recordCandidates = (graph: Graph, uri: string): readonly Candidate[] =>
  (graph.names(uri)?.records ?? []).map(({ key, id, title, status }) =>
    candidate(together(id, title), status ?? '', SymbolKind.Constant, uri, key),
  );

const together = (id: string | null | undefined, title: string): string =>
  id && title ? `${id} ${title}` : id || title;

const candidate = (
  name: string,
  container: string,
  kind: SymbolKind,
  of: string,
  key: string,
): Candidate => ({
  name,
  signs: signsOf(name),
  container,
  kind,
  of,
  key,
});

/** One bit for each letter and digit that is in it: most names are told apart without a look at their letters. */
function signsOf(text: string): number {
  // A letter of ASCII has the same bit in both cases, others may not.
  const letters = /\P{ASCII}/u.test(text) ? text.toLowerCase() : text;
  let signs = 0;
  for (let at = 0; at < letters.length; at++) signs |= 1 << (letters.charCodeAt(at) & 31);
  return signs;
}

/** Smaller is better: where it begins, and how far the letters are spread; negative where one is missing. */
function rankOf(name: string, letters: readonly string[]): number {
  let [first, at] = [-1, 0];
  for (const letter of letters) {
    const found = name.indexOf(letter, at);
    if (found < 0) return -1;
    if (first < 0) first = found;
    at = found + letter.length;
  }
  return first * 2 + (at - first - letters.length) * 3;
}
