import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { teamKey } from '../reading/teamKey';
import type { FeatureContext } from './shared/context';
import { phaseTitle } from './shared/phaseTitle';
import { partPlace, placesOf, type SubjectPlace } from './shared/placesOf';
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
const most = 128;

/** What of a query is looked for: its letters, whatever their case. */
export const soughtIn = (query: string): string => query.toLowerCase().replace(/\s+/g, '');

/** What has the letters that were typed in its name, in their order: the best first. */
export function matching(all: readonly Candidate[], sought: string): readonly Candidate[] {
  if (sought === '') return all;
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

/** Milestones, phases, records and teams of all roadmaps that match, with their places: the best of them. */
export function workspaceSymbols(context: FeatureContext, found: readonly Candidate[]): WorkspaceSymbol[] {
  return found.slice(0, most).flatMap((candidate) => {
    const place = placeOf(context, candidate);
    if (!place) return [];
    const { name, container, kind } = candidate;
    const location = { uri: place.view.uri, range: rangeOf(place.view, place.name) };
    return { name, containerName: container, kind, location };
  });
}

function placeOf(context: FeatureContext, { kind, of, key }: Candidate): SubjectPlace | null {
  if (kind !== SymbolKind.Object) return partPlace(context, of, key);
  return placesOf(context, { kind: 'team', roadmap: of, team: key })[0] ?? null;
}

/** What has a name in a roadmap: its milestones, phases and teams. Kept while none of them changes. */
export const roadmapCandidates = (context: FeatureContext, key: string): readonly Candidate[] =>
  [...inRoadmap(context, key)].map(ready);

/** The records of a document. */
export function recordCandidates({ graph }: FeatureContext, uri: string): readonly Candidate[] {
  return (graph.summary(uri)?.records ?? []).map(({ key, id, title, status }) =>
    ready({
      name: [id?.text, title].filter(Boolean).join(' '),
      container: status ?? '',
      kind: SymbolKind.Constant,
      of: uri,
      key,
    }),
  );
}

type Named = Omit<Candidate, 'signs'>;

const ready = ({ name, container, kind, of, key }: Named): Candidate => ({
  name,
  signs: signsOf(name),
  container,
  kind,
  of,
  key,
});

function* inRoadmap({ graph, config }: FeatureContext, wanted: string): Generator<Named> {
  const roadmap = graph.roadmap(wanted);
  if (!roadmap) return;
  const { key, title, nodes, documents } = roadmap;
  for (const node of nodes) {
    const label = [node.id?.text, graph.title(node)].filter(Boolean).join(' ');
    const { uri: of } = node.main;
    yield { name: label, container: title, kind: SymbolKind.Class, of, key: node.main.key };
    for (const phase of graph.milestone(node.main)?.phases ?? []) {
      yield { name: phaseTitle(phase), container: label, kind: SymbolKind.Method, of, key: phase.key };
    }
  }
  const teams = new Map(
    documents.flatMap((uri) =>
      (graph.summary(uri)?.teams ?? []).map((team) => [teamKey(team, config), team] as const),
    ),
  );
  for (const [team, name] of teams) {
    yield { name, container: title, kind: SymbolKind.Object, of: key, key: team };
  }
}

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
