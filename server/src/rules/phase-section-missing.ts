import type { Milestone, Model, Phase, Section, SectionRole } from '../reading/model';
import { fold } from '../reading/words';
import type { DocumentEdit, FixContext, Rule, RuleContext } from './rule';
import { sectionAfter } from './shared/insertSection';
import { isAsked, isHabit, phasesOf } from './shared/phaseHabit';
import { listed } from './wording/listed';
import { quoted } from './wording/quoted';

interface Data {
  readonly phase: string;
  readonly name: string;
  readonly missing: readonly { readonly role: SectionRole; readonly title: string }[];
  /** The only other phase there is, or null where several have them. */
  readonly other: string | null;
}

export const phaseSectionMissing: Rule<Data> = {
  name: 'phase-section-missing',
  category: 'structure',
  severity: 'warning',
  what: 'A phase without a goal, development checklist, branch plan, review checklist or exit criteria that the other phases of the milestone have.',
  why: 'A phase without exit criteria is never over, and one without a review goes out unseen. Mostly the section was lost in copying.',
  examples: [
    {
      bad: `# Milestone 2: Fines

- Status: Not Started

## Phase 1: Rules

### Development Checklist

- [ ] Count the days.

### Review Checklist

- [ ] The lawyer has read it.

### Exit Criteria

- [ ] A late book costs a fine.

## Phase 2: Reminders
   ^^^^^^^

### Development Checklist

- [ ] Write the reminder.

### Review Checklist

- [ ] The front desk has read it.
`,
      fixed: `# Milestone 2: Fines

- Status: Not Started

## Phase 1: Rules

### Development Checklist

- [ ] Count the days.

### Review Checklist

- [ ] The lawyer has read it.

### Exit Criteria

- [ ] A late book costs a fine.

## Phase 2: Reminders

### Development Checklist

- [ ] Write the reminder.

### Review Checklist

- [ ] The front desk has read it.

### Exit Criteria

- [ ] Write the exit criteria of Phase 2.
`,
      good: `# Milestone 2: Fines

- Status: Not Started

## Phase 1: Rules

### Development Checklist

- [ ] Count the days.

### Exit Criteria

- [ ] A late book costs a fine.

## Phase 2: Reminders

Not planned yet.
`,
    },
  ],
  *check(context) {
    // What a template asks for is missed by another rule, in phases too.
    if (context.followed()) return;
    const titlesOf = titlesByPhase(context);
    for (const milestone of context.model.milestones) {
      const phases = phasesOf(milestone);
      if (phases.length < 2) continue;
      const all = phases.map((phase) => ({ phase, titles: titlesOf(phase) }));
      const habits = roles.flatMap((role) => {
        const having = all.flatMap((each) => each.titles.get(role) ?? []);
        return having[0] && isHabit(having.length, all.length - 1) ? [{ role, title: having[0] }] : [];
      });
      for (const { phase, titles } of all) {
        // A phase that has none of what the others have is not planned yet, or is of another kind.
        if (!isAsked(milestone, phase) || titles.size === 0 || !phase.numberAt) continue;
        const missing = habits.filter(
          ({ role, title }) => !titles.has(role) && !names(context, phase, title),
        );
        if (missing.length === 0 || missing.length > titles.size) continue;
        const { start, end } = phase.numberAt;
        const others = all.length === 2 ? all.filter((each) => each.phase !== phase) : [];
        const other = others.length === 1 ? nameOf(others[0]!.phase) : null;
        yield { start, end, data: { phase: phase.key, name: nameOf(phase), missing, other } };
      }
    }
  },
  message: ({ name, missing, other }) => {
    const titles = listed(missing.map(({ title }) => quoted(title)));
    return `${name} has no ${titles}, which ${other ? `${other} has` : 'the other phases have'}.`;
  },
  fix(context, { data }) {
    const edits = editsFor(context, data);
    const titles = data.missing.map(({ title }) => quoted(title));
    return edits ? [{ title: `Insert ${listed(titles)}`, preferred: true, edits }] : [];
  },
};

const roles: readonly SectionRole[] = [
  'goal',
  'development',
  'branches',
  'review',
  'exit',
  'acceptance',
  'deliverables',
];

const nameOf = ({ number, title }: Phase): string =>
  number === null ? quoted(title.text) : `Phase ${number}`;

/** Which of the roles a phase has, and what it calls them. */
/** What the sections of each phase are called by their role, all gathered in one go. */
function titlesByPhase({ model }: RuleContext): (phase: Phase) => ReadonlyMap<SectionRole, string> {
  const all = new Map<string, Map<SectionRole, string>>();
  const note = (phase: string | null, role: SectionRole | null, title: string): void => {
    if (phase === null || !role || !roles.includes(role)) return;
    const found = all.get(phase) ?? new Map<SectionRole, string>();
    all.set(phase, found);
    if (!found.has(role)) found.set(role, title);
  };
  for (const { phase, role, text } of model.sections) note(phase, role, text);
  for (const { phase, role, heading } of model.checklists) if (heading) note(phase, role, heading.text);
  for (const { phase, name, label } of model.fields) if (name === 'goal') note(phase, 'goal', label.text);
  return ({ key }) => all.get(key) ?? new Map();
}

/** The words stand in the phase, in a form that is read as something else. */
const names = ({ text }: RuleContext, { start, end }: Phase, title: string): boolean =>
  fold(text.slice(start, end)).includes(fold(title));

/** Each section after the one before it in a phase that has both; null where the phases are not written in sections. */
function editsFor(context: FixContext, { phase: key, missing }: Data): readonly DocumentEdit[] | null {
  const { uri, model, text } = context;
  const milestone = model.milestones.find(({ phases }) => phases.some((phase) => phase.key === key));
  const phase = milestone?.phases.find((each) => each.key === key);
  const edits: DocumentEdit[] = [];
  for (const { role, title } of missing) {
    const sample = sampleOf(model, milestone!, role);
    if (!phase || !sample) return null;
    const own = sectionsIn(model, phase).filter(({ depth }) => depth === sample.section.depth);
    const before = own.findLast(({ role: each }) => each && sample.before.includes(each));
    const end = before?.end ?? model.sections[phase.section!]!.ownEnd;
    const heading = `${'#'.repeat(sample.section.depth)} ${title}`;
    edits.push({ uri, ...sectionAfter(text, end, heading, bodyOf(role, title, nameOf(phase))) });
  }
  // Two at one place would be written in either order.
  return new Set(edits.map(({ start }) => start)).size === edits.length ? edits : null;
}

/** The section of another phase with this role, and the roles of those that stand before it there. */
function sampleOf(
  model: Model,
  { phases }: Milestone,
  role: SectionRole,
): { readonly section: Section; readonly before: readonly SectionRole[] } | null {
  for (const phase of phases) {
    const own = sectionsIn(model, phase);
    const section = own.find((each) => each.role === role);
    if (!section) continue;
    const before = own.filter(({ index, parent }) => index < section.index && parent === section.parent);
    return { section, before: before.flatMap((each) => each.role ?? []) };
  }
  return null;
}

const sectionsIn = ({ sections }: Model, { key, section }: Phase): readonly Section[] =>
  sections.filter(({ phase, index }) => phase === key && index !== section);

function bodyOf(role: SectionRole, title: string, name: string): string {
  const words = title.toLowerCase();
  return role === 'goal' || role === 'branches'
    ? `The ${words} of ${name} is to be written.`
    : `- [ ] Write the ${words} of ${name}.`;
}
