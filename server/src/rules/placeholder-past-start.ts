import type { Rule } from './rule';
import { isInCode } from './shared/isInCode';
import { isTemplateItself } from './shared/isTemplateItself';

interface Data {
  readonly text: string;
  readonly label: string | null;
  readonly milestone: string;
  readonly status: string;
}

export const placeholderPastStart: Rule<Data> = {
  name: 'placeholder-past-start',
  category: 'hygiene',
  severity: 'warning',
  silences: ['placeholder-left'],
  what: 'A placeholder or TBD in a milestone that is in progress or done.',
  why: 'What had to be decided before the start was not, or nobody wrote it down.',
  examples: [
    {
      bad: `# Milestone 3: Holds

- Status: In Progress
- Estimate: TBD
            ^^^

## Goal

Readers can ask for a book that is out.
`,
      good: `# Milestone 3: Holds

- Status: Not Started
- Estimate: TBD

## Goal

Readers can ask for a book that is out.
`,
    },
  ],
  *check(context) {
    const { model, graph, uri, text: source } = context;
    if (isTemplateItself(context)) return;
    for (const placeholder of model.placeholders) {
      const milestone = model.milestones.find(({ key }) => key === placeholder.milestone);
      const category = milestone?.status?.category;
      if (!milestone?.status || !placeholder.whole || isInCode(source, placeholder)) continue;
      if (category !== 'active' && category !== 'done') continue;
      const field = model.fields.find(
        ({ value }) => value.start <= placeholder.start && placeholder.end <= value.end,
      );
      // How it ended can only be written when it has; and "TBD" in a list or a cell may be said of what comes later.
      if (placeholder.kind === 'tbd' && (!field?.name || later.has(field.name))) continue;
      const node = graph.node(uri, milestone.key);
      const { start, end, text } = placeholder;
      yield {
        start,
        end,
        data: {
          text,
          label: field?.label.text ?? null,
          milestone: node ? graph.label(node) : milestone.title.text,
          status: milestone.status.word.text,
        },
      };
    }
  },
  message: ({ text, label, milestone, status }) =>
    `${milestone} is ${status}, but ${label ? `its ${label} is still ${text}` : `${text} is not filled in`}.`,
};

const later = new Set([
  'actual-start',
  'actual-end',
  'variance',
  'end',
  'superseded-by',
  'updated',
  'version',
]);
