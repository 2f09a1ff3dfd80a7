import { folderOf } from '../graph/location';
import { relativePath } from '../graph/relativePath';
import { recordsOfKind } from '../graph/threads';
import type { TableModel, Words } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { plannedRecord } from './shared/plannedRecord';
import { quoted } from './wording/quoted';

interface Data {
  readonly feature: string;
  /** An id that no document has. */
  readonly named: string | null;
  readonly at: { readonly start: number; readonly end: number };
}

export const featureWithoutPrd: Rule<Data> = {
  name: 'feature-without-prd',
  category: 'traceability',
  severity: 'warning',
  what: 'A feature of a milestone without a requirements document, where features have a column for one.',
  why: 'Whoever builds it finds no word of what it has to do, and nobody can say when it is done.',
  examples: [
    {
      // What is new has much to fill in.
      config: { rules: { 'placeholder-left': 'off' } },
      bad: `--- docs/milestones/m1.md
# Milestone: Lending

- **Status:** Planned

## Features

| Feature | Priority | PRD |
| --- | --- | --- |
| Loans | High | [Loans](../prd/loans.md) |
| Fines | Low | TBD |
  ^^^^^ 'Fines' has no PRD.
--- docs/prd/loans.md
# PRD: Loans

- Status: Draft
`,
      fixed: `--- docs/milestones/m1.md
# Milestone: Lending

- **Status:** Planned

## Features

| Feature | Priority | PRD |
| --- | --- | --- |
| Loans | High | [Loans](../prd/loans.md) |
| Fines | Low | [Fines](../prd/fines.md) |
--- docs/prd/loans.md
# PRD: Loans

- Status: Draft
--- docs/prd/fines.md
# PRD: Fines

- Status: Draft
- Owner: TBD
- Milestone: TBD

## Problem

TBD

## Goals

- TBD

## Out of Scope

- TBD

## User Stories

| Story | Title | Priority | Status |
| --- | --- | --- | --- |
| TBD | TBD | High | Not Started |

## Success Criteria

- TBD
`,
      good: `--- docs/milestones/m1.md
# Milestone: Lending

- **Status:** Planned

## Features

| Feature | Priority | PRD |
| --- | --- | --- |
| Loans | High | [Loans](../prd/loans.md) |
| Fines | Low | [Fines](../prd/fines.md) |
--- docs/prd/loans.md
# PRD: Loans

- Status: Draft
--- docs/prd/fines.md
# PRD: Fines

- Status: Draft
`,
    },
  ],
  silences: ['placeholder-left'],
  *check(context) {
    const { model, graph } = context;
    const prds = model.tables.some(hasPrds) ? recordsOfKind(graph, 'prd') : [];
    for (const table of model.tables) {
      if (!hasPrds(table)) continue;
      const [feature, prd] = [table.columns.indexOf('feature'), table.columns.indexOf('prd')];
      const cells = table.rows.flatMap(({ cells: row }) =>
        row[feature] && row[prd] && !isBlank(row[feature]) ? [[row[feature], row[prd]] as const] : [],
      );
      // Where there are no requirements documents at all, the column is a wish.
      if (prds.length === 0 && cells.every(([, cell]) => isBlank(cell))) continue;
      for (const [name, cell] of cells) {
        const named = isBlank(cell) ? null : unknownId(context, cell, prds);
        if (!isBlank(cell) && named === null) continue;
        yield {
          start: name.start,
          end: name.end,
          data: { feature: name.text.trim(), named, at: { start: cell.start, end: cell.end } },
        };
      }
    }
  },
  message: ({ feature, named }) =>
    named ? `There is no ${named} for ${quoted(feature)}.` : `${quoted(feature)} has no PRD.`,
  fix(context, { data: { feature, named, at } }) {
    const folders = recordsOfKind(context.graph, 'prd').map(({ uri }) => folderOf(uri));
    const [folder] = folders;
    if (!folder || named || at.start === at.end) return [];
    const planned = plannedRecord(context, { kind: 'prd', folder, title: feature });
    const made = planned?.files[0]?.create;
    if (!planned || !made) return [];
    const link = `[${feature}](${relativePath(context.uri, made)})`;
    return [
      {
        title: `Create a PRD for ${feature}`,
        preferred: true,
        edits: [...planned.edits, { uri: context.uri, ...at, text: link }],
        files: planned.files,
      },
    ];
  },
};

const hasPrds = ({ columns }: TableModel): boolean => columns.includes('feature') && columns.includes('prd');

const isBlank = ({ text }: Words): boolean =>
  /^(?:[-–—\s]*|tbd|tba|todo|none|n\/a|missing|\?+|not (?:yet )?(?:written|created)|to be (?:written|created|done))$/i.test(
    text.trim(),
  );

/** Where the cell links nothing, the id in it. A dead link is told of where links are. */
function unknownId(
  { model }: RuleContext,
  cell: Words,
  prds: ReturnType<typeof recordsOfKind>,
): string | null {
  if (model.links.some(({ start }) => cell.start <= start && start < cell.end)) return null;
  const id = /\bPRD[- ]?(\d+)\b/i.exec(cell.text);
  const numbered = prds.filter(({ summary }) => summary.id);
  if (!id || numbered.length === 0) return null;
  return numbered.some(({ summary }) => summary.id!.numbers.includes(Number(id[1]))) ? null : id[0];
}
