/** Keys of items: the checklist, the words as they are looked up, and which of those that say the same. */
export function itemKey(checklist: number, name: string, repeat: number): string {
  return repeat === 1 ? `${checklist}/${name}` : `${checklist}/${name}~${repeat}`;
}

/** Whether a key is of this item or of one that says the same; `first`: the key of the first of them. */
export const saysSame = (key: string, first: string): boolean => key === first || key.startsWith(`${first}~`);
