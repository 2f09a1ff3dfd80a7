import type { Category, Item, Model, Section } from '../reading/model';
import { beginsWith, numberedTitle } from '../reading/numberedTitle';
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
    const done = model.items.filter(({ state, required }) => state === 'done' && required);
    if (done.length === 0) return;
    const sections = numberedSections(model);
    const named = done.flatMap((item) => {
      const section = sectionNamed(sections, item);
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
    const ticked = new Map(done.map((item) => [item.start, item]));
    for (const row of model.milestones) {
      const item = row.declared === 'row' && row.form === 'list' && ticked.get(row.at.start);
      const against = item && milestoneAgainst(context, row.key);
      if (item && against) yield finding(item, against, 'error');
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

const keyOf = (word: string, number: string): string => `${fold(word)} ${number}`;

/** Sections by their word and number. */
function numberedSections({ sections }: Model): ReadonlyMap<string, readonly Titled[]> {
  const found = new Map<string, Titled[]>();
  for (const section of sections) {
    const [, word, number, title] = numberedTitle.exec(section.text) ?? [];
    if (word === undefined || number === undefined || !title) continue;
    const key = keyOf(word, number);
    const same = found.get(key);
    if (same) same.push({ section, title });
    else found.set(key, [{ section, title }]);
  }
  return found;
}

interface Titled {
  readonly section: Section;
  readonly title: string;
}

/** The one section that has the item's number, and of its words at least the first. */
function sectionNamed(sections: ReturnType<typeof numberedSections>, { text, start }: Item): Section | null {
  const [, word, number, title] = numberedTitle.exec(text) ?? [];
  if (word === undefined || number === undefined || !title) return null;
  const found = (sections.get(keyOf(word, number)) ?? []).filter(({ section, title: own }) => {
    const isAround = section.heading.start <= start && start < section.end;
    return !isAround && (beginsWith(title, own) || beginsWith(own, title));
  });
  return found.length === 1 ? found[0]!.section : null;
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

/** What the document of a milestone says, where the row of a list is not all there is of it. */
function milestoneAgainst({ uri, graph }: RuleContext, key: string): Against | null {
  const node = graph.node(uri, key);
  if (!node || (node.main.uri === uri && node.main.key === key)) return null;
  const status = graph.status(node);
  if (!status?.category || isOver(status.category)) return null;
  return {
    words: `${graph.label(node)} is ${status.word}.`,
    place: { ...node.main, part: 'status', says: 'The status.' },
  };
}
