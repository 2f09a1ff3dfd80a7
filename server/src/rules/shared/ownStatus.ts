import type { Item, Milestone, Model } from '../../reading/model';

/** An item that says to which status the milestone of its checklist was set. */
export function* ownStatusClaims({ claims, items, checklists, milestones }: Model) {
  for (const { item: index, says } of claims) {
    if (says.what !== 'milestone-status') continue;
    const item = items[index]!;
    const checklist = checklists[item.checklist]!;
    const milestone = milestones.find(({ key }) => key === checklist.milestone);
    if (milestone && says.status.category) yield { item, checklist, milestone, status: says.status };
  }
}

/** A ticked item says that the milestone was set to done: then that item and the status are held against each other. */
export function isOwnStatusTicked(
  model: Model,
  { milestone }: { readonly milestone: Milestone | null },
): boolean {
  if (!milestone) return false;
  for (const claim of ownStatusClaims(model)) {
    if (claim.milestone === milestone && claim.item.state === 'done' && claim.status.category === 'done')
      return true;
  }
  return false;
}

export function isOwnStatus(model: Model, item: Item): boolean {
  for (const claim of ownStatusClaims(model)) if (claim.item === item) return true;
  return false;
}
