import { type ClaimContext, claimsOf, type ItemClaim } from './claims';
import type { Checklist, Item, Milestone } from './model';

/** An item that says to which status the milestone of its checklist was set. */
export interface OwnStatus {
  readonly item: Item;
  readonly checklist: Checklist;
  readonly milestone: Milestone;
  readonly status: NonNullable<ItemClaim['status']>;
}

export function ownStatusClaims(context: ClaimContext): readonly OwnStatus[] {
  const { checklists, milestones } = context.model;
  return claimsOf(context).flatMap(({ item, status }) => {
    const checklist = checklists[item.checklist]!;
    const milestone = status && milestones.find(({ key }) => key === checklist.milestone);
    return milestone ? [{ item, checklist, milestone, status }] : [];
  });
}

/** A ticked item says that the milestone was set to done: then that item and the status are held against each other. */
export function isOwnStatusTicked(
  context: ClaimContext,
  { milestone }: { readonly milestone: Milestone | null },
): boolean {
  return ownStatusClaims(context).some(
    (claim) =>
      claim.milestone === milestone && claim.item.state === 'done' && claim.status.category === 'done',
  );
}
