import type { Category, Item, Model, Section } from '../reading/model';
import { fold } from '../reading/words';
import type { Finding, Related, Rule, RuleContext } from './rule';
import { type TickedWrongly, tickedWrongly } from './shared/tickedWrongly';
import { counted } from './wording/counted';
import { quoted } from './wording/quoted';

export const tickedWhileOpen: Rule<TickedWrongly> = {
  name: 'ticked-while-open',
  category: 'checklists',
  severity: 'error',
  what: 'A ticked item that stands for a whole phase or milestone, of which something is open or whose status is another one.',
  why: 'Such a list is what people look at first. A box that was ticked too early tells them that nothing is left to do.',
  examples: [
    {
      bad: `# Roadmap: Lending

## Phases

- [x] **Phase 1: Rules** - who may borrow what
- [x] **Phase 2: Fines** - what it costs to be late
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## Phase Details

### Phase 1: Rules

- [x] Limit loans per member.

### Phase 2: Fines

- [x] Count the days.
- [ ] Ask for the fine.
`,
      fixed: `# Roadmap: Lending

## Phases

- [x] **Phase 1: Rules** - who may borrow what
- [ ] **Phase 2: Fines** - what it costs to be late

## Phase Details

### Phase 1: Rules

- [x] Limit loans per member.

### Phase 2: Fines

- [x] Count the days.
- [ ] Ask for the fine.
`,
      good: `# Roadmap: Lending

## Phases

- [x] **Phase 1: Rules** - who may borrow what
- [x] **Phase 2: Fines** - what it costs to be late

## Phase Details

### Phase 1: Rules

- [x] Limit loans per member.

### Phase 2: Fines

- [x] Count the days.
- [ ] Ask for the fine (optional).
`,
    },
    {
      bad: `--- ROADMAP.md
# Roadmap

- [x] [Milestone 1: Lending](m1.md)
- [x] [Milestone 2: Fines](m2.md)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 'Milestone 2: Fines' is ticked, but M2 is In Progress.
- [ ] [Milestone 3: Games](m3.md)
--- m1.md
# Milestone 1: Lending

- Status: Completed
--- m2.md
# Milestone 2: Fines

- Status: In Progress
--- m3.md
# Milestone 3: Games

- Status: Not Started
`,
    },
  ],
  *check(context) {
    const { model } = context;
    if (model.template) return;
    const named = model.items.flatMap((item) => {
      if (item.state !== 'done' || !item.required) return [];
      const section = sectionNamed(model, item);
      return section ? [{ item, section, boxes: boxesIn(model, section, item) }] : [];
    });
    // Where no such box was ever ticked, the list alone is kept: said once.
    const areKept = named.some(({ boxes }) => boxes.some(({ state }) => state === 'done'));
    let isSaid = false;
    for (const { item, section, boxes } of named) {
      const against = isSaid ? null : sectionAgainst(context, section, boxes);
      if (!against) continue;
      yield finding(item, against, boxes.every(({ state }) => state === 'open') ? 'warning' : 'error');
      isSaid = !areKept && boxes.length > 0;
    }
    for (const item of model.items) {
      const against = item.state === 'done' && item.required && milestoneAgainst(context, item);
      if (against) yield finding(item, against, 'error');
    }
  },
  ...tickedWrongly,
};

interface Against {
  readonly words: string;
  readonly place: Related;
}

function finding(
  { start, end, text, key }: Item,
  { words, place }: Against,
  severity: 'error' | 'warning',
): Finding<TickedWrongly> {
  return { start, end, severity, data: { item: key, text, against: words }, related: [place] };
}

/** `Phase 2: Fines - what it costs to be late` under a heading `Phase 2: Fines`. */
const numbered = /^(\p{L}+)\s+(\d\w*(?:\.\w+)*)[\s:.–—-]+(.*)/su;

/** The one section of this document that has the item's number, and of its words at least the first. */
function sectionNamed({ sections }: Model, { text, start }: Item): Section | null {
  const [, word, number, title] = numbered.exec(text) ?? [];
  if (word === undefined || !title) return null;
  const fits = (section: Section): boolean => {
    const [, itsWord, itsNumber, itsTitle] = numbered.exec(section.text) ?? [];
    if (itsNumber !== number || !itsTitle || fold(itsWord!) !== fold(word)) return false;
    const isAround = section.heading.start <= start && start < section.end;
    return !isAround && (begins(title, itsTitle) || begins(itsTitle, title));
  };
  const found = sections.filter(fits);
  return found.length === 1 ? found[0]! : null;
}

function begins(whole: string, part: string): boolean {
  const [text, first] = [fold(whole), fold(part)];
  return text.startsWith(first) && !/^[\p{L}\p{N}]/u.test(text.slice(first.length));
}

/** Required boxes in a section that count, those of the item's own list apart. */
function boxesIn(model: Model, { heading, end }: Section, { checklist }: Item): Item[] {
  return model.checklists
    .filter(({ index, counts }) => counts && index !== checklist)
    .flatMap(({ items }) => items.map((at) => model.items[at]!))
    .filter(({ start, required }) => required && start > heading.start && start < end);
}

function sectionAgainst(
  { uri, model }: RuleContext,
  section: Section,
  boxes: readonly Item[],
): Against | null {
  const phase = model.milestones
    .flatMap(({ phases }) => phases)
    .find((each) => each.section === section.index);
  const status = phase?.status ?? null;
  // What calls itself done is told so itself.
  if (phase?.optional || isOver(status?.category) || isOver(section.status?.category)) return null;
  const open = boxes.filter(({ state }) => state === 'open');
  const [first] = open;
  if (first) {
    const how =
      open.length < boxes.length
        ? `${counted(open.length, 'item of it is', 'items of it are')} open`
        : boxes.length === 1
          ? 'its one item is open'
          : `none of its ${open.length} items was ever ticked`;
    return {
      words: `${how}. First: ${quoted(first.text)}`,
      place: { uri, key: first.key, says: 'The first open one.' },
    };
  }
  if (!phase || !status?.category) return null;
  return {
    words: `its status is ${status.word.text}.`,
    place: { uri, key: phase.key, part: 'status', says: 'The status.' },
  };
}

const isOver = (category: Category | null | undefined): boolean =>
  category === 'done' || category === 'dropped';

/** The milestone that a list of milestones names in this item. */
function milestoneAgainst({ uri, model, graph }: RuleContext, item: Item): Against | null {
  const row = model.milestones.find(
    ({ declared, form, at }) =>
      declared === 'row' && form === 'list' && at.start >= item.start && at.end <= item.end,
  );
  const node = row && graph.node(uri, row.key);
  if (!node || (node.main.uri === uri && node.main.key === row.key)) return null;
  const status = graph.status(node);
  if (!status?.category || isOver(status.category)) return null;
  return {
    words: `${graph.label(node)} is ${status.word}.`,
    place: { ...node.main, part: 'status', says: 'The status.' },
  };
}
