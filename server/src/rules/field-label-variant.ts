import type { Common } from '../graph/graph';
import type { FieldName } from '../reading/model';
import { fold } from '../reading/words';
import type { Rule } from './rule';
import { isPast } from './shared/isPast';
import { counted } from './wording/counted';
import { quoted } from './wording/quoted';

interface Data {
  readonly label: string;
  readonly usual: string;
  readonly count: number;
}

export const fieldLabelVariant: Rule<Data> = {
  name: 'field-label-variant',
  category: 'fields',
  severity: 'off',
  what: 'A label such as `Dependencies` where most milestones of the roadmap write `Dependency`.',
  why: 'One word for one thing: searches and scripts find both fields only if both are called the same.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

**Dependency:** None

## M2: Fines

**Dependency:** M1

## M3: Holds

**Depends on:** M2
  ^^^^^^^^^^
`,
      fixed: `# Roadmap

## M1: Lending

**Dependency:** None

## M2: Fines

**Dependency:** M1

## M3: Holds

**Dependency:** M2
`,
    },
  ],
  *check(context) {
    const { model } = context;
    if (!model.fields.some(({ milestone }) => milestone !== null)) return;
    const roadmap = context.graph.roadmapOf(context.uri);
    if (!roadmap) return;
    const usual = context.graph.common(usualLabels, roadmap.key);
    for (const { name, label, form, milestone: key, phase } of model.fields) {
      if (name === null || phase !== null || (form !== 'list' && form !== 'line')) continue;
      const milestone = model.milestones.find((each) => each.key === key);
      const most = usual.get(name);
      if (!milestone || isPast(milestone) || !most || fold(most.label) === fold(label.text)) continue;
      const { start, end } = label;
      yield { start, end, data: { label: label.text, usual: most.label, count: most.count } };
    }
  },
  message: ({ label, usual, count }) =>
    `${quoted(label)} is called ${quoted(usual)} in ${counted(count, 'milestone')} of this roadmap.`,
  fix: ({ uri, text }, { start, end, data: { label, usual } }) =>
    text.slice(start, end) === label
      ? [
          {
            title: `Call it ${usual}`,
            preferred: true,
            safe: true,
            edits: [{ uri, start, end, text: usual }],
          },
        ]
      : [],
};

/** One label each; a milestone may well have several owners, dates or links to records under different names. */
const single: ReadonlySet<FieldName> = new Set<FieldName>([
  'status',
  'estimate',
  'dependency',
  'teams',
  'goal',
]);

/** Of each field that a roadmap calls by several labels, the one that it has most. */
const usualLabels: Common<ReadonlyMap<FieldName, { readonly label: string; readonly count: number }>> = {
  name: 'usual labels',
  of(graph, key) {
    const counts = new Map<FieldName, Map<string, number>>();
    for (const { home } of graph.roadmap(key)?.nodes ?? []) {
      for (const { name, label } of home && !graph.archived(home.uri)
        ? (graph.milestone(home)?.fields ?? [])
        : []) {
        if (!single.has(name)) continue;
        const labels = counts.get(name) ?? new Map<string, number>();
        labels.set(label, (labels.get(label) ?? 0) + 1);
        counts.set(name, labels);
      }
    }
    const usual = new Map<FieldName, { label: string; count: number }>();
    for (const [name, labels] of counts) {
      const [most, next] = [...labels].sort(([, a], [, b]) => b - a);
      if (most && next && most[1] > next[1]) usual.set(name, { label: most[0], count: most[1] });
    }
    return usual;
  },
};
