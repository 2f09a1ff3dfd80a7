import type { ChecklistRole, Item } from '../../reading/model';
import type { RuleContext } from '../rule';
import { quoted } from '../wording/quoted';

/** A phase, or a milestone with what stands outside its phases: what has work, a review of it and an end. */
export interface WorkScope {
  readonly name: string;
  /** The required items of the checklists with these roles. */
  items(...roles: readonly ChecklistRole[]): readonly Item[];
}

/** What is marked done or dropped is judged by its status elsewhere, and left out here. */
export const workScopes = ({ once }: RuleContext): readonly WorkScope[] => once(findScopes);

function findScopes({ uri, model, graph }: RuleContext): readonly WorkScope[] {
  const scopes: WorkScope[] = [];
  const itemsOf =
    (lists: readonly number[]) =>
    (...roles: readonly ChecklistRole[]): readonly Item[] =>
      lists
        .map((index) => model.checklists[index]!)
        .filter(({ role }) => roles.includes(role))
        .flatMap(({ items }) => items.map((index) => model.items[index]!))
        .filter(({ required }) => required);
  for (const milestone of model.milestones) {
    if (milestone.status?.category === 'done') continue;
    const node = graph.node(uri, milestone.key);
    const name = node ? graph.label(node) : quoted(milestone.title.text);
    scopes.push({ name, items: itemsOf(milestone.checklists) });
    for (const { checklists, number, title, status } of milestone.phases) {
      if (status?.category === 'done' || status?.category === 'dropped') continue;
      const phase = number === null ? quoted(title.text) : `Phase ${number}`;
      scopes.push({ name: phase, items: itemsOf(checklists) });
    }
  }
  return scopes;
}
