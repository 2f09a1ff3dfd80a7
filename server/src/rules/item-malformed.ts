import type { Span } from '../markdown/outline';
import type { Model } from '../reading/model';
import { isAnywhere } from '../reading/wording';
import type { Rule } from './rule';

interface Data {
  readonly written: string;
  readonly meant: string;
}

export const itemMalformed: Rule<Data> = {
  name: 'item-malformed',
  category: 'checklists',
  severity: 'warning',
  what: 'A line beside checklist items that was meant to be one and is not: `-[ ]`, `- []`, `- [✓]`, `- [x]text`.',
  why: 'GitHub shows no box there, nobody can tick it, and it counts in no progress.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Development Checklist

- [ ] Limit loans per member.
- [] Remind before the due date.
^^^^ GitHub sees no box in '- []'. Write '- [ ]'.
-[x] Lend games.
^^^^
- [✓] Lend films.
^^^^^
- [x]Lend music.
^^^^^
`,
      fixed: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Development Checklist

- [ ] Limit loans per member.
- [ ] Remind before the due date.
- [x] Lend games.
- [x] Lend films.
- [x] Lend music.
`,
      good: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Development Checklist

- [ ] Limit loans per member.
- [x](https://example.com) is a link and no box.
- [~] Remind before the due date.
`,
    },
  ],
  *check(context) {
    const { model, wording } = context;
    if (model.items.length === 0 || !isAnywhere(opened, wording) || !isAnywhere(suspicious, wording)) return;
    for (const { start, end, written, meant } of besideItems(model, context.text))
      yield { start, end, data: { written, meant } };
  },
  message: ({ written, meant }) => `GitHub sees no box in '${written}'. Write '${meant}'.`,
  fix({ uri, text }, { start, end, data: { meant } }) {
    const space = /\s/.test(text[end] ?? '\n') ? '' : ' ';
    return [
      {
        title: `Write '${meant}'`,
        preferred: true,
        safe: true,
        edits: [{ uri, start, end, text: meant + space }],
      },
    ];
  },
};

interface Malformed extends Span, Data {}

/** What was meant to be an item and stands in one list with items that are well formed. */
function* besideItems(model: Model, text: string): Generator<Malformed> {
  const lists = new Map<number, { isKnown: boolean; readonly found: Malformed[] }>();
  const closed: Malformed[] = [];
  const close = (from: number): void => {
    for (const [indent, { isKnown, found }] of lists) {
      if (indent < from) continue;
      if (isKnown) closed.push(...found);
      lists.delete(indent);
    }
  };
  let next = 0;
  for (const line of linesOf(text)) {
    const words = text.slice(line.start, line.end);
    while (next < model.items.length && model.items[next]!.box.start < line.start) next++;
    const isItem = (model.items[next]?.box.start ?? Number.POSITIVE_INFINITY) <= line.end;
    const indent = /^[ \t>]*/.exec(words)![0].length;
    const malformed = isItem ? null : readLine(text, line);
    if (!isItem && !malformed) {
      // A blank line, or one that goes on with the item above, ends no list.
      if (words.trim() !== '') close(indent);
      continue;
    }
    close(indent + 1);
    const list = lists.get(indent) ?? { isKnown: false, found: [] };
    lists.set(indent, list);
    if (malformed) list.found.push(malformed);
    else list.isKnown = true;
  }
  close(0);
  yield* closed;
}

function* linesOf(text: string): Generator<Span> {
  let start = 0;
  for (const found of text.matchAll(/\r\n|\r|\n|$/g)) {
    yield { start, end: found.index };
    start = found.index + found[0].length;
  }
}

/** Most documents have nothing of the kind, and are not read line by line; what opens it is found soonest. */
const opened = /[-*+.)](?:\[|[ \t]+\[(?:[ xX]?\]\S|[^ xX~/>\]\r\n-]|\]|..[^[\r\n]?\]))/g;
const suspicious =
  /^[ \t>]*(?:[-*+]|\d{1,9}[.)])(?:\[|[ \t]+\[(?:[ xX]?\]\S|[^ xX~/>\]\r\n-]|\]|..[^[\r\n]?\]))/gm;

const pattern = /^([ \t>]*)([-*+]|\d{1,9}[.)])([ \t]*)\[([^[\]]{0,3})\](?![([:])(.?)/u;

function readLine(text: string, { start, end }: Span): Malformed | null {
  const match = pattern.exec(text.slice(start, end));
  if (!match) return null;
  const [, lead, marker, gap, inside, next] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const mark = markOf(inside);
  if (mark === null) return null;
  const isWell = gap !== '' && (next === '' || /\s/.test(next)) && /^[ xX~/>-]$/.test(inside);
  if (isWell) return null;
  // `[ab]` is a label; `-[x]` at the end of a line, or before a letter, is a box.
  if (next !== '' && !/[\s\p{L}\p{N}*_`"'“#~\p{Extended_Pictographic}]/u.test(next)) return null;
  const from = start + lead.length;
  const to = from + marker.length + gap.length + inside.length + 2;
  return { start: from, end: to, written: text.slice(from, to), meant: `${marker} [${mark}]` };
}

function markOf(inside: string): string | null {
  if (/^\s*$/.test(inside)) return ' ';
  if (/^\s*[xX✓✔√☑✅vV]\uFE0F?\s*$/u.test(inside)) return 'x';
  return /^[~/>-]$/.test(inside) ? inside : null;
}
