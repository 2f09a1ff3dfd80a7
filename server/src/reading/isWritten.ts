import type { Item, Model } from './model';

/** Whether an item says what is to be done, rather than that somebody has yet to say it. */
export const isWritten = ({ placeholders }: Model, item: Item): boolean =>
  !placeholders.some(
    ({ whole, start, text }) => whole && start >= item.start && start < item.end && text === item.text,
  );
