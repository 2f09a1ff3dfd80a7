import type { MilestoneFacts } from '../features/reporting/facts';

/** In a long roadmap, what was completed long ago says nothing of where it stands: the last ones stay. */
const [long, kept] = [15, 3];

/** The rows of the table, and what to say of those that are left out. */
export function shownMilestones(milestones: readonly MilestoneFacts[]): {
  readonly earlier: string | null;
  readonly rows: readonly MilestoneFacts[];
} {
  const done = milestones.filter(({ category }) => category === 'done');
  const hidden = milestones.length > long ? done.slice(0, -kept) : [];
  if (hidden.length < 2) return { earlier: null, rows: milestones };
  return {
    earlier: `${hidden.length} completed before`,
    rows: milestones.filter((each) => !hidden.includes(each)),
  };
}
