import { changeStatus } from '../edits/changeStatus';
import { phaseOfRow } from '../graph/phaseOfRow';
import type { Category, Status } from '../reading/model';
import type { StatusSummary } from '../reading/summary';
import type { DocumentEdit, Finding, FixContext, Rule, RuleContext } from './rule';
import { joinedRows } from './shared/joinedRows';

interface Data {
  readonly what: string;
  readonly here: string;
  readonly there: string;
  /** The row and the home are one document. */
  readonly same: boolean;
  readonly home: { readonly uri: string; readonly key: string };
  readonly hereIs: Category;
  readonly thereIs: Category;
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
  fix(context, { data }) {
    const from = data.same ? 'section' : 'file';
    return [
      {
        title: `Take ${data.there} from the ${from}`,
        preferred: true,
        edits: everywhere(context, data, data.thereIs, data.there),
      },
      {
        title: `Take ${data.here} from the ${data.same ? 'row' : 'index'}`,
        edits: everywhere(context, data, data.hereIs, data.here),
      },
    ];
  },
};

/** In the file and in every row: one that still said the other would be the next finding. */
function everywhere(
  context: FixContext,
  { home }: Data,
  to: Category,
  word: string,
): readonly DocumentEdit[] {
  const { graph, document } = context;
  const milestone = document(home.uri)?.model.milestones.find(
    ({ key, phases }) => key === home.key || phases.some((phase) => phase.key === home.key),
  );
  const node = milestone && graph.node(home.uri, milestone.key);
  if (!node) return [];
  return changeStatus(context, { node, phase: milestone.key === home.key ? null : home.key, to, word });
}

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
      hereIs: here.category,
      thereIs: there.category,
    },
    related: [{ uri: home.uri, key: home.key, part: 'status', says: `${what} is ${there.word} here.` }],
  };
}
