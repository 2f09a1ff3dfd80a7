import type { CodeLens } from 'vscode-languageserver-types';
import { statedIn } from '../../edits/statedIn';
import type { Node } from '../../graph/graph';
import type { Phase } from '../../reading/model';
import { ownStatusClaims } from '../../reading/ownStatus';
import { finishCommand, startCommand } from './commands';
import type { FeatureContext, View } from './context';
import { isPhaseDone, standingOf } from './standing';

/** Offers to start what may begin now, and to finish what has nothing open any more. */
export function actLenses(context: FeatureContext, view: View, node: Node, phase: Phase | null): CodeLens[] {
  if (node.main.uri !== view.uri) return [];
  const name = phase ? 'phase' : 'milestone';
  const place = phase ?? view.model.milestones.find(({ key }) => key === node.main.key);
  if (!place) return [];
  const offer = phase ? offerOfPhase(context, node, phase) : offerOfMilestone(context, view, node);
  if (!offer) return [];
  const at = view.positionAt(place.at.start);
  const command = offer === 'start' ? startCommand : finishCommand;
  const title = `${offer === 'start' ? 'Start' : 'Finish'} ${name}`;
  return [
    {
      range: { start: at, end: at },
      command: { title, command, arguments: [{ uri: view.uri, key: place.key }] },
    },
  ];
}

type Offer = 'start' | 'finish' | null;

function offerOfMilestone(context: FeatureContext, { model }: View, node: Node): Offer {
  const { state } = standingOf(context.graph, node);
  if (state === 'ready') return 'start';
  if (state !== 'active') return null;
  // The item that says the milestone was finished is ticked by finishing it.
  const said = new Set(ownStatusClaims({ model, config: context.config }).map(({ item }) => item.index));
  const required = model.checklists
    .filter(({ counts, milestone }) => counts && milestone === node.main.key)
    .flatMap(({ items }) => items)
    .map((index) => model.items[index]!)
    .filter((item) => item.required && !said.has(item.index));
  return required.length > 0 && required.every(({ state: box }) => box === 'done') ? 'finish' : null;
}

/** Only where somewhere a status is stated that could change. */
function offerOfPhase(context: FeatureContext, node: Node, phase: Phase): Offer {
  const categories = [...statedIn(context, node, phase.key)].map((place) => place.phase?.status?.category);
  if (context.graph.status(node)?.category !== 'active') return null;
  if (isPhaseDone({ status: null, progress: phase.progress }))
    return categories.some((category) => category === 'planned' || category === 'active') ? 'finish' : null;
  const phases = context.graph.milestone(node.main)?.phases ?? [];
  const before = phases.slice(
    0,
    phases.findIndex(({ key }) => key === phase.key),
  );
  return categories.includes('planned') && before.every(isPhaseDone) ? 'start' : null;
}
