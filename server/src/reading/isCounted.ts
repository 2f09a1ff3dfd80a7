import type { Item } from './model';

/** A box of work: it is required, and does not only list a phase whose own boxes count. */
export const isCounted = ({ required, lists }: Item): boolean => required && lists === null;
