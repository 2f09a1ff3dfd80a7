import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { teamKey } from '../reading/teamKey';
import type { FeatureContext } from './shared/context';
import { phaseTitle } from './shared/phaseTitle';
import { placesOf } from './shared/placesOf';
import { rangeOf } from './shared/rangeOf';
import type { Subject } from './shared/subject';

export interface Candidate {
  readonly name: string;
  readonly lower: string;
  readonly signs: number;
  readonly container: string;
  readonly kind: SymbolKind;
  readonly subject: Subject;
}

/** As many as a person looks through. */
const most = 128;

/** Something whose name has the letters that were typed, in their order; a smaller rank is better. */
export interface Match {
  readonly candidate: Candidate;
  readonly rank: number;
}

/** What of a query is looked for: its letters, whatever their case. */
export const soughtIn = (query: string): string => query.toLowerCase().replace(/\s+/g, '');

export function matching(all: Iterable<Candidate>, sought: string): readonly Match[] {
  const signs = signsOf(sought);
  const letters = [...sought];
  const found: Match[] = [];
  for (const candidate of all) {
    if ((candidate.signs & signs) !== signs) continue;
    const rank = rankOf(candidate.lower, letters);
    if (rank !== null) found.push({ candidate, rank });
  }
  return best(found);
}

/** Milestones, phases, records and teams of all roadmaps that match, with their places: the best of them. */
export function workspaceSymbols(context: FeatureContext, found: readonly Match[]): WorkspaceSymbol[] {
  return found.slice(0, most).flatMap(({ candidate: { name, container, kind, subject } }) => {
    const [place] = placesOf(context, subject);
    if (!place) return [];
    const location = { uri: place.view.uri, range: rangeOf(place.view, place.name) };
    return { name, containerName: container, kind, location };
  });
}

/** In the order of their ranks, which are small numbers: there may be many thousands, and nothing is compared. */
function best(found: readonly Match[]): readonly Match[] {
  const byRank: Match[][] = [];
  for (const match of found) {
    const alike = byRank[match.rank];
    if (alike) alike.push(match);
    else byRank[match.rank] = [match];
  }
  return byRank.flat();
}

/** What has a name in a roadmap: its milestones, phases and teams. Kept while none of them changes. */
export const roadmapCandidates = (context: FeatureContext, key: string): readonly Candidate[] =>
  [...inRoadmap(context, key)].map(ready);

/** The records of a document. */
export function recordCandidates({ graph }: FeatureContext, uri: string): readonly Candidate[] {
  return (graph.summary(uri)?.records ?? []).map((summary) =>
    ready({
      name: [summary.id?.text, summary.title].filter(Boolean).join(' '),
      container: summary.status ?? '',
      kind: SymbolKind.Constant,
      subject: { kind: 'record', records: [{ uri, key: summary.key, summary }] },
    }),
  );
}

type Named = Omit<Candidate, 'lower' | 'signs'>;

function ready(named: Named): Candidate {
  const lower = named.name.toLowerCase();
  return { ...named, lower, signs: signsOf(lower) };
}

function* inRoadmap({ graph, config }: FeatureContext, wanted: string): Generator<Named> {
  const roadmap = graph.roadmap(wanted);
  if (!roadmap) return;
  const { key, title, nodes, documents } = roadmap;
  for (const node of nodes) {
    const label = [node.id?.text, graph.title(node)].filter(Boolean).join(' ');
    const subject: Subject = { kind: 'milestone', nodes: [node] };
    yield { name: label, container: title, kind: SymbolKind.Class, subject };
    for (const phase of graph.milestone(node.main)?.phases ?? []) {
      const own: Subject = { kind: 'phase', node, phase: phase.key };
      yield { name: phaseTitle(phase), container: label, kind: SymbolKind.Method, subject: own };
    }
  }
  const teams = new Map(
    documents.flatMap((uri) =>
      (graph.summary(uri)?.teams ?? []).map((team) => [teamKey(team, config), team] as const),
    ),
  );
  for (const [team, name] of teams) {
    const subject: Subject = { kind: 'team', roadmap: key, team };
    yield { name, container: title, kind: SymbolKind.Object, subject };
  }
}

/** One bit for each letter and digit that is in it: most names are told apart without a look at their letters. */
function signsOf(text: string): number {
  let signs = 0;
  for (let at = 0; at < text.length; at++) signs |= 1 << (text.charCodeAt(at) & 31);
  return signs;
}

/** Smaller is better: where it begins, and how far the letters are spread; null where one is missing. */
function rankOf(name: string, letters: readonly string[]): number | null {
  let at = 0;
  let first = 0;
  for (const [i, letter] of letters.entries()) {
    const found = name.indexOf(letter, at);
    if (found < 0) return null;
    if (i === 0) first = found;
    at = found + letter.length;
  }
  return letters.length === 0 ? 0 : first * 2 + (at - first - letters.length) * 3;
}
