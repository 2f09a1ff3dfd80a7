import type { OpenWork } from '../features/openWork';
import type { WrittenAt } from '../features/whyWaiting';
import { escapeCell, linkTo } from './markdownText';

export const nothingOpen = 'Nothing is open that can be worked on now.';

/** What the items of one milestone and phase stand under: `M1 Donations and Stock · Phase 2 Stock and Expiry Dates`. */
const workTitle = ({ milestone, title, where }: OpenWork): string =>
  [milestone === title ? title : `${milestone} ${title}`, where].join(' · ');

/** The same in short: `M1 · Phase 2`. */
export const workPlace = ({ milestone, where }: OpenWork): string =>
  `${milestone} · ${/^Phase \S+/.exec(where)?.[0] ?? where.replace(/(?:(?<!\s)\s+)?\([^()]*\)$/, '')}`;

/** Open items by milestone and phase; items of the same one follow each other. */
export function workGroups(work: readonly OpenWork[]): readonly (readonly [string, readonly OpenWork[]])[] {
  const groups = new Map<string, OpenWork[]>();
  for (const each of work) groups.set(workTitle(each), [...(groups.get(workTitle(each)) ?? []), each]);
  return [...groups];
}

/** To paste into a chat; `fileOf` gives what a link leads to, `base` where that is. */
export function nextMarkdown(
  work: readonly OpenWork[],
  fileOf: (at: WrittenAt) => string,
  base = '',
): string {
  if (work.length === 0) return `${nothingOpen}\n`;
  const blocks = workGroups(work).map(([title, lists]) => {
    const lines = lists.flatMap(({ teams, items }) =>
      items.map((item) => {
        const team = teams.length > 0 ? `${escapeCell(teams.join(', '))}: ` : '';
        return `- [ ] ${team}${linkTo(item.text, fileOf(item), base)}`;
      }),
    );
    return `**${escapeCell(title)}**\n\n${lines.join('\n')}`;
  });
  return `${blocks.join('\n\n')}\n`;
}
