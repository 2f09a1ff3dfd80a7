import type { Rule } from './rule';
import { isInCode } from './shared/isInCode';
import { isTemplateItself } from './shared/isTemplateItself';

type Data =
  | { readonly kind: 'one'; readonly text: string }
  | { readonly kind: 'all'; readonly count: number; readonly lines: number };

export const placeholderLeft: Rule<Data> = {
  name: 'placeholder-left',
  category: 'hygiene',
  severity: 'warning',
  what: 'A placeholder of a template that nobody filled in.',
  why: 'It looks like content and says nothing. A document that is still mostly placeholders gets one finding, not thirty.',
  examples: [
    {
      bad: `# Milestone 3: [Title]
               ^^^^^^^

- Status: Planned

## Goal

Lend books in every branch.
`,
    },
    {
      bad: `# Roadmap
  ^^^^^^^

## M0: Foundations

**Acceptance Criteria:**
- [ ] [Criterion 1]
- [ ] [Criterion 2]

## M1: [Title]

**Acceptance Criteria:**
- [ ] [Criterion 1]
- [ ] [Criterion 2]
`,
      good: `# Roadmap

## M0: Foundations

**Acceptance Criteria:**
- [ ] The desk lends books.
- [ ] Texts are reviewed [optional].
`,
    },
  ],
  *check(context) {
    const { model, text } = context;
    const left = model.placeholders.filter(
      (each) => each.whole && each.kind !== 'tbd' && !isInCode(text, each),
    );
    if (left.length === 0) return;
    if (isTemplateItself(context)) {
      const lines = new Set(left.map(({ start }) => text.lastIndexOf('\n', start - 1)));
      const { start, end } = model.title ?? left[0]!;
      yield { start, end, data: { kind: 'all', count: left.length, lines: lines.size } };
      return;
    }
    if (model.milestones.length + model.records.length === 0) return;
    for (const { start, end, text: words } of left) yield { start, end, data: { kind: 'one', text: words } };
  },
  message: (data) =>
    data.kind === 'one'
      ? `${data.text} is a placeholder that nobody filled in.`
      : `This is still a template: ${data.count} placeholders on ${data.lines} lines are not filled in.`,
};
