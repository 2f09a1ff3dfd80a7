import type { Graph, Node, Roadmap } from '../../graph/graph';
import type { TreeNode } from '../../lsp/protocol';
import type { Span } from '../../markdown/outline';
import type { Checklist } from '../../reading/model';
import type { FeatureContext, View } from './context';
import { phaseTitle } from './phaseTitle';
import { fraction } from './progressBar';
import { isPhaseDone, standingOf } from './standing';
import type { Place } from './treePlace';

/** How many problems a document's reports speak of in a milestone or phase. */
export type CountProblems = (
  uri: string,
  key: string,
  span: () => Span | null,
) => { readonly errors: number; readonly warnings: number };

export interface TreeContext extends FeatureContext {
  readonly countProblems: CountProblems;
}

type Words = Pick<TreeNode, 'label' | 'description' | 'spoken'> & Partial<TreeNode>;

/** Label, description and how a node is read aloud. */
export function describe(context: TreeContext, place: Place): Words {
  switch (place.kind) {
    case 'roadmap':
      return roadmapWords(context.graph, place.roadmap);
    case 'milestone':
      return milestoneWords(context, place.node, place);
    case 'phase':
      return phaseWords(context, place);
    case 'checklist':
      return checklistWords(place.view, place.checklist);
    case 'item': {
      const label = place.item.text.replace(/\s+/g, ' ').trim();
      const ticked = place.item.state === 'done';
      return {
        label,
        description: place.item.required ? '' : 'optional',
        spoken: `${label}, ${ticked ? 'done' : 'open'}`,
        ticked,
      };
    }
  }
}

function roadmapWords(graph: Graph, { title, nodes }: Roadmap): Words {
  let done = 0;
  const boxes = { done: 0, total: 0 };
  for (const node of nodes) {
    // Its boxes are asked for anyway: a status that is asked for alone is kept alone, for each of thousands.
    const stated = graph.milestone(node.main);
    if ((stated?.status ?? graph.status(node))?.category === 'done') done++;
    boxes.done += stated?.progress?.done ?? 0;
    boxes.total += stated?.progress?.total ?? 0;
  }
  const items = boxes.total > 0 ? ` · ${fraction(boxes)}` : '';
  return {
    label: title,
    description: `${done} of ${nodes.length}${items}`,
    spoken: `${title}, ${done} of ${nodes.length} milestones done${boxes.total > 0 ? `, ${boxes.done} of ${boxes.total} items` : ''}`,
    hasChildren: true,
    expanded: true,
  };
}

function milestoneWords(
  context: TreeContext,
  node: Node,
  place: Extract<Place, { kind: 'milestone' }>,
): Words {
  const { graph } = context;
  const { view } = place;
  const stated = graph.milestone(node.main);
  const status = graph.status(node);
  const progress = graph.progress(node);
  const standing = standingOf(graph, node);
  const problems =
    view && stated
      ? context.countProblems(view.uri, node.main.key, () => place.milestone)
      : { errors: 0, warnings: 0 };
  const title = graph.title(node);
  const parts = [status?.word, progress && fraction(progress)];
  if (standing.state === 'ready') parts.push('ready');
  if (standing.state === 'waiting') parts.push(`waits for ${standing.brief}`);
  const trouble = countWords(problems);
  if (trouble) parts.push(trouble);
  const id = node.id ? node.id.text.replace(/^M[-_ ]?(?=\d)/i, 'Milestone ') : null;
  const spoken = [
    [id, title].filter(Boolean).join(', '),
    status?.word.toLowerCase(),
    progress && `${progress.done} of ${progress.total} items`,
    standing.state === 'waiting'
      ? `waits for ${standing.brief}`
      : standing.state === 'ready'
        ? 'ready'
        : null,
    trouble,
  ];
  return {
    label: [node.id?.text, title].filter(Boolean).join(' '),
    description: parts.filter(Boolean).join(' · '),
    spoken: spoken.filter(Boolean).join(', '),
    category: status?.category ?? null,
    state: standing.state === 'ready' || standing.state === 'waiting' ? standing.state : undefined,
    expanded: standing.state === 'active',
    problems,
    hasChildren: !!view && !!stated && (stated.lists || stated.phases.length > 0),
    teams: stated?.teams ?? [],
    owner: stated?.owners.find(({ open }) => !open)?.value ?? null,
  };
}

function countWords({ errors, warnings }: { errors: number; warnings: number }): string | null {
  const say = (count: number, word: string) =>
    count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];
  return [...say(errors, 'error'), ...say(warnings, 'warning')].join(', ') || null;
}

function phaseWords(context: TreeContext, { view, phase }: Extract<Place, { kind: 'phase' }>): Words {
  const { progress, status } = phase;
  const problems = view
    ? context.countProblems(view.uri, phase.key, () => phase)
    : { errors: 0, warnings: 0 };
  const trouble = countWords(problems);
  const begun = progress !== null && progress.done > 0;
  const label = phaseTitle(phase);
  const category = isPhaseDone(phase) ? 'done' : (status?.category ?? (begun ? 'active' : 'planned'));
  const parts = [status?.word.text, progress && fraction(progress), trouble].filter(Boolean);
  const spoken = [
    label,
    status?.word.text.toLowerCase(),
    progress && `${progress.done} of ${progress.total} items`,
    trouble,
  ];
  return {
    label,
    problems,
    description: parts.join(' · '),
    spoken: spoken.filter(Boolean).join(', '),
    category,
    expanded: category === 'active',
  };
}

const roleNames: Record<Checklist['role'], string> = {
  precheck: 'Pre-checklist',
  development: 'Development',
  review: 'Review',
  exit: 'Exit criteria',
  acceptance: 'Acceptance criteria',
  'milestone-review': 'Milestone review',
  other: 'Checklist',
};

function checklistWords({ model }: View, checklist: Checklist): Words {
  const items = checklist.items.map((index) => model.items[index]!).filter(({ required }) => required);
  const progress = { done: items.filter(({ state }) => state === 'done').length, total: items.length };
  const teams = checklist.teams.map(({ text }) => text).join(' / ');
  const label = teams || (checklist.role === 'other' && checklist.heading?.text) || roleNames[checklist.role];
  return {
    label,
    description: items.length > 0 ? fraction(progress) : '',
    spoken: `${label}, ${progress.done} of ${progress.total} items`,
    category: items.length > 0 && progress.done === progress.total ? 'done' : null,
  };
}
