import type { Span } from '../../markdown/outline';
import type { Milestone, Model } from '../../reading/model';
import { sameTitle } from './sameTitle';

/** The one section with a row's number. */
export function homeOf({ id }: Milestone, homes: readonly Milestone[]): Milestone | null {
  const found = homes.filter((home) => id !== null && home.id?.same === id.same);
  return found.length === 1 ? found[0]! : null;
}

export function doAgree(model: Model, row: Milestone, home: Milestone): boolean {
  const [a, b] = [row.title, home.title];
  const isOpen = [a, b].some((title) => title.text === '' || hasPlaceholder(model, title));
  return isOpen || sameTitle(a.text, b.text) || sameTitle(b.text, a.text);
}

export function isAlike(model: Model, home: Milestone, first: Milestone): boolean {
  return (
    home.id?.prefix === first.id?.prefix &&
    home.id?.numbers.length === first.id?.numbers.length &&
    depthOf(model, home) === depthOf(model, first)
  );
}

const depthOf = ({ sections }: Model, { section }: Milestone): number | null =>
  section === null ? null : sections[section]!.depth;

const hasPlaceholder = ({ placeholders }: Model, { start, end }: Span): boolean =>
  placeholders.some((each) => each.start < end && start < each.end);
