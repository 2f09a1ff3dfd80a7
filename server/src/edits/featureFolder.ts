import { folderOf, nameOf } from '../graph/location';

/** What holds the folders of all features. */
const over = {
  prd: /^(?:prds?|(?:product-?)?requirements|features?)$/i,
  story: /^(?:user[-_ ]?)?stories$/i,
};

/** Stands in a place for the folder that a new feature gets. */
const any = '*/';

/** Over a folder of one feature, such as `prd/search/`, the place where each feature has one; else null. */
export function featurePlace(kind: keyof typeof over, folder: string): string | null {
  const parent = folderOf(folder);
  return parent !== folder && over[kind].test(nameOf(parent)) && !over[kind].test(nameOf(folder))
    ? parent + any
    : null;
}

export const isFeaturePlace = (place: string): boolean => place.endsWith(`/${any}`);

/** The folder of one feature in such a place; any other place is a folder already. */
export function folderIn(place: string, feature: string): string {
  return isFeaturePlace(place) ? `${place.slice(0, -any.length)}${encodeURIComponent(feature)}/` : place;
}

/** What a requirements document is about, as folders are named: `docs/prd/search/search-prd.md` gives `search`. */
export function featureOf(prd: string): string {
  const folder = folderOf(prd);
  if (featurePlace('prd', folder)) return nameOf(folder);
  return nameOf(prd)
    .replace(/\.\w+$/, '')
    .replace(/[-_.]prd$|^prd[-_.]/i, '');
}
