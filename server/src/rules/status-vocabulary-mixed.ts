import { writeStatus } from '../edits/writeStatus';
import type { Common } from '../graph/graph';
import type { Category } from '../reading/model';
import { isPlainWord } from '../reading/plainStatus';
import { fold } from '../reading/words';
import type { Rule, RuleContext } from './rule';
import { counted } from './wording/counted';
import { quoted } from './wording/quoted';

interface Data {
  readonly written: string;
  readonly usual: string;
  readonly count: number;
}

export const statusVocabularyMixed: Rule<Data> = {
  name: 'status-vocabulary-mixed',
  category: 'fields',
  severity: 'info',
  what: 'A status that says with another word what most milestones of the roadmap say, such as `Planned` among `Not Started`.',
  why: 'Readers look for a difference between the two words, and filters find only one of them.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

**Status:** In Progress

## M2: Fines

**Status:** Not Started

## M3: Holds

**Status:** Not Started

## M4: Reports

**Status:** Not Started

## M5: Letters

**Status:** Planned
            ^^^^^^^
`,
      fixed: `# Roadmap

## M1: Lending

**Status:** In Progress

## M2: Fines

**Status:** Not Started

## M3: Holds

**Status:** Not Started

## M4: Reports

**Status:** Not Started

## M5: Letters

**Status:** Not Started
`,
      good: `# Roadmap

## M1: Lending

**Status:** In Progress

## M2: Fines

**Status:** Not Started

## M3: Holds

**Status:** Planned
`,
    },
  ],
  *check(context) {
    const { uri, model, graph, config } = context;
    const roadmap = graph.roadmapOf(uri);
    // A legend may well tell the two apart.
    if (!roadmap || graph.common(hasLegend, roadmap.key)) return;
    for (const milestone of model.milestones) {
      const { status } = milestone;
      const category = status?.category;
      if (
        milestone.declared !== 'home' ||
        !status ||
        !category ||
        category === 'done' ||
        category === 'dropped'
      )
        continue;
      const { word } = status;
      if (!/\p{L}/u.test(word.text) || !isPlainWord(word.text, category, config)) continue;
      const counts = countsOf(context, category);
      const [most] = [...counts].sort(([, a], [, b]) => b.count - a.count);
      const own = counts.get(fold(word.text));
      if (!most || !own || most[0] === fold(word.text) || most[1].count < 3 || own.count * 3 > most[1].count)
        continue;
      yield {
        start: word.start,
        end: word.end,
        data: { written: word.text, usual: most[1].written, count: most[1].count },
      };
    }
  },
  message: ({ written, usual, count }) =>
    `${quoted(written)} here is ${quoted(usual)} in ${counted(count, 'other milestone')} of this roadmap.`,
  fix: ({ uri, text }, { start, end, data: { usual } }) => [
    {
      title: `Change the status to ${usual}`,
      preferred: true,
      edits: [{ uri, ...writeStatus(text, { start, end }, usual) }],
    },
  ],
};

interface Count {
  readonly written: string;
  readonly count: number;
}

/** The plain words that this roadmap has for a category. */
function countsOf({ uri, graph, config }: RuleContext, category: Category): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  const roadmap = graph.roadmapOf(uri);
  const words = roadmap ? graph.common(statusWords, roadmap.key).get(category) : undefined;
  for (const [word, times] of words ?? []) {
    if (!isPlainWord(word, category, config)) continue;
    const key = fold(word);
    counts.set(key, { written: word, count: (counts.get(key)?.count ?? 0) + times });
  }
  return counts;
}

/** The words that the homes of a roadmap have for their statuses, by category, and how often. */
const statusWords: Common<ReadonlyMap<Category, ReadonlyMap<string, number>>> = {
  name: 'status words',
  of(graph, key) {
    const words = new Map<Category, Map<string, number>>();
    for (const { home } of graph.roadmap(key)?.nodes ?? []) {
      const status = home && !graph.archived(home.uri) ? graph.milestone(home)?.status : null;
      if (!status?.category) continue;
      const counts = words.get(status.category) ?? new Map<string, number>();
      words.set(status.category, counts.set(status.word, (counts.get(status.word) ?? 0) + 1));
    }
    return words;
  },
};

const hasLegend: Common<boolean> = {
  name: 'legend',
  of: (graph, key) =>
    graph.roadmap(key)?.documents.some((each) => graph.summary(each)?.roles.includes('legend')) ?? false,
};
