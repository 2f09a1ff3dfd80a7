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
  readonly container: string;
  readonly kind: SymbolKind;
  readonly subject: Subject;
}

/** As many as a person looks through. */
const most = 128;

/** Milestones, phases, records and teams of all roadmaps whose name has the letters that were typed, in their order. */
export function workspaceSymbols(
  context: FeatureContext,
  all: readonly Candidate[],
  query: string,
): WorkspaceSymbol[] {
  const letters = [...query.toLowerCase().replace(/\s+/g, '')];
  const found: { readonly candidate: Candidate; readonly rank: number }[] = [];
  for (const candidate of all) {
    const rank = rankOf(candidate.lower, letters);
    if (rank !== null) found.push({ candidate, rank });
  }
  found.sort((a, b) => a.rank - b.rank);
  return found.slice(0, most).flatMap(({ candidate: { name, container, kind, subject } }) => {
    const [place] = placesOf(context, subject);
    if (!place) return [];
    const location = { uri: place.view.uri, range: rangeOf(place.view, place.name) };
    return { name, containerName: container, kind, location };
  });
}

/** Everything that has a name; kept while no name changes. */
export function symbolCandidates(context: FeatureContext): readonly Candidate[] {
  return [...candidates(context)].map((each) => ({ ...each, lower: each.name.toLowerCase() }));
}

function* candidates({ graph, config }: FeatureContext): Generator<Omit<Candidate, 'lower'>> {
  for (const { key, title, nodes, documents } of graph.roadmaps()) {
    for (const node of nodes) {
      const label = [node.id?.text, graph.title(node)].filter(Boolean).join(' ');
      yield {
        name: label,
        container: title,
        kind: SymbolKind.Class,
        subject: { kind: 'milestone', nodes: [node] },
      };
      for (const phase of graph.milestone(node.main)?.phases ?? []) {
        const subject: Subject = { kind: 'phase', node, phase: phase.key };
        yield { name: phaseTitle(phase), container: label, kind: SymbolKind.Method, subject };
      }
    }
    const teams = new Map(
      documents.flatMap((uri) =>
        (graph.summary(uri)?.teams ?? []).map((team) => [teamKey(team, config), team] as const),
      ),
    );
    for (const [team, name] of teams) {
      yield {
        name,
        container: title,
        kind: SymbolKind.Object,
        subject: { kind: 'team', roadmap: key, team },
      };
    }
  }
  for (const uri of graph.documents()) {
    for (const summary of graph.summary(uri)?.records ?? []) {
      const name = [summary.id?.text, summary.title].filter(Boolean).join(' ');
      const subject: Subject = { kind: 'record', records: [{ uri, key: summary.key, summary }] };
      yield { name, container: summary.status ?? '', kind: SymbolKind.Constant, subject };
    }
  }
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
