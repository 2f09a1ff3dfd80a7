import { writeStatus } from '../edits/writeStatus';
import { joinedRows, phaseOfRow } from '../graph/joinedRows';
import type { Status } from '../reading/model';
import type { StatusSummary } from '../reading/summary';
import type { Finding, Fix, Rule, RuleContext } from './rule';

interface Data {
  readonly what: string;
  readonly here: string;
  readonly there: string;
  /** The row and the home are one document. */
  readonly same: boolean;
  readonly home: { readonly uri: string; readonly key: string };
  readonly word: { readonly start: number; readonly end: number };
}

export const indexStatusDrift: Rule<Data> = {
  name: 'index-status-drift',
  category: 'index',
  severity: 'error',
  what: 'An index or overview row that gives a milestone or phase another status than its own document.',
  why: 'People read the index and believe it. When the file has moved on, the index tells them the wrong thing.',
  examples: [
    {
      bad: `--- index.md
# Roadmap

| Milestone | Status |
| --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | Not Started |
                                            ^^^^^^^^^^^
--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress
`,
      fixed: `--- index.md
# Roadmap

| Milestone | Status |
| --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | In Progress |
--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress
`,
    },
  ],
  *check(context) {
    for (const { row, node, home, milestone } of joinedRows(context)) {
      yield* compare(context, context.graph.label(node), row.status, milestone.status, home);
      for (const phase of row.phases) {
        const own = phaseOfRow(context, phase, milestone);
        if (!own) continue;
        const what = own.number === null ? own.title : `Phase ${own.number}`;
        const place = { uri: home.uri, key: own.key };
        yield* compare(context, `${context.graph.label(node)} ${what}`, phase.status, own.status, place);
      }
    }
  },
  message: ({ what, here, there, same }) =>
    same
      ? `This row says that ${what} is ${here}, its own section says ${there}. Which is right?`
      : `The index says that ${what} is ${here}, its own file says ${there}. Which is right?`,
  fix({ uri, text, document }, { data }) {
    const fixes: Fix[] = [
      {
        title: `Take ${data.there} from ${data.same ? 'the section' : 'the file'}`,
        preferred: true,
        edits: [{ uri, ...writeStatus(text, data.word, data.there) }],
      },
    ];
    const other = document(data.home.uri);
    const milestone = other?.model.milestones.find(({ key }) => key === data.home.key);
    const phase = other?.model.milestones
      .flatMap(({ phases }) => phases)
      .find(({ key }) => key === data.home.key);
    const status = (milestone ?? phase)?.status;
    if (other && status) {
      fixes.push({
        title: `Take ${data.here} from the ${data.same ? 'row' : 'index'}`,
        edits: [{ uri: data.home.uri, ...writeStatus(other.text, status.word, data.here) }],
      });
    }
    return fixes;
  },
};

function* compare(
  { uri }: RuleContext,
  what: string,
  here: Status | null,
  there: StatusSummary | null,
  home: { uri: string; key: string },
): Generator<Finding<Data>> {
  if (!here?.category || !there?.category || here.category === there.category) return;
  const { start, end } = here.word;
  yield {
    start,
    end,
    data: {
      what,
      here: here.word.text,
      there: there.word,
      same: home.uri === uri,
      home: { uri: home.uri, key: home.key },
      word: { start, end },
    },
    related: [{ uri: home.uri, key: home.key, part: 'status', says: `${what} is ${there.word} here.` }],
  };
}
