import type { Node } from '../graph/graph';
import type { Item, Milestone, Model, Phase } from '../reading/model';
import { ownStatusClaims } from '../reading/ownStatus';
import type { Act } from './act';
import { changeStatus } from './changeStatus';
import { type PlacedReplacement, type PlanContext, type Planned, planOf } from './plan';
import { statedIn } from './statedIn';
import { writeActual } from './writeActual';

/** What finishing a milestone or a phase changes. A milestone takes with it those phases whose every item is ticked. */
export function finish(context: PlanContext, act: Act): Planned {
  const { node, phase } = act;
  const view = context.document(node.main.uri);
  const milestone = view?.model.milestones.find(({ key }) => key === node.main.key);
  if (!view || !milestone) return planOf([]);
  const own = phase === null ? null : milestone.phases.find(({ key }) => key === phase);
  const what = own ? phaseName(own) : context.graph.label(node);
  if (!act.anyway) {
    const open = openItems(context, view.model, milestone, own ?? null);
    if (open.length > 0) {
      const count = open.length === 1 ? '1 item is' : `${open.length} items are`;
      return {
        refused: `${what} cannot finish yet: ${count} open. First: "${open[0]!.text}"`,
        at: { uri: node.main.uri, key: open[0]!.key },
      };
    }
    const untold = own
      ? undefined
      : milestone.phases.find((each) => !each.progress && isStillOpen(context, node, each.key));
    if (untold)
      return {
        refused: `${what} cannot finish yet: nothing says that ${phaseName(untold)} is over.`,
        at: { uri: node.main.uri, key: untold.key },
      };
  }
  if (own) return planOf([...begin(context, node), ...done(context, node, phase)]);
  const phases = milestone.phases.filter((each) => isComplete(each) && isStillOpen(context, node, each.key));
  return planOf([...phases.flatMap(({ key }) => done(context, node, key)), ...done(context, node, null)]);
}

function done(context: PlanContext, node: Node, phase: string | null): PlacedReplacement[] {
  const edits = changeStatus(context, { node, phase, to: 'done' });
  // What is done everywhere ended on some other day.
  const ends = phase !== null || edits.length > 0;
  return ends ? [...edits, ...writeActual(context, node, phase, 'actual-end')] : edits;
}

/** Finishing a phase of a milestone that nobody started starts it. */
function begin(context: PlanContext, node: Node): PlacedReplacement[] {
  if (context.graph.status(node)?.category !== 'planned') return [];
  return [
    ...changeStatus(context, { node, phase: null, to: 'active' }),
    ...writeActual(context, node, null, 'actual-start'),
  ];
}

const isComplete = ({ progress }: Phase): boolean => !progress || progress.done === progress.total;

/** Some place states a status for it, and one of them is not the end. */
function isStillOpen(context: PlanContext, node: Node, phase: string): boolean {
  return [...statedIn(context, node, phase)].some((place) => {
    const category = place.phase?.status?.category;
    return category && category !== 'done' && category !== 'dropped';
  });
}

/** What is required and not ticked, but for the item that says the milestone was finished. */
function openItems({ config }: PlanContext, model: Model, milestone: Milestone, phase: Phase | null): Item[] {
  const said = new Set(ownStatusClaims({ model, config }).map(({ item }) => item));
  return model.checklists
    .filter(({ counts, milestone: key }) => counts && key === milestone.key)
    .filter((checklist) => phase === null || checklist.phase === phase.key)
    .flatMap(({ items }) => items.map((index) => model.items[index]!))
    .filter((item) => item.required && item.state === 'open' && !said.has(item));
}

const phaseName = ({ number, title }: Phase): string => (number === null ? title.text : `Phase ${number}`);
