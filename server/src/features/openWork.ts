import type { Node } from '../graph/graph';
import type { Checklist, Item, Milestone } from '../reading/model';
import type { FeatureContext, View } from './shared/context';
import { countedItems } from './shared/countedItems';
import { toldItems } from './shared/nextWords';
import { phaseTitle } from './shared/phaseTitle';
import { isPhaseDone } from './shared/standing';

/** Open items of one checklist that can be worked on now. */
export interface OpenWork {
  readonly milestone: string;
  readonly title: string;
  /** `Phase 2 Returns and fines`, or the name of a checklist of the milestone itself. */
  readonly where: string;
  readonly teams: readonly string[];
  readonly items: readonly { readonly text: string; readonly uri: string; readonly key: string }[];
}

/** Is one of these teams, as a document writes them, the one that is asked about? */
export type TeamTest = (teams: readonly string[], uri: string) => boolean;

/**
 * What can be worked on now: of every milestone that has begun or may begin, the pre-checklist while it is open, then the
 * first phase that is not over, and the milestone's own review once all phases are.
 */
export function openWork(context: FeatureContext, ofTeam: TeamTest): readonly OpenWork[] {
  const { graph } = context;
  const nodes = graph.roadmaps().flatMap((roadmap) => roadmap.nodes);
  const begun = (node: Node): boolean => graph.status(node)?.category === 'active';
  return nodes
    .filter((node) => !graph.archived(node.main.uri) && canWork(context, node))
    .sort((a, b) => Number(begun(b)) - Number(begun(a)))
    .flatMap((node) => {
      const view = context.document(node.main.uri);
      const milestone = view?.model.milestones.find(({ key }) => key === node.main.key);
      return view && milestone && !view.model.template ? workOf(context, view, node, milestone) : [];
    })
    .filter(({ teams, items }) => ofTeam(teams, items[0]!.uri));
}

function canWork({ graph }: FeatureContext, node: Node): boolean {
  const category = graph.status(node)?.category;
  if (category === 'active') return true;
  const closed = graph.gates(node).some(({ state }) => state === 'unmet' || state === 'dropped');
  return category === 'planned' && !closed;
}

function workOf({ graph }: FeatureContext, view: View, node: Node, milestone: Milestone): OpenWork[] {
  const own = milestone.checklists.map((index) => view.model.checklists[index]!);
  const phase = milestone.phases.find((each) => !isPhaseDone(each));
  const inPhase = phase?.checklists.map((index) => view.model.checklists[index]!) ?? [];
  const prechecks = own.filter(({ role }) => role === 'precheck');
  const planned = graph.status(node)?.category === 'planned';
  const steps: readonly (readonly Checklist[])[] = [
    prechecks,
    ...(planned && isOpen(view, prechecks) ? [] : stepsOf(inPhase)),
    ...(phase ? [] : [own.filter(({ role }) => role !== 'precheck')]),
  ];
  const now = steps.find((lists) => isOpen(view, lists)) ?? [];
  const where = phase && now.some((list) => list.phase !== null) ? phaseTitle(phase) : null;
  return now.flatMap((list) => {
    const items = toldItems(view.model, openItems(view, list));
    if (items.length === 0) return [];
    return {
      milestone: graph.label(node),
      title: graph.title(node),
      where: where ?? list.heading?.text ?? 'Items',
      teams: list.teams.map(({ text }) => text),
      items: items.map(({ text, key }) => ({ text, uri: view.uri, key })),
    };
  });
}

/** Review comes when development is over, and the exit criteria come last. */
function stepsOf(lists: readonly Checklist[]): readonly (readonly Checklist[])[] {
  const late = (role: string): readonly Checklist[] => lists.filter((list) => list.role === role);
  const work = lists.filter(({ role }) => role !== 'review' && role !== 'exit' && role !== 'acceptance');
  return [work, late('review'), [...late('exit'), ...late('acceptance')]];
}

const isOpen = (view: View, lists: readonly Checklist[]): boolean =>
  lists.some((list) => openItems(view, list).length > 0);

const openItems = (view: View, list: Checklist): readonly Item[] =>
  countedItems(view, list).filter(({ state }) => state === 'open');
