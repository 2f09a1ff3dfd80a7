import { diffDistance } from '../config/diffDistance';
import type { Common, RecordNode } from '../graph/graph';
import { folderOf } from '../graph/location';
import type { Mention, MilestoneId, Model } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { newDocument } from './shared/newDocument';
import { fileNumber, recordByNumber, recordName } from './shared/records';
import { writeNumber } from './shared/writeNumber';

interface Data {
  readonly named: string;
  readonly last: string;
  readonly meant: string | null;
}

export const recordUnknown: Rule<Data> = {
  name: 'record-unknown',
  category: 'records',
  severity: 'error',
  what: 'A decision record that is named by its number and is not there.',
  why: 'The reader looks for a decision that was renumbered, dropped or never written, and the work rests on nothing.',
  examples: [
    {
      bad: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0012-barcodes.md
# ADR 0012: Barcodes

- Status: Accepted
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: ADR 0001, ADR 0021
                          ^^^^^^^^
`,
      fixed: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- adr/0012-barcodes.md
# ADR 0012: Barcodes

- Status: Accepted
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: ADR 0001, ADR 0012
`,
    },
    {
      good: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: ADR 0001

## Goal

Lend books as Archive's ADR 0042 does. Write ADR 0002 on barcodes.

- [ ] ADR 0003: Reminders by mail
`,
    },
    {
      good: `--- adr/0001-database.md
# ADR 0001: Database

- Status: Accepted
--- DECISIONS.md
# Decisions

### ADR-7 — Loans end on weekdays

Nobody is there on Sundays.
--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- Related ADRs: ADR 0001, ADR-7
`,
    },
  ],
  *check(context) {
    const { graph, uri, model } = context;
    const mentions = model.mentions.filter(
      ({ kind, link, code }) => kind === 'record' && link === null && !code,
    );
    if (mentions.length === 0) return;
    const recordOf = recordByNumber(context);
    const asked = new Set<string>();
    for (const mention of mentions) {
      for (const { id, start, end } of mention.ids) {
        if (recordOf(id) || asked.has(id.same)) continue;
        asked.add(id.same);
        // Numbers of a series that has no folder here cannot be looked up.
        const series = graph.recordsNear(uri).filter(({ summary }) => summary.id?.prefix === id.prefix);
        if (series.length === 0 || isKeptElsewhere(context, id)) continue;
        const { text } = context;
        if (isDeclaredHere(text, mentions, id) || isForeign(text, mentions, id) || isToCome(text, mention))
          continue;
        if (isToWrite(model, mention, id, series)) continue;
        const names = series.map(recordName);
        yield { start, end, data: { named: id.text, last: names.at(-1)!, meant: meantBy(id, names) } };
      }
    }
  },
  message: ({ named, last, meant }) =>
    meant
      ? `There is no ${named}. Did you mean ${meant}?`
      : `There is no ${named}; the last record is ${last}.`,
  fix(context, { start, end, data: { meant, named } }) {
    const { uri, text } = context;
    const edit = meant && writeNumber(text, { start, end }, Number(/(?<!\d)\d+$/.exec(meant)?.[0]));
    const created = recordFile(context, named);
    return [
      ...(edit ? [{ title: `Change to ${meant}`, preferred: true, edits: [{ uri, ...edit }] }] : []),
      ...(created ? [{ title: `Create ${named}`, edits: [], files: [created] }] : []),
    ];
  },
};

/** An open box that names a number past the last one: the record is the work to do. */
function isToWrite(
  { items }: Model,
  { start, end }: Mention,
  { numbers }: MilestoneId,
  series: readonly RecordNode[],
): boolean {
  const last = Math.max(...series.map(({ summary }) => summary.id?.numbers.at(-1) ?? 0));
  if ((numbers.at(-1) ?? 0) <= last) return false;
  return items.some((item) => item.state === 'open' && item.start <= start && end <= item.end);
}

/** A new record beside those of its series, named as they are. */
function recordFile({ uri, graph }: RuleContext, named: string) {
  const [, prefix, number] = /^([^\d\s-]*)[\s-]*(\d+)$/.exec(named) ?? [];
  const near = graph.recordsNear(uri).findLast(({ uri: other }) => fileNumber(other) !== null);
  if (!near || !number || !/^adr$/i.test(prefix ?? '')) return null;
  const digits = fileNumber(near.uri)!.length;
  const name = near.uri.slice(near.uri.lastIndexOf('/') + 1);
  const before = name.slice(0, name.search(/\d/));
  const create = `${folderOf(near.uri)}${before}${number.replace(/^0+/, '').padStart(digits, '0')}-to-be-decided.md`;
  return { create, text: newDocument(`${named}: To Be Decided`) };
}

/** Two digits swapped, or the only number that differs in one digit. */
function meantBy({ text }: MilestoneId, names: readonly string[]): string | null {
  const sorted = (name: string) => [...name].sort().join('');
  const swapped = names.filter((name) => sorted(name) === sorted(text) && diffDistance(name, text, 2) <= 2);
  const near = swapped.length > 0 ? swapped : names.filter((name) => diffDistance(name, text, 1) <= 1);
  return near.length === 1 ? near[0]! : null;
}

/** As a document that is not read as a record here, or under a heading of one that keeps all decisions. */
const isKeptElsewhere = ({ graph }: RuleContext, { numbers }: MilestoneId): boolean =>
  graph.common(keptNumbers, '').has(numbers.at(-1)!);

const keptNumbers: Common<ReadonlySet<number>> = {
  name: 'numbers of decisions',
  of: (graph) =>
    new Set(
      graph.documents().flatMap((uri) => {
        const number = fileNumber(uri);
        if (number !== null && /adr|decision|record/i.test(folderOf(uri))) return Number(number);
        return log.test(uri) ? numbersIn(graph.summary(uri)?.anchors ?? []) : [];
      }),
    ),
};

const log = /(?:adrs?|decisions?)(?:[-_]?(?:log|records?))?\.\w+$/i;

/** `### ADR-7 — Package name`. */
const numbersIn = (anchors: readonly string[]): readonly number[] =>
  anchors.flatMap((anchor) => /^adr-?(\d+)(?:-|$)/.exec(anchor)?.[1] ?? []).map(Number);

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** `### ADR-001: Database` and `- **ADR-001** — Database`: decisions kept in one document. */
function isDeclaredHere(text: string, mentions: readonly Mention[], { same }: MilestoneId): boolean {
  return placesOf(mentions, same).some(
    ({ start, end }) =>
      /^[\s>]*(?:(?:#{1,6}|[-*+]|\d+[.)]|\|)[\s[]*|\[[\s[]*)?[*_]*$/.test(
        text.slice(lineStart(text, start), start),
      ) && /^(?:[^\n]{0,3}?[*_\]]+)?\s*(?::|[—–-]\s|\|)/.test(text.slice(end, end + 12)),
  );
}

/** "Archive's ADR 0042": a record of somebody else, here or where the document names it first. */
function isForeign(text: string, mentions: readonly Mention[], { same }: MilestoneId): boolean {
  return placesOf(mentions, same).some(({ start }) => {
    const owner = /(\p{Lu}[\p{L}\p{N}-]*)(?:['’]s)?[*_\s]+$/u.exec(
      text.slice(Math.max(0, start - 40), start),
    );
    return owner !== null && !leading.test(owner[1]!);
  });
}

const placesOf = (mentions: readonly Mention[], same: string) =>
  mentions.filter(({ ids }) => ids.some(({ id }) => id.same === same));

/** Words that begin a sentence about a record, and are nobody's name. */
const leading =
  /^(?:see|per|in|from|as|by|with|and|or|the|to|via|under|supersede[sd]?|superseding|implements?|extends?|replaces?|amends?|follows?|related|cf|using|relies|requires?|depends|based|both|also|decision|decisions|siehe|gemäß|laut|nach|mit|und|der|die|das|in|vgl)$/i;

const toCome =
  /\b(?:creat\w+|writ(?:e|ing)|draft\w*|propos\w+|plan(?:ned)?|future|upcoming|next|new|pending|needed|reserved?|to be|todo|tbd|forthcoming|removed|deleted|withdrawn|renumbered|formerly|geplant|neue[rns]?|folgt)\b/i;

/** Spoken of as one to be written, or as one that is gone. */
function isToCome(text: string, { start, end }: Mention): boolean {
  return toCome.test(text.slice(lineStart(text, start), lineEnd(text, end)));
}
