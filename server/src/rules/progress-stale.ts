import type { Span } from '../markdown/outline';
import { groupBy } from '../reading/groupBy';
import { isCounted } from '../reading/isCounted';
import type { Item, Model, Progress, Section } from '../reading/model';
import type { Wording } from '../reading/wording';
import type { Finding, Rule, RuleContext } from './rule';
import { joinedRows } from './shared/joinedRows';
import { contradicts, percentOf, type Typed, typedIn } from './shared/typedProgress';
import { quoted } from './wording/quoted';

interface Data {
  readonly written: string;
  readonly actual: string;
  readonly done: number;
  readonly total: number;
}

export const progressStale: Rule<Data> = {
  name: 'progress-stale',
  category: 'checklists',
  severity: 'warning',
  what: 'A number that was typed to say how far something is, such as `[2/5]`, `3/8 done` or `Progress: 40%`, and that is not what the boxes say.',
  why: 'Numbers are believed. One that nobody updates tells everybody that nothing has moved, or that more is finished than is.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules (1/3)
                   ^^^ '1/3' is stale: 2 of 3 items are ticked.

- [x] Limit loans per member.
- [x] Remind before the due date.
- [ ] Lend games.
`,
      fixed: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules (2/3)

- [x] Limit loans per member.
- [x] Remind before the due date.
- [ ] Lend games.
`,
      good: `# Milestone 1: Lending

- Status: In Progress
- Progress: 67%

## Phase 1: Rules (2/3)

- [x] Limit loans per member.
- [x] Remind before the due date.
- [ ] Lend games.

## Phase 2: Fines (part 1/2)
`,
    },
    {
      bad: `# Milestone 1: Lending

- Status: In Progress
- Progress: 25%
            ^^^

## Phase 1: Rules

- [x] Limit loans [2/3]
                   ^^^
  - [x] per member
  - [x] per household
  - [x] per branch
- [ ] Lend games
`,
      fixed: `# Milestone 1: Lending

- Status: In Progress
- Progress: 80%

## Phase 1: Rules

- [x] Limit loans [3/3]
  - [x] per member
  - [x] per household
  - [x] per branch
- [ ] Lend games
`,
    },
    {
      bad: `# Roadmap: Lending

## Phase 1: Rules

- [x] 01-01: Limit loans per member.
- [x] 01-02: Remind before the due date.
- [ ] 01-03: Lend games.

## Phase 2: Fines

- [ ] 02-01: Ask for the fine.

## Progress

| Phase | Plans Complete | Status |
| --- | --- | --- |
| 1. Rules | 0/3 | In Progress |
             ^^^ '0/3' is stale: 2 of 3 items are ticked.
| 2. Fines | 0/1 | Not Started |
`,
      fixed: `# Roadmap: Lending

## Phase 1: Rules

- [x] 01-01: Limit loans per member.
- [x] 01-02: Remind before the due date.
- [ ] 01-03: Lend games.

## Phase 2: Fines

- [ ] 02-01: Ask for the fine.

## Progress

| Phase | Plans Complete | Status |
| --- | --- | --- |
| 1. Rules | 2/3 | In Progress |
| 2. Fines | 0/1 | Not Started |
`,
    },
  ],
  *check(context) {
    const { model, wording } = context;
    if (model.items.length > 0) {
      for (const section of model.sections) {
        const tail = tailOf(wording, section.heading);
        if (tail) yield* inHeading(model, wording, section, tail);
      }
      yield* inFields(model, wording);
      yield* inItems(model, wording);
    }
    yield* inRows(context);
  },
  message: ({ written, done, total }) =>
    `${quoted(written)} is stale: ${done} of ${total} items ${done === 1 ? 'is' : 'are'} ticked.`,
  fix: ({ uri }, { start, end, data: { actual } }) => [
    { title: `Write ${actual}`, preferred: true, safe: true, edits: [{ uri, start, end, text: actual }] },
  ],
};

/** `## Phase 2: Storage (2/5)`, `### Backend [40%]`, `## Tasks — 3/8 done`. */
const tailOf = (text: Wording, { start, end }: Span): RegExpExecArray | null =>
  /[([]\s*[~≈]?\d[^()[\]]{0,24}[)\]]|[—–:-]\s+\d(?:[\d\s/%]*[\d/%])?(?:\s+\p{L}+){0,2}\s*$/u.exec(
    text.slice(start, end),
  );

function* inHeading(
  model: Model,
  text: Wording,
  { heading, end }: Section,
  tail: RegExpExecArray,
): Generator<Finding<Data>> {
  const start = heading.start + tail.index;
  const typed = typedIn(text, { start, end: start + tail[0].length });
  if (!typed) return;
  // "Coverage (85%)" and "Reliability (6/10)" say something else.
  const isMark = 'percent' in typed || typed.total === 10 || typed.total === 5;
  if (isMark && !tail[0].startsWith('[') && !finished.test(tail[0])) return;
  yield* compare(text, typed, between(model, heading.end, end));
}

