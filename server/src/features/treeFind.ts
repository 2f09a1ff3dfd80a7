import type { FeatureContext } from './shared/context';
import { idOf, milestonePlace } from './shared/treePlace';

/** The milestones of all roadmaps in which a text occurs: in the title, in a phase or in an item. */
export function treeFind(context: FeatureContext, text: string): string[] {
  const wanted = text.toLowerCase();
  const has = (words: string): boolean => words.toLowerCase().includes(wanted);
  const { graph } = context;
  return graph.roadmaps().flatMap(({ nodes }) =>
    nodes.flatMap((node) => {
      const place = milestonePlace(context, node);
      if (place.kind !== 'milestone') return [];
      if (has(`${graph.label(node)} ${graph.title(node)}`)) return [idOf(place)];
      const { view, milestone } = place;
      const inside =
        view !== null &&
        milestone !== null &&
        (milestone.phases.some(({ title }) => has(title.text)) ||
          view.model.items.some(
            ({ text: words, checklist }) =>
              view.model.checklists[checklist]!.milestone === milestone.key && has(words),
          ));
      return inside ? [idOf(place)] : [];
    }),
  );
}
