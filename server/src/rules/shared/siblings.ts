import type { Common, Part } from '../../graph/graph';
import type { Milestone } from '../../reading/model';
import type { MilestoneSummary } from '../../reading/summary';
import type { RuleContext } from '../rule';

/**
 * What a rule wants to know of the other milestones of the roadmap that are declared in the way of this one: files beside
 * a file, headings beside a heading. Told for all of them once, so that an edit which leaves it the same troubles nobody.
 */
export function siblings<V>(
  name: string,
  tell: (milestone: MilestoneSummary) => V,
): (context: RuleContext, milestone: Milestone) => readonly V[] {
  const told: Common<readonly (Part & { readonly value: V })[]> = {
    name,
    of(graph, key) {
      const [roadmap, form] = key.split('\n') as [string, string];
      return (graph.roadmap(roadmap)?.nodes ?? []).flatMap(({ home }) => {
        if (!home || graph.archived(home.uri) || graph.summary(home.uri)?.template) return [];
        const milestone = graph.milestone(home);
        return milestone && likeFile(milestone.form) === form ? [{ ...home, value: tell(milestone) }] : [];
      });
    },
  };
  return ({ uri, graph }, { key, form, declared }) => {
    const roadmap = declared === 'home' ? graph.roadmapOf(uri) : null;
    if (!roadmap) return [];
    const all = graph.common(told, `${roadmap.key}\n${likeFile(form)}`);
    return all.filter((each) => each.uri !== uri || each.key !== key).map(({ value }) => value);
  };
}

const likeFile = (form: Milestone['form']): string => (form === 'frontMatter' ? 'title' : form);

/** Four of five, and three at least: what so many have, one that has it not was meant to have. */
export const isCustom = (having: number, all: number): boolean => having >= 3 && having * 5 >= all * 4;