const finished =
  /\b(?:done|complete|completed|finished|ticked|tasks|items|boxes|erledigt|fertig)\b|готово|выполнено|завершено/i;

function* inFields(model: Model, text: Wording): Generator<Finding<Data>> {
  for (const { name, form, value, section, milestone, phase } of model.fields) {
    if (name !== 'progress' || form === 'column') continue;
    const typed = typedIn(text, value);
    if (!typed) continue;
    const owner = phase ?? milestone;
    const lists = owner && model.checklists.filter((list) => (phase ? list.phase : list.milestone) === owner);
    const at = section === null ? null : model.sections[section]!;
    // Of a whole document that declares nothing, a percentage is an opinion.
    if (!owner && !model.records[0] && 'percent' in typed && (!at || at.depth === 1)) continue;
    const items = lists
      ? lists
          .flatMap(({ items: own }) => own.map((index) => model.items[index]!))
          .filter((item) => counts(model, item))
      : between(
          model,
          at && at.depth > 1 ? at.heading.end : 0,
          at && at.depth > 1 ? at.end : Number.POSITIVE_INFINITY,
        );
    yield* compare(text, typed, items);
  }
}

/** `- [ ] Backend [2/5]` with boxes below it. */
function* inItems(model: Model, text: Wording): Generator<Finding<Data>> {
  for (const [index, children] of groupBy(model.items, ({ parent }) => parent ?? undefined)) {
    const { start, end } = model.items[index]!;
    const cookie = /[([]\s*\d+\s?(?:\/\s?\d+|%)\s*[)\]]/.exec(text.slice(start, end));
    if (!cookie) continue;
    const at = start + cookie.index;
    const typed = typedIn(text, { start: at, end: at + cookie[0].length });
    if (typed) yield* compare(text, typed, children, true);
  }
}

/** A progress column of an overview, against the boxes of the milestone or phase that the row speaks of. */
function* inRows(context: RuleContext): Generator<Finding<Data>> {
  const { model, wording: text, graph } = context;
  const tables = model.tables.filter(({ columns }) => columns.includes('progress'));
  if (tables.length === 0) return;
  const phases = new Map(model.milestones.flatMap((each) => each.phases.map((phase) => [phase.key, phase])));
  const cells = new Map<string, Span>();
  for (const { columns, rows } of tables) {
    const column = columns.indexOf('progress');
    for (const { milestone, phase, cells: own } of rows) {
      const cell = own[column];
      if (milestone && !phase && cell) cells.set(milestone, cell);
      const typed = phase && cell ? typedIn(text, cell) : null;
      const progress = phase && phases.get(phase)?.progress;
      // A percentage is an opinion, and boxes may lag behind the row as well; what is ticked is done.
      if (typed && 'done' in typed && progress && typed.done < progress.done)
        yield* judge(text, typed, [progress], false);
    }
  }
  for (const { row, node } of joinedRows(context)) {
    const cell = cells.get(row.key);
    const typed = cell && typedIn(text, cell);
    const progress = graph.progress(node);
    if (typed && progress) yield* judge(text, typed, [progress], false);
  }
}

function* compare(
  text: Wording,
  typed: Typed,
  items: readonly Item[],
  strict = false,
): Generator<Finding<Data>> {
  if (items.length === 0) return;
  // Who counts by hand may leave out what is optional, or what stands below another item.
  const upper = Math.min(...items.map(({ depth }) => depth));
  const counted = [
    items.filter(isCounted),
    items.filter(({ required }) => required),
    items,
    items.filter(({ depth, required }) => depth === upper && required),
    items.filter(({ depth }) => depth === upper),
  ];
  const counts = counted.map((all) => ({
    done: all.filter(({ state }) => state === 'done').length,
    total: all.length,
  }));
  yield* judge(
    text,
    typed,
    counts.filter(({ total }) => total > 0),
    strict,
  );
}

/** `strict`: the number can only be meant for these boxes. */
function* judge(
  text: Wording,
  typed: Typed,
  counts: readonly Progress[],
  strict: boolean,
): Generator<Finding<Data>> {
  const found = contradicts(typed, counts, strict);
  if (!found) return;
  const { start, end } = typed;
  const actual = 'percent' in typed ? `${percentOf(found)}%` : `${found.done}/${found.total}`;
  yield { start, end, data: { written: text.slice(start, end), actual, ...found } };
}

const counts = ({ checklists }: Model, { checklist }: Item): boolean => checklists[checklist]!.counts;

/** The boxes that count in a stretch of the document. */
function between(model: Model, start: number, end: number): readonly Item[] {
  const { items } = model;
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.box.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let at = low; at < items.length && items[at]!.box.start < end; at++) {
    if (counts(model, items[at]!)) found.push(items[at]!);
  }
  return found;
}
