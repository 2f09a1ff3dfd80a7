import type { NodeLinks } from '../lsp/protocol';
import { phaseOfBranch } from './shared/branchPlan';
import type { FeatureContext } from './shared/context';
import { rangeOf } from './shared/rangeOf';
import { milestonePlace, placeOf, spanOf } from './shared/treePlace';

/** Where a milestone or phase of the tree leads: its decisions, what it waits for, and its branch. */
export function nodeLinks(context: FeatureContext, id: string): NodeLinks | null {
  const place = placeOf(context, id);
  if (place?.kind !== 'milestone' && place?.kind !== 'phase') return null;
  const { graph } = context;
  const { node } = place;
  const records = (graph.milestone(node.main)?.records ?? []).flatMap((same) =>
    graph
      .recordsNear(node.main.uri)
      .filter(({ summary }) => summary.id?.same === same)
      .map(({ uri, summary }) => ({
        label: [summary.id?.text, summary.title].filter(Boolean).join(' '),
        detail: summary.status ?? '',
        uri,
        range: top,
      })),
  );
  const blockers = graph
    .gates(node)
    .filter(({ state, target }) => target !== null && (state === 'unmet' || state === 'dropped'))
    .flatMap(({ target, actual }) => {
      const there = milestonePlace(context, target!);
      const span = spanOf(there);
      if (there.kind !== 'milestone' || !there.view || !span) return [];
      return [
        {
          label: [target!.id?.text, graph.title(target!)].filter(Boolean).join(' '),
          detail: actual?.word ?? '',
          uri: there.view.uri,
          range: rangeOf(there.view, span),
        },
      ];
    });
  const branch =
    place.kind === 'phase'
      ? (place.phase.branch?.text ?? null)
      : (graph.milestone(node.main)?.phases.find((phase) => !phaseOfBranch.isDone(phase))?.branch ?? null);
  return { records, blockers, branch: branch && /[<{[]/.test(branch) ? null : branch };
}

const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
