import { setStatus } from '../edits/setStatus';
import { statusWord } from '../edits/statusWord';
import { tick } from '../edits/tick';
import type { Part } from '../graph/graph';
import { phaseOfRow } from '../graph/phaseOfRow';
import type { Item, Model, Status } from '../reading/model';
import { ownStatusClaims } from '../reading/ownStatus';
import { isPlainStatus } from '../reading/plainStatus';
import type { MilestoneSummary, PhaseSummary } from '../reading/summary';
import type { Finding, Fix, Rule, RuleContext } from './rule';
import { type BoxOwner, boxOwners } from './shared/boxOwners';
import { isBoilerplate, isConditional } from './shared/itemWording';
import { joinedRows } from './shared/joinedRows';
import { counted } from './wording/counted';
import { listed } from './wording/listed';
import { quoted } from './wording/quoted';

interface Data {
  /** The owners that say so; several where nothing in the document was ever ticked. */
  readonly names: readonly string[];
  readonly keys: readonly string[];
  readonly status: string;
  readonly open: number;
  readonly total: number;
  readonly first: string;
}

export const doneWithOpenItems: Rule<Data> = {
  name: 'done-with-open-items',
  category: 'checklists',
  severity: 'error',
  what: 'A milestone, phase, epic, task or heading that is marked done while required items of it are open.',
  why: 'Either the work is not finished or nobody ticked it. Whoever builds on it cannot know which.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: Completed
          ^^^^^^^^^

## Phase 1: Rules

### Development Checklist

- [x] Limit loans per member.
- [ ] Remind before the due date.
`,
      fixed: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Development Checklist

- [x] Limit loans per member.
- [ ] Remind before the due date.
`,
      good: `# Milestone 1: Lending

- Status: Completed

## Phase 1: Rules

### Development Checklist

- [x] Limit loans per member.
- [ ] Remind before the due date (optional)

### Follow-ups

- [ ] Lend games too.
`,
    },
    {
      bad: `# Milestone 1: Lending

- Status: Completed
          ^^^^^^^^^ M1 is Completed, but none of its 2 items was ever ticked.

## Acceptance Criteria

- [ ] A member can borrow five books.
- [ ] A sixth is refused.
`,
    },
    {
      bad: `--- index.md
# Roadmap

| Milestone | Status |
| --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | Completed |
                                            ^^^^^^^^^
--- m1-lending.md
# Milestone 1: Lending

## Acceptance Criteria

- [x] A member can borrow five books.
- [ ] A sixth is refused.
`,
    },
    {
      bad: `# Roadmap

## M1: Lending

**Status:** In Progress

### Phase 1: Rules — DONE
                     ^^^^

- [x] Limit loans per member.
- [ ] Remind before the due date.

### Phase 2: Fines

- [ ] Ask for fines.
`,
    },
    {
      bad: `# Lending

## ✅ Completed Tasks
     ^^^^^^^^^

- [x] Limit loans per member.
- [ ] Remind before the due date.
`,
    },
  ],
  anyDocument: true,
  inArchive: true,
  *check(context) {
    const { model } = context;
    if (model.template) return;
    yield* rowsOf(context);
    const found = [...openOf(context)];
    if (found.length === 0) return;
    if (model.items.some(({ state }) => state === 'done')) {
      for (const [owner, open] of found) yield finding(context, owner, open);
      return;
    }
    // Somebody keeps the status and nobody the boxes: one habit, said once.
    const [owner] = found[0]!;
    const all = found.flatMap(([, open]) => open);
    const every = new Set(found.flatMap(([{ items }]) => items));
    const one = finding(context, owner, all);
    const data = {
      ...one.data,
      names: found.map(([{ name }]) => name),
      keys: found.map(([{ key }]) => key),
      open: every.size,
      total: every.size,
    };
    const isFilled = all.some(({ text }) => !isBoilerplate(text));
    const related = found.map(([{ name }, open]) => ({
      uri: context.uri,
      key: open[0]!.key,
      says: `The first open item of ${name}.`,
    }));
    yield {
      ...one,
      data,
      related,
      severity: isFilled && !context.graph.archived(context.uri) ? 'warning' : 'info',
    };
  },
  message({ names, status, open, total, first }) {
    if (open === total && names.length > 1)
      return `${listed(names)} are ${status}, but none of their ${open} items was ever ticked.`;
    if (open === total && total > 1)
      return `${names[0]} is ${status}, but none of its ${open} items was ever ticked.`;
    return `${names[0]} is ${status}, but ${counted(open, 'item is', 'items are')} open. First: ${quoted(first)}`;
  },
  fix(context, { data }) {
    const found = [...openOf(context)].filter(([{ key }]) => data.keys.includes(key));
    const items = found.flatMap(([, open]) => open);
    if (items.length === 0) return [];
    const fixes: Fix[] = [];
    if (found.length === 1) fixes.push(setInProgress(context, found[0]![0], data));
    const edits = items.flatMap((item) => tick(item, true) ?? []);
    if (edits.length < items.length) return fixes;
    fixes.push({
      title: items.length === 1 ? 'Tick the open item' : `Tick the ${items.length} open items`,
      edits: edits.map((edit) => ({ uri: context.uri, ...edit })),
    });
    return fixes;
  },
};

