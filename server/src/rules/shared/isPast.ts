import type { Status } from '../../reading/model';

/** Done or dropped: what a convention would like is not asked of the past. */
export function isPast(owner: { readonly status: Status | null } | null): boolean {
  const category = owner?.status?.category;
  return category === 'done' || category === 'dropped';
}
