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

/** Null where the branches follow no scheme that is known. `but`: the branch that is judged does not vote. */
export function branchScheme({ uri, graph, config }: RuleContext, but: string | null): BranchScheme | null {
  const configured = config.branches.pattern;
  if (configured) return schemeOf(configured);
  const all = (graph.roadmapOf(uri)?.nodes ?? []).flatMap(({ home }) =>
    home ? (graph.milestone(home)?.phases ?? []) : [],
  );
  const others = all.flatMap(({ branch }) => (branch && branch !== but ? [branch] : []));
  const scheme = schemeOf(usual);
  const following = others.filter((branch) => scheme.matches(branch)).length;
  return following >= 3 && following * 5 >= others.length * 4 ? scheme : null;
}

function schemeOf(pattern: string): BranchScheme {
  const source = pattern
    .split(/(\{\w+\})/)
    .map((part) => parts[part.slice(1, -1)] ?? part.replace(/[.*+?^$()[\]\\|/{}]/g, '\\$&'))
    .join('');
  const regex = new RegExp(`^${source}$`, 'i');
  return {
    pattern,
    matches: (branch) => regex.test(branch.replace(new RegExp(openPart, 'g'), 'x')),
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