function setInProgress(context: RuleContext, { word }: BoxOwner, { open, total }: Data): Fix {
  const next = statusWord(context, 'active', word.text);
  return {
    title: `Set the status to ${next}`,
    // Where not one box is ticked, the boxes are more likely to be wrong than the status.
    preferred: open < total,
    edits: [{ uri: context.uri, ...setStatus(context.text, word, 'active', next) }],
  };
}

/** Rows of an index that call something done whose own document states no status and has open items. */
function* rowsOf(context: RuleContext): Generator<Finding<Data>> {
  for (const { row, node, home, milestone } of joinedRows(context)) {
    const name = context.graph.label(node);
    yield* compare(name, row.status, milestone, home);
    for (const phase of row.phases) {
      const own = phaseOfRow(context, phase, milestone);
      const what = own?.number == null ? own?.title : `Phase ${own.number}`;
      if (own) yield* compare(`${name} ${what}`, phase.status, own, { uri: home.uri, key: own.key });
    }
  }
}

function* compare(
  name: string,
  said: Status | null,
  { status, progress, firstOpen }: MilestoneSummary | PhaseSummary,
  { uri, key }: Part,
): Generator<Finding<Data>> {
  if (said?.category !== 'done' || status || !progress || !firstOpen) return;
  const { start, end, text } = said.word;
  const open = progress.total - progress.done;
  yield {
    start,
    end,
    data: { names: [name], keys: [], status: text, open, total: progress.total, first: firstOpen.text },
    severity: progress.done === 0 ? 'warning' : undefined,
    related: [{ uri, key, says: `${progress.done} of ${progress.total} items are ticked here.` }],
  };
}

/** The open items of everything that is done, each told where it stands nearest. */
function* openOf(context: RuleContext): Generator<[BoxOwner, readonly Item[]]> {
  const { model } = context;
  const told = new Set<Item>();
  const own = new Set(ownStatusClaims(context).map(({ item }) => item));
  for (const owner of boxOwners(context)) {
    if (owner.category !== 'done' || !isPlainStatus(owner, context.config)) continue;
    const open = owner.items.filter((item) => isOpen(model, item) && !told.has(item));
    for (const item of open) told.add(item);
    // "Milestone status set to Completed" is compared with the status by a rule of its own.
    if (open.some((item) => !own.has(item))) yield [owner, open];
  }
}

/** A ticked parent with an open child says by itself what is wrong. */
const isOpen = ({ items }: Model, { state, parent, text }: Item): boolean =>
  state === 'open' && (parent === null || items[parent]!.state === 'open') && !isConditional(text);

function finding({ uri, graph }: RuleContext, owner: BoxOwner, open: readonly Item[]): Finding<Data> {
  const { start, end, text } = owner.word;
  const first = open[0]!;
  return {
    start,
    end,
    data: {
      names: [owner.name],
      keys: [owner.key],
      status: text,
      open: open.length,
      total: owner.items.length,
      first: first.text,
    },
    severity: owner.kind === 'heading' || graph.archived(uri) ? 'warning' : undefined,
    related: [{ uri, key: first.key, says: 'The first open item.' }],
  };
}
