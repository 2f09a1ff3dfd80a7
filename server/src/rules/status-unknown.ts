import { writeStatus } from '../edits/writeStatus';
import type { Milestone, Status } from '../reading/model';
import { fold } from '../reading/words';
import type { Finding, Rule, RuleContext } from './rule';
import { meantStatus } from './shared/meantStatus';
import { listed } from './wording/listed';
import { quoted } from './wording/quoted';

interface Data {
  readonly word: string;
  readonly meant: string | null;
  /** What the rest of the roadmap says, most used first. */
  readonly used: readonly string[];
}

export const statusUnknown: Rule<Data> = {
  name: 'status-unknown',
  category: 'fields',
  severity: 'error',
  what: 'A status that is no known word: a slip of the pen, or a word that nobody else in the roadmap uses.',
  why: 'Progress, gates and the index are judged by the status. One that nobody can read is as good as none.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: In Progess
          ^^^^^^^^^^
`,
      fixed: `# Milestone 1: Lending

- Status: In Progress
`,
      good: `# Milestone 1: Lending

- Status: 🟢 Rules are in; limits need another look
`,
    },
    {
      bad: `# Roadmap

## M1: Catalogue

**Status:** Completed

## M2: Lending

**Status:** In Progress

## M3: Fines

**Status:** Simmering
            ^^^^^^^^^

## M4: Reservations

**Status:** Not Started
`,
    },
    {
      config: { statuses: { active: ['Simmering'] } },
      good: `# Roadmap

## M1: Catalogue

**Status:** Completed

## M2: Lending

**Status:** In Progress

## M3: Fines

**Status:** Simmering

## M4: Reservations

**Status:** Not Started
`,
    },
  ],
  *check(context) {
    for (const milestone of context.model.milestones) {
      yield* judge(context, milestone.status, milestone);
      for (const phase of milestone.phases) yield* judge(context, phase.status, null);
    }
  },
  message({ word, meant, used }) {
    if (meant) return `${quoted(word)} is no known status. Did you mean ${quoted(meant)}?`;
    return `${quoted(word)} is no known status; the other milestones here say ${listed(used.map(quoted))}.`;
  },
  fix({ uri, text }, { start, end, data: { meant, used } }) {
    const choices = meant ? [meant] : used.slice(0, 5);
    return choices.map((choice) => ({
      title: `Change the status to ${choice}`,
      preferred: meant !== null,
      safe: meant !== null,
      edits: [{ uri, ...writeStatus(text, { start, end }, choice) }],
    }));
  },
};

function* judge(
  context: RuleContext,
  status: Status | null,
  milestone: Milestone | null,
): Generator<Finding<Data>> {
  if (!status || status.category !== null || status.prose || status.word.text === '') return;
  const { word } = status;
  const used = usedAround(context);
  const meant = meantStatus(word.text, context.config);
  const place = { start: word.start, end: word.end };
  if (meant) {
    const written = used.find((other) => fold(other) === meant) ?? inTitleCase(meant);
    yield { ...place, data: { word: word.text, meant: written, used } };
  } else if (milestone?.declared === 'home' && othersKnown(context, milestone, word.text) >= 3) {
    yield { ...place, data: { word: word.text, meant: null, used }, severity: 'warning' };
  }
}

/** The known words that this roadmap uses for milestones, the most used first. */
function usedAround({ uri, graph }: RuleContext): readonly string[] {
  const counts = new Map<string, number>();
  for (const node of graph.roadmapOf(uri)?.nodes ?? []) {
    const status = graph.status(node);
    if (status?.category) counts.set(status.word, (counts.get(status.word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

/** How many other homes of the roadmap say something that is known; none where another says this too. */
function othersKnown({ uri, graph }: RuleContext, milestone: Milestone, word: string): number {
  const own = graph.node(uri, milestone.key);
  const others = (graph.roadmapOf(uri)?.nodes ?? []).filter((node) => node.home && node.key !== own?.key);
  const statuses = others.map((node) => graph.status(node));
  if (statuses.some((status) => status && fold(status.word) === fold(word))) return 0;
  return statuses.filter((status) => status?.category).length;
}

const inTitleCase = (words: string): string =>
  words.replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
