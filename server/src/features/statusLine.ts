import type { Node } from '../graph/graph';
import type { DocumentStanding, StatusLine } from '../lsp/protocol';
import { phaseOfBranch } from './shared/branchPlan';
import type { FeatureContext, View } from './shared/context';
import { phaseTitle } from './shared/phaseTitle';
import { fraction } from './shared/progressBar';
import { standingOf } from './shared/standing';
import { idOf, milestonePlace } from './shared/treePlace';

/**
 * What the status bar says: the phase that the git branch belongs to, else the milestone in view, else what is being
 * worked on, else what could be started next. Null where there is no roadmap.
 */
export function statusLine(
  context: FeatureContext,
  {
    branch,
    uri,
    line,
  }: { readonly branch: string | null; readonly uri: string | null; readonly line: number },
): StatusLine | null {
  const { graph } = context;
  const planned = branch === null ? null : phaseOfBranch.find(graph, branch);
  if (planned) {
    const { node, phase } = planned;
    const words = [graph.label(node), phaseTitle(phase, true)].join(' ');
    const progress = phase.progress ? ` · ${fraction(phase.progress)}` : '';
    return {
      text: words + progress,
      tooltip: `${graph.label(node)} ${graph.title(node)}, ${phaseTitle(phase)}: the branch ${branch} belongs to it.`,
      id: `phase ${node.main.uri} ${phase.key}`,
    };
  }
  const here = uri === null ? null : milestoneAt(context, uri, line);
  if (here) return told(context, here, `${graph.label(here)} ${graph.title(here)}: the milestone in view.`);
  const nodes = graph.roadmaps().flatMap((roadmap) => roadmap.nodes);
  const active = nodes.find((node) => graph.status(node)?.category === 'active');
  if (active) return told(context, active, `${graph.label(active)} ${graph.title(active)} is in progress.`);
  const ready = nodes.find((node) => standingOf(graph, node).state === 'ready');
  if (!ready) return null;
  return {
    text: `Next: ${graph.label(ready)} · ready`,
    tooltip: `${graph.label(ready)} ${graph.title(ready)} can be started.`,
    id: idOf(milestonePlace(context, ready)),
  };
}

function told(context: FeatureContext, node: Node, tooltip: string): StatusLine {
  const progress = context.graph.progress(node);
  return {
    text: context.graph.label(node) + (progress ? ` · ${fraction(progress)}` : ''),
    tooltip,
    id: idOf(milestonePlace(context, node)),
  };
}

/** The milestone that a line belongs to; the only one of a document wherever the cursor is. */
function milestoneAt({ graph, document }: FeatureContext, uri: string, line: number): Node | null {
  const view = document(uri);
  const homes = view?.model.milestones.filter(({ declared }) => declared === 'home') ?? [];
  const at =
    homes.length === 1
      ? homes[0]
      : homes.find(
          ({ start, end }) => view!.positionAt(start).line <= line && line <= view!.positionAt(end).line,
        );
  return at ? graph.node(uri, at.key) : null;
}

const kinds = {
  milestone: 'Milestone',
  roadmap: 'Roadmap',
  index: 'Roadmap index',
  plan: 'Plan',
  adr: 'Decision record',
  prd: 'Requirements',
  story: 'User story',
  epic: 'Epic',
  task: 'Task',
  none: 'No roadmap document',
} as const;

/** What a document was read as, for the language status. */
export function documentStanding({ model }: View): DocumentStanding {
  const { kind, template, milestones, items } = model;
  const parts = [
    milestones.length > 0 ? counted(milestones.length, 'milestone') : null,
    items.length > 0 ? counted(items.length, 'item') : null,
  ];
  return {
    kind: template ? `Template: ${kinds[kind].toLowerCase()}` : kinds[kind],
    detail: parts.filter(Boolean).join(', '),
    ours: kind !== 'none' || milestones.length > 0,
  };
}

const counted = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
