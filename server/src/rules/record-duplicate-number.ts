import type { Graph } from '../graph/graph';
import { folderOf } from '../graph/location';
import type { MilestoneId } from '../reading/model';
import type { RecordKind } from '../reading/record';
import type { Finding, Rule, RuleContext } from './rule';
import { backlogOf } from './shared/backlogOf';
import { nextNumber } from './shared/nextNumber';
import { fileNumber } from './shared/records';

interface Data {
  readonly record: string;
  readonly other: string;
  readonly key: string;
}

export const recordDuplicateNumber: Rule<Data> = {
  name: 'record-duplicate-number',
  category: 'records',
  severity: 'error',
  what: 'Two decision records in one folder with the same number, or two tasks, stories or epics with one id.',
  inArchive: true,
  why: 'Whoever cites the number may mean either. It happens when two people take the next free number on two branches.',
  examples: [
    {
      bad: `--- adr/0002-barcodes.md
# ADR 0002: Barcodes
  ^^^^^^^^

- Status: Accepted
--- adr/0002-database.md
# ADR 0002: Database
  ^^^^^^^^

- Status: Accepted
`,
      fixed: `--- adr/0002-database.md
# ADR 0002: Database

- Status: Accepted
--- adr/0003-barcodes.md
# ADR 0003: Barcodes

- Status: Accepted
`,
      good: `--- adr/0002-barcodes.md
# ADR 0002: Barcodes

- Status: Accepted
--- adr/0002-barcodes.de.md
# ADR 0002: Strichcodes

- Status: Akzeptiert
--- archive-project/adr/0002-database.md
# ADR 0002: Database

- Status: Accepted
`,
    },
    {
      bad: `--- backlog/tasks/task-7 - barcodes.md
---
id: TASK-7
    ^^^^^^
title: Print barcodes
status: Done
---
--- backlog/completed/task-7 - fines.md
---
id: TASK-7
    ^^^^^^
title: Ask for fines
status: Done
---
`,
      fixed: `--- backlog/completed/task-7 - fines.md
---
id: TASK-7
title: Ask for fines
status: Done
---
--- backlog/tasks/task-8 - barcodes.md
---
id: TASK-8
title: Print barcodes
status: Done
---
`,
    },
  ],
  *check(context) {
    yield* sameId(context);
    const { uri, model, graph } = context;
    if (graph.archived(uri)) return;
    for (const { key, kind, id, idAt, title } of model.records) {
      if (kind !== 'adr' || !id || !isOwnNumber(uri, id.numbers)) continue;
      const others = graph
        .recordsNear(uri)
        .filter(
          (other) =>
            other.uri !== uri &&
            other.summary.kind === 'adr' &&
            other.summary.id?.same === id.same &&
            folderOf(other.uri) === folderOf(uri) &&
            isOwnNumber(other.uri, other.summary.id.numbers) &&
            !isTranslation(uri, other.uri),
        );
      const other = others[0];
      if (!other) continue;
      const { start, end } = idAt ?? title;
      yield {
        start,
        end,
        data: { record: id.text, other: other.summary.title, key },
        related: others.map(({ uri: at, key, summary }) => ({
          uri: at,
          key,
          says: `${summary.id!.text} is "${summary.title}" here.`,
        })),
      };
    }
  },
  message: ({ record, other }) => `${record} is also the number of "${other}".`,
  fix({ uri, model, graph }, { data: { record, key } }) {
    const own = model.records.find((each) => each.key === key);
    const id = own?.id;
    if (id?.numbers.length !== 1) return [];
    const number = nextNumber(id, takenBeside(uri, own!.kind, graph));
    return [
      {
        title: `Renumber this ${record} to ${number}, with what links to it`,
        preferred: true,
        edits: [],
        renumber: { what: 'record', uri, key, number },
      },
    ];
  },
};

/** The numbers of all records of this kind among which it needs one of its own. */
function takenBeside(uri: string, kind: RecordKind, graph: Graph): readonly MilestoneId[] {
  const all = kind === 'adr' ? graph.recordsNear(uri) : [];
  const others = all.length > 0 ? all.map((each) => each.uri) : graph.documents();
  return others
    .filter((other) => kind === 'adr' || backlogOf(other) === backlogOf(uri))
    .flatMap((other) => graph.summary(other)?.records ?? [])
    .flatMap((each) => (each.kind === kind && each.id ? each.id : []));
}

/** Tasks, stories and epics keep their id when they are moved to a folder of finished ones. */
function* sameId({ uri, model, graph }: RuleContext): Generator<Finding<Data>> {
  for (const { key, kind, id, idAt } of model.records) {
    if (!id || !idAt || (kind !== 'task' && kind !== 'story' && kind !== 'epic')) continue;
    const others = graph
      .resolveRecord(uri, id)
      .filter(
        (other) =>
          other.uri !== uri && other.summary.kind === kind && backlogOf(other.uri) === backlogOf(uri),
      );
    const [other] = others;
    if (!other) continue;
    const isHistory = graph.archived(uri) || others.every((each) => graph.archived(each.uri));
    const { start, end } = idAt;
    yield {
      start,
      end,
      // What was set aside may have left its number to another.
      severity: isHistory ? 'info' : undefined,
      data: { record: id.text, other: other.summary.title, key },
      related: others.map(({ uri: at, key, summary }) => ({
        uri: at,
        key,
        says: `${summary.id!.text} is "${summary.title}" here.`,
      })),
    };
  }
}

/** Where title and file name disagree, the number is the mistake, not that it is there twice. */
function isOwnNumber(uri: string, numbers: readonly number[]): boolean {
  const file = fileNumber(uri);
  return file === null || Number(file) === numbers.at(-1);
}

const language = /[._-](?:[a-z]{2}|zh-\w{2}|pt-br|en-\w{2})$/i;

/** `0002-x.md` and `0002-x.de.md`. */
function isTranslation(a: string, b: string): boolean {
  const [left, right] = [a, b].map((uri) => uri.replace(/\.(?:md|markdown)$/i, '')) as [string, string];
  return left.replace(language, '') === right.replace(language, '');
}
