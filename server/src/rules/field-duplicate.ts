import type { Field, FieldName } from '../reading/model';
import type { Wording } from '../reading/wording';
import { fold } from '../reading/words';
import { readDates } from '../time/readDates';
import type { Rule } from './rule';
import { wholeLines } from './shared/wholeLines';
import { quoted } from './wording/quoted';

interface Data {
  readonly label: string;
  readonly first: string;
  readonly again: string;
  readonly line: { readonly start: number; readonly end: number };
  readonly firstLine: { readonly start: number; readonly end: number };
}

export const fieldDuplicate: Rule<Data> = {
  name: 'field-duplicate',
  category: 'fields',
  severity: 'error',
  what: 'A field that stands twice in one place, such as two Status lines under one milestone.',
  why: 'Only one of them can hold, and nobody can tell which.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: In Progress
- Estimate: 2 weeks
- Status: Not Started
  ^^^^^^
`,
      good: `# Milestone 1: Lending

- Status: In Progress
- Estimate: 2 weeks
- Dependency: None

## Phase 1: Rules

- Status: Not Started
`,
    },
    {
      bad: `# Milestone 1: Lending

- Status: In Progress
- Estimate: 2 weeks
- Estimate: 2 weeks
  ^^^^^^^^
`,
      fixed: `# Milestone 1: Lending

- Status: In Progress
- Estimate: 2 weeks
`,
    },
    {
      bad: `# Milestone 1: Lending

- Shipped: 2027-02-10
- Shipped: 2027-02-12
  ^^^^^^^
`,
      good: `# Milestone 1: Lending

- Shipped: the lending page
- Shipped: the reminder mail
`,
    },
  ],
  *check({ model, wording }) {
    for (const block of blocksOf(model.fields, wording)) yield* repeatedIn(block);
  },
  message: ({ label, first, again }) =>
    first === again
      ? `${quoted(label)} stands here twice.`
      : `${quoted(label)} stands here twice: first ${quoted(first)}, then ${quoted(again)}. Which is right?`,
  fix({ uri, text }, { data: { first, again, line, firstLine } }) {
    const remove = (value: string, at: typeof line, preferred: boolean) => ({
      title: `Remove the line that says ${quoted(value)}`,
      preferred,
      safe: preferred,
      edits: [{ uri, ...wholeLines(text, at), text: '' }],
    });
    if (first === again) return [remove(again, line, true)];
    return [remove(first, firstLine, false), remove(again, line, false)];
  },
};

/** What a milestone, a phase or a document can have but one of. */
const single = new Set<FieldName>([
  'status',
  'estimate',
  'start',
  'end',
  'actual-start',
  'actual-end',
  'variance',
  'technical-owner',
  'progress',
  'priority',
  'id',
  'updated',
  'version',
]);

/** Labels that are verbs of a list as well. */
const dated = new Set<FieldName>(['start', 'end', 'actual-start', 'actual-end', 'updated']);

const isDate = ({ value }: Field): boolean => readDates(value.text) !== null;

/** Fields on lines that follow each other, of one thing and in one form. */
function* blocksOf(fields: readonly Field[], text: Wording): Generator<readonly Field[]> {
  let block: Field[] = [];
  for (const field of [...fields].sort((a, b) => a.start - b.start)) {
    if (field.form !== 'list' && field.form !== 'line') continue;
    const last = block.at(-1);
    const follows =
      last &&
      last.form === field.form &&
      last.section === field.section &&
      last.milestone === field.milestone &&
      last.phase === field.phase &&
      text.slice(last.line.end, Math.max(last.line.end, field.line.start)).trim() === '';
    if (!follows && block.length > 0) {
      yield block;
      block = [];
    }
    block.push(field);
  }
  yield block;
}

function* repeatedIn(block: readonly Field[]) {
  const firsts = new Map<string, Field>();
  const repeated: [Field, Field][] = [];
  for (const field of block) {
    const label = fold(field.label.text);
    const first = firsts.get(label);
    if (!first) firsts.set(label, field);
    else repeated.push([first, field]);
  }
  // Two of several labels at once: a list of things that each have these fields.
  if (new Set(repeated.map(([first]) => first)).size > 1) return;
  for (const [first, again] of repeated) {
    if (again.name === null || !single.has(again.name) || first.line.start === again.line.start) continue;
    // "Shipped: the page" and "Shipped: the mail": what was shipped, and not when.
    if (dated.has(again.name) && first.value.text !== again.value.text && !(isDate(first) && isDate(again)))
      continue;
    const { start, end } = again.label;
    yield {
      start,
      end,
      data: {
        label: again.label.text,
        first: first.value.text,
        again: again.value.text,
        line: again.line,
        firstLine: first.line,
      },
    };
  }
}
