import type { Index } from './keepIndex';
import type { Session } from './session';

/** After so many documents a first look is worth it; then after twice as many, and so on. */
const firstLook = 8;

/**
 * A workspace with more than `many` documents is shown while it is still being read. What is called a plan is read first,
 * in the order that people count in, so the tree grows at its end and does not jump under the hand. Settled when there is
 * a roadmap to show, or all was read; `tell` is called whenever there is more.
 */
export function showEarly(
  { service, onReading }: Session,
  index: Index,
  many: number,
  tell: () => void,
): Promise<void> {
  let next = firstLook;
  let isShown = false;
  return new Promise((show) => {
    void index.done().then(show);
    onReading((read, found) => {
      if (index.isDone() || found <= many || read < next || read === found) return;
      next = 2 * read;
      // They are found once all is read.
      service.countProblems(false);
      if (isShown) tell();
      else if (service.treeChildren(null).length > 0) {
        isShown = true;
        show();
      }
    });
  });
}
