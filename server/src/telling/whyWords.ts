import type { Obstacle, Why, WrittenAt } from '../features/whyWaiting';
import { escapeCell, linkTo } from './markdownText';

/** One line of an answer and the place that it speaks of. */
export interface PlacedLine {
  readonly words: string;
  readonly at: WrittenAt | null;
  /** Open items under it. */
  readonly items: readonly { readonly text: string; readonly at: WrittenAt }[];
}

export interface WhyGroup {
  readonly title: string;
  readonly lines: readonly PlacedLine[];
}

export const whyTitle = ({ label, title, status }: Why): readonly [string, string | null] => [
  label === title ? label : `${label} ${title}`,
  status,
];

/** What keeps a milestone waiting, in the order in which it is cleared. */
export function whyGroups(why: Why): readonly WhyGroup[] {
  if (why.category === 'done' || why.category === 'dropped') return [];
  return [
    { title: 'Before it starts', lines: why.toStart.map((obstacle) => lineOf(obstacle, true)) },
    { title: 'Before it is finished', lines: why.toFinish.map((obstacle) => lineOf(obstacle, false)) },
  ].filter(({ lines }) => lines.length > 0);
}

/** What is asked for before a start is told item by item; of the work itself the next item is enough. */
function lineOf({ says, at, items }: Obstacle, whole: boolean): PlacedLine {
  const [first] = items;
  if (!first) return { words: says, at, items };
  return whole
    ? { words: says, at: null, items }
    : { words: `${says}, next: ${first.text}`, at: first.at, items: [] };
}

/** What to say where nothing stands in the way; null where something does. */
export function whyNothing(why: Why): string | null {
  const { category, status, label, toStart, toFinish } = why;
  if (category === 'done' || category === 'dropped') return `Nothing: it is ${status}.`;
  const begun = category === 'active' || category === 'blocked';
  if (toFinish.length === 0) return `Nothing keeps it from being finished: milepost finish ${label}`;
  return begun || toStart.length > 0 ? null : `Nothing keeps it from starting: milepost start ${label}`;
}

/** To paste into a chat; `fileOf` gives what a link leads to. */
export function whyMarkdown(why: Why, fileOf: (at: WrittenAt) => string, base = ''): string {
  const [name, status] = whyTitle(why);
  const linked = (words: string, at: WrittenAt | null): string =>
    at ? linkTo(words, fileOf(at), base) : escapeCell(words);
  const nothing = whyNothing(why);
  const blocks = [
    `**${escapeCell(name)}**${status ? ` · ${escapeCell(status)}` : ''}`,
    ...(nothing ? [escapeCell(nothing)] : []),
    ...whyGroups(why).map(({ title, lines }) => {
      const all = lines.flatMap(({ words, at, items }, index) => [
        `${index + 1}. ${linked(words, at)}`,
        ...items.map((item) => `   - [ ] ${linked(item.text, item.at)}`),
      ]);
      return `${title}:\n\n${all.join('\n')}`;
    }),
  ];
  return `${blocks.join('\n\n')}\n`;
}
