import type { Milestone } from '../../reading/model';
import type { MilestoneSummary } from '../../reading/summary';
import type { RuleContext } from '../rule';

/** Other milestones of the roadmap that are declared in the way of this one: files beside a file, headings beside a heading. */
export function siblingsOf(
  { uri, graph }: RuleContext,
  { key, form, declared }: Milestone,
): readonly MilestoneSummary[] {
  if (declared !== 'home') return [];
  return (graph.roadmapOf(uri)?.nodes ?? []).flatMap(({ home }) => {
    if (!home || (home.uri === uri && home.key === key) || graph.archived(home.uri)) return [];
    if (graph.summary(home.uri)?.template) return [];
    const milestone = graph.milestone(home);
    const isLike = milestone && (milestone.form === form || (isFile(milestone.form) && isFile(form)));
    return isLike ? [milestone] : [];
  });
}

const isFile = (form: Milestone['form']): boolean => form === 'title' || form === 'frontMatter';

/** Four of five, and three at least: what so many have, one that has it not was meant to have. */
export const isCustom = (having: number, all: number): boolean => having >= 3 && having * 5 >= all * 4;
