import type { Milestone, Model } from '../../reading/model';

/** In progress, blocked or done by its word, or with a box ticked beyond its pre-checklist. */
export function hasBegun(model: Model, milestone: Milestone): boolean {
  const category = milestone.status?.category;
  if (category === 'active' || category === 'blocked' || category === 'done') return true;
  return firstTicked(model, milestone) !== null;
}

/** The first box ticked beyond the pre-checklist. */
function firstTicked(model: Model, milestone: Milestone) {
  for (const checklist of model.checklists) {
    if (checklist.milestone !== milestone.key || !checklist.counts || checklist.role === 'precheck') continue;
    for (const index of checklist.items) {
      const item = model.items[index]!;
      if (item.state === 'done') return item;
    }
  }
  return null;
}
