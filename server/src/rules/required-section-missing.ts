import { insertSections } from '../edits/insertSections';
import type { Section } from '../reading/model';
import { missingSections } from '../templates/missingSections';
import type { Rule } from './rule';
import { followedTemplate } from './shared/followedTemplate';
import { isPast } from './shared/isPast';
import { listed } from './wording/listed';
import { quoted } from './wording/quoted';

interface Data {
  readonly missing: readonly string[];
  /** The heading that they should stand under; null for the document. */
  readonly under: string | null;
  /** Index of that section. */
  readonly section: number | null;
  /** The team's template file. */
  readonly file: string | null;
}

export const requiredSectionMissing: Rule<Data> = {
  name: 'required-section-missing',
  category: 'structure',
  severity: 'warning',
  what: 'A section that the template of this document asks for, and that is not there.',
  why: 'What has no place is not written down: a milestone without a review list is closed without a review.',
  // Both speak of a phase that lacks a part; the template knows better what belongs there than the neighbours.
  silences: ['phase-section-missing'],
  examples: [
    {
      config: { templates: { milestone: 'templates/milestone.md' } },
      bad: `--- templates/milestone.md
# Milestone [N]: [Title]

## Goal

[Goal]

## Milestone Review Checklist

- [ ] Somebody who did not build it has tried it.
--- m1-lending.md
# Milestone 1: Lending
               ^^^^^^^

## Goal

Members lend books at the desk.
`,
      fixed: `--- templates/milestone.md
# Milestone [N]: [Title]

## Goal

[Goal]

## Milestone Review Checklist

- [ ] Somebody who did not build it has tried it.
--- m1-lending.md
# Milestone 1: Lending

## Goal

Members lend books at the desk.

## Milestone Review Checklist

- [ ] Somebody who did not build it has tried it.
`,
    },
    {
      config: { templates: { milestone: 'templates/milestone.md' } },
      good: `--- templates/milestone.md
# Milestone [N]: [Title]

## Goal

[Goal]

## Risks <!-- optional -->

[Risks]
--- m1-lending.md
# Milestone 1: Lending

**Goal:** Members lend books at the desk.
`,
    },
  ],
  *check(context) {
    const { model } = context;
    const template = followedTemplate(context);
    const milestone = model.milestones.find(({ declared }) => declared === 'home') ?? null;
    if (!template || isPast(milestone)) return;
    // Where they belong is asked by the fix.
    const missing = missingSections(template.schema, model, 0, template.match).filter(({ section }) =>
      template.isUsual(section.index),
    );
    const places = new Map<Section | null, string[]>();
    for (const { section, under } of missing) {
      const titles = places.get(under) ?? [];
      places.set(under, [...titles, section.title]);
    }
    for (const [under, titles] of places) {
      const { start, end } = under?.heading ? under.title : (model.title ?? { start: 0, end: 0 });
      const data = { missing: titles, under: under?.text ?? null, section: under?.index ?? null };
      // A team's template is an agreement, the likeness of a folder's documents a habit.
      const severity = template.file ? undefined : 'info';
      yield { start, end, severity, data: { ...data, file: template.file } };
    }
  },
  message: ({ missing, file }) => {
    const [is, it] = missing.length === 1 ? ['is', 'it'] : ['are', 'them'];
    const who = file ? `${file} asks for ${it}` : `most documents of this folder have ${it}`;
    return `${listed(missing.map(quoted))} ${is} missing here; ${who}.`;
  },
  fix({ uri, model, text, followed }, { data: { missing, section } }) {
    const template = followed();
    if (!template) return [];
    const lacking = missingSections(template.schema, model, text.length).filter(
      (each) => (each.under?.index ?? null) === section && missing.includes(each.section.title),
    );
    const title =
      lacking.length === 1 ? `Insert ${quoted(lacking[0]!.section.title)}` : 'Insert the missing sections';
    return [
      {
        title,
        preferred: true,
        edits: insertSections(text, model, template.schema, lacking).map((edit) => ({ uri, ...edit })),
      },
    ];
  },
};
