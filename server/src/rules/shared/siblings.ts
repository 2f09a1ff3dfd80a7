import type { Common, Graph, Part } from '../../graph/graph';
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
  const told: Common<readonly Told<V>[]> = { name, of: (graph, key) => everyTold(graph, key, tell) };
  return ({ uri, graph }, milestone) => {
    const key = keyOf(graph, uri, milestone);
    if (key === null) return [];
    return graph
      .common(told, key)
      .filter((each) => each.uri !== uri || each.key !== milestone.key)
      .map(({ value }) => value);
  };
}

/** What others say, and how many of them. */
export interface Counts<V> {
  /** How many say anything. */
  readonly all: number;
  readonly each: readonly { readonly known: string; readonly value: V; readonly count: number }[];
}

type Said<V> = ReadonlyMap<string, V>;

/**
 * The same where it only matters how many say what; each thing under what it is known by. It is counted for all of them
 * once: what this one says is taken off.
 */
export function siblingCounts<V>(
  name: string,
  tell: (milestone: MilestoneSummary) => Said<V>,
): (context: RuleContext, milestone: Milestone) => Counts<V> {
  const counted: Common<Counts<V> & { readonly by: ReadonlyMap<string, Said<V>> }> = {
    name,
    of(graph, key) {
      const told = everyTold(graph, key, tell).filter(({ value }) => value.size > 0);
      const each = new Map<string, { known: string; value: V; count: number }>();
      for (const { value: said } of told)
        for (const [known, value] of said) {
          const before = each.get(known);
          if (before) before.count++;
          else each.set(known, { known, value, count: 1 });
        }
      const by = new Map(told.map((it) => [nameOf(it), it.value] as const));
      return { all: told.length, each: [...each.values()], by };
    },
  };
  return ({ uri, graph }, milestone) => {
    const key = keyOf(graph, uri, milestone);
    if (key === null) return { all: 0, each: [] };
    const { all, each, by } = graph.common(counted, key);
    const own = by.get(nameOf({ uri, key: milestone.key }));
    if (!own) return { all, each };
    return {
      all: all - 1,
      each: each.map((it) => (own.has(it.known) ? { ...it, count: it.count - 1 } : it)),
    };
  };
}

const nameOf = ({ uri, key }: Part): string => `${uri}#${key}`;

type Told<V> = Part & { readonly value: V };

/** Of the milestones that a key stands for. */
function everyTold<V>(
  graph: Graph,
  key: string,
  tell: (milestone: MilestoneSummary) => V,
): readonly Told<V>[] {
  const [roadmap, form] = key.split('\n') as [string, string];
  return (graph.roadmap(roadmap)?.nodes ?? []).flatMap(({ home }) => {
    if (!home || graph.archived(home.uri) || graph.summary(home.uri)?.template) return [];
    const milestone = graph.milestone(home);
    return milestone && likeFile(milestone.form) === form ? [{ ...home, value: tell(milestone) }] : [];
  });
}

/** Stands for the milestones of a roadmap that are declared in the way of this one; null where it has none. */
function keyOf(graph: Graph, uri: string, { form, declared }: Milestone): string | null {
  const roadmap = declared === 'home' ? graph.roadmapOf(uri) : null;
  return roadmap && `${roadmap.key}\n${likeFile(form)}`;
}

const likeFile = (form: Milestone['form']): string => (form === 'frontMatter' ? 'title' : form);

/** Four of five, and three at least: what so many have, one that has it not was meant to have. */
export const isCustom = (having: number, all: number): boolean => having >= 3 && having * 5 >= all * 4;
