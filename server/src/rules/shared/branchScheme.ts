import type { Common } from '../../graph/graph';
import { openPart } from '../../reading/branches';
import type { Milestone, Phase } from '../../reading/model';
import { slugOf } from '../../reading/slug';
import type { RuleContext } from '../rule';

/** How the branches of phases are named: what the config says, or `feat/m2-p1-reminders` where this roadmap does so. */
export interface BranchScheme {
  readonly pattern: string;
  matches(branch: string): boolean;
  /** A name for a phase; null where a part of it is not known. */
  nameFor(milestone: Milestone, phase: Phase, like: string | null): string | null;
}

const usual = '{type}/m{milestone}-p{phase}-{slug}';

const parts: Readonly<Record<string, string>> = {
  type: '[a-z][a-z-]*',
  milestone: '\\d+(?:[.-]\\d+)*',
  phase: '\\d+[a-z]?(?:[.-]\\d+)*',
  slug: '.+',
};

const usualScheme = schemeOf(usual);

/**
 * The scheme for a branch, null where the branches follow none that is known; the branch that is judged does not vote.
 * The votes are counted once for all branches of a document.
 */
export function branchSchemes({
  uri,
  graph,
  config,
}: RuleContext): (but: string | null) => BranchScheme | null {
  const configured = config.branches.pattern;
  if (configured) {
    const scheme = schemeOf(configured);
    return () => scheme;
  }
  const scheme = usualScheme;
  const roadmap = graph.roadmapOf(uri);
  if (!roadmap) return () => null;
  const { votes, all, following } = graph.common(branchVotes, roadmap.key);
  return (but) => {
    const own = but === null ? 0 : (votes.get(but) ?? 0);
    const others = following - (own > 0 && scheme.matches(but!) ? own : 0);
    return others >= 3 && others * 5 >= (all - own) * 4 ? scheme : null;
  };
}

/** The branches of a roadmap's phases, how often each is named, and how many of all follow the usual scheme. */
const branchVotes: Common<{
  readonly votes: ReadonlyMap<string, number>;
  readonly all: number;
  readonly following: number;
}> = {
  name: 'branch votes',
  of(graph, key) {
    const scheme = usualScheme;
    const votes = new Map<string, number>();
    let [all, following] = [0, 0];
    for (const { home } of graph.roadmap(key)?.nodes ?? []) {
      for (const { branch } of home ? (graph.milestone(home)?.phases ?? []) : []) {
        if (!branch) continue;
        all++;
        if (scheme.matches(branch)) following++;
        votes.set(branch, (votes.get(branch) ?? 0) + 1);
      }
    }
    return { votes, all, following };
  },
};

function schemeOf(pattern: string): BranchScheme {
  const source = pattern
    .split(/(\{\w+\})/)
    .map((part) => parts[part.slice(1, -1)] ?? part.replace(/[.*+?^$()[\]\\|/{}]/g, '\\$&'))
    .join('');
  const regex = new RegExp(`^${source}$`, 'i');
  const open = new RegExp(openPart, 'g');
  return {
    pattern,
    // Git takes no longer name, and the pattern need not be tried on one.
    matches: (branch) => branch.length <= 250 && regex.test(branch.replace(open, 'x')),
    nameFor(milestone, phase, like) {
      const known: Readonly<Record<string, string | undefined>> = {
        type: (like && /^[a-z][a-z-]*(?=\/)/i.exec(like)?.[0]) || undefined,
        milestone: milestone.id?.numbers.join('.') || undefined,
        phase: phase.number?.toLowerCase(),
        slug: slugOf(phase.title.text).replace(/-{2,}/g, '-').slice(0, 60) || undefined,
      };
      let complete = true;
      const name = pattern.replace(/\{(\w+)\}/g, (_, part: string) => {
        complete &&= known[part] !== undefined;
        return known[part] ?? '';
      });
      return complete ? name : null;
    },
  };
}
