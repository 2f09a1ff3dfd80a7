import type { Node } from '../graph/graph';
import type { Category } from '../reading/model';
import { ownStatusClaims } from '../reading/ownStatus';
import type { PlacedReplacement, PlanContext } from './plan';
import { setStatus } from './setStatus';
import { type Stated, statedIn } from './statedIn';
import { statusWord } from './statusWord';
import { tick } from './tick';

export interface StatusChange {
  readonly node: Node;
  /** Key of a phase where the milestone is declared; null means the milestone itself. */
  readonly phase: string | null;
  readonly to: Category;
  /** The word to write; without one, what this roadmap writes for the category. */
  readonly word?: string;
}

/**
 * A status changed in every place that states it, each in its own markup, so that none is left to contradict another:
 * the file, the rows of indexes and overviews, and the item that says the status was set.
 */
export function changeStatus(context: PlanContext, change: StatusChange): PlacedReplacement[] {
  const edits: PlacedReplacement[] = [];
  for (const place of statedIn(context, change.node, change.phase)) {
    const { uri, text } = place;
    const { status } = place.phase ?? place.milestone;
    if (status && !status.prose && status.category !== change.to) {
      const word = change.word ?? wordFor(context, place, change.to, status.word.text);
      edits.push({ uri, ...setStatus(text, status.word, change.to, word) });
    }
    if (!place.phase) edits.push(...statusItems(context, place, change.to));
  }
  return edits;
}

function wordFor(context: PlanContext, place: Stated, to: Category, beside: string): string {
  return statusWord({ ...context, uri: place.uri, model: place.model }, to, beside);
}

/** "Milestone status set to `Completed`" is ticked when it becomes true, and no longer when it is true no more. */
function statusItems(
  { config }: PlanContext,
  { uri, model, milestone }: Stated,
  to: Category,
): PlacedReplacement[] {
  return ownStatusClaims({ model, config })
    .filter((claim) => claim.milestone === milestone)
    .flatMap(({ item, status }) => {
      const edit =
        status.category === to || item.state === 'done' ? tick(item, status.category === to) : null;
      return edit ? [{ uri, ...edit }] : [];
    });
}
