import { phaseOfRow } from '../graph/phaseOfRow';
import type { Milestone, Phase } from '../reading/model';
import { applyReplacements } from './applyReplacements';
import type { PlacedReplacement, PlanContext } from './plan';

/**
 * The rows of an index change places as the phases of the home do. What belongs to the place and not to the phase, such
 * as planned dates, goes along: whoever moves a phase decides on its dates.
 */
export function moveRows(
  context: PlanContext,
  home: string,
  milestone: Milestone,
  order: readonly Phase[],
): readonly PlacedReplacement[] {
  const { graph, document } = context;
  const node = graph.node(home, milestone.key);
  const summary = node && graph.milestone(node.main);
  const edits: PlacedReplacement[] = [];
  for (const { uri, key } of node && summary ? node.rows : []) {
    const view = document(uri);
    const row = view?.model.milestones.find((each) => each.key === key);
    if (!view || !row || uri === home) continue;
    const named = row.phases.flatMap((phase) => {
      const own = phaseOfRow({ model: view.model }, phase, summary!)?.key;
      const line = view.model.tables.flatMap(({ rows }) => rows).find((each) => each.phase === phase.key);
      return own && line && phase.numberAt ? [{ own, line, phase }] : [];
    });
    if (named.length !== order.length) continue;
    for (const [index, { own: wanted }] of order.map(({ key: own }, at) => [at, { own }] as const)) {
      const there = named[index]!;
      const comes = named.find(({ own }) => own === wanted)!;
      if (there === comes) continue;
      const to = milestone.phases[index]?.number ?? comes.phase.number ?? '';
      const at = comes.line.start;
      const text = view.text.slice(at, comes.line.end);
      const number = comes.phase.numberAt!;
      const inside = [
        {
          start: number.start - at,
          end: number.end - at,
          text: view.text.slice(number.start, number.end).replace(/\d\S*$/, to),
        },
      ];
      const link = comes.phase.link === null ? null : view.model.links[comes.phase.link];
      const hash = link?.urlAt ? view.text.slice(link.urlAt.start, link.urlAt.end).indexOf('#') : -1;
      const fragment = link?.fragment?.replace(
        /(phase[-_]?|[-_]p)\d+[a-z]?/i,
        (_, word: string) => word + to.toLowerCase(),
      );
      if (link?.urlAt && hash >= 0 && fragment)
        inside.push({ start: link.urlAt.start + hash + 1 - at, end: link.urlAt.end - at, text: fragment });
      edits.push({
        uri,
        start: there.line.start,
        end: there.line.end,
        text: applyReplacements(text, inside),
      });
    }
  }
  return edits;
}
