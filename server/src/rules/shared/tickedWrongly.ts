import { tick } from '../../edits/tick';
import type { Rule } from '../rule';
import { quoted } from '../wording/quoted';

/** An item that is ticked while the roadmap shows that it must not be. */
export interface TickedWrongly {
  readonly item: string;
  readonly text: string;
  /** What speaks against it, as the rest of a sentence. */
  readonly against: string;
}

/** What rules that find such an item say, and how it is mended. */
export const tickedWrongly: Pick<Rule<TickedWrongly>, 'message' | 'fix'> = {
  message: ({ text, against }) => `${quoted(text)} is ticked, but ${against}`,
  fix({ uri, model }, { data }) {
    const item = model.items.find(({ key }) => key === data.item);
    const edit = item && tick(item, false);
    return edit ? [{ title: 'Untick this item', preferred: true, edits: [{ uri, ...edit }] }] : [];
  },
};
