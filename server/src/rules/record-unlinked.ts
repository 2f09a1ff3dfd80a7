import { relativePath } from '../graph/relativePath';
import type { Rule } from './rule';
import { isPast } from './shared/isPast';
import { recordByNumber, recordName } from './shared/records';
import { quoted } from './wording/quoted';

interface Data {
  readonly written: string;
  readonly record: string;
  readonly path: string;
}

export const recordUnlinked: Rule<Data> = {
  name: 'record-unlinked',
  category: 'records',
  severity: 'off',
  what: 'A decision record that a milestone names by its number without linking it, where another milestone links it.',
  why: 'On the web page of the repository a bare number leads nowhere; in the editor it is a link anyway.',
  examples: [
    {
      bad: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- roadmap/m2-fines.md
# Milestone 2: Fines

- Status: Not Started
- Related ADRs: [ADR 0001](../adr/0001-database.md)
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started

## Goal

Lend books, with the tables of ADR 0001.
                               ^^^^^^^^
`,
      fixed: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- roadmap/m2-fines.md
# Milestone 2: Fines

- Status: Not Started
- Related ADRs: [ADR 0001](../adr/0001-database.md)
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started

## Goal

Lend books, with the tables of [ADR 0001](../adr/0001-database.md).
`,
    },
  ],
  *check(context) {
    const { uri, model, text, graph } = context;
    const home = model.milestones.find(({ declared }) => declared === 'home');
    if (!home || isPast(home)) return;
    const recordOf = recordByNumber(context);
    const told = new Set<string>();
    for (const { kind, range, code, link, ids, section, start, end } of model.mentions) {
      // "ADR 0013/0014" cannot be linked as it stands.
      if (kind !== 'record' || range || code || link !== null || ids.length !== 1) continue;
      const record = recordOf(ids[0]!.id);
      const heading = section === null ? null : model.sections[section]!.heading;
      if (!record || record.uri === uri || (heading && heading.start <= start && end <= heading.end))
        continue;
      const written = text.slice(start, end);
      // Once in a document will do.
      // Where nobody links records, bare numbers are the custom of the house.
      if (!graph.linkedFrom(record.uri).some((from) => (graph.summary(from)?.milestones.length ?? 0) > 0))
        continue;
      const isLinked = model.links.some((each) => graph.target(uri, each)?.uri === record.uri);
      if (isLinked || told.has(record.uri) || /[`[\]\n]/.test(written) || /[`\w]/.test(text[start - 1] ?? ''))
        continue;
      told.add(record.uri);
      yield {
        start,
        end,
        data: { written, record: recordName(record), path: relativePath(uri, record.uri) },
      };
    }
  },
  message: ({ written, record }) =>
    written === record
      ? `${record} is named and not linked.`
      : `${quoted(written)} is ${record}, and not linked.`,
  fix: ({ uri }, { start, end, data: { written, path } }) => [
    {
      title: `Link ${written}`,
      preferred: true,
      safe: true,
      edits: [{ uri, start, end, text: `[${written}](${encodeURI(path)})` }],
    },
  ],
};
