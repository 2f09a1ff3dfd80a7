import { isCounted } from '../../reading/isCounted';
import type { Checklist, Item } from '../../reading/model';
import type { View } from './context';

/** The boxes of a checklist that are work. */
export const countedItems = ({ model }: View, { counts, items }: Checklist): readonly Item[] =>
  counts ? items.map((index) => model.items[index]!).filter(isCounted) : [];
