import type { Config } from '../config/config';
import { diffDistance } from '../config/diffDistance';
import { isTotal } from '../reading/isTotal';
import type { Field, Model, Words } from '../reading/model';
import { fold } from '../reading/words';
import type { Rule } from './rule';
import { listed } from './wording/listed';
import { quoted } from './wording/quoted';

interface Data {
  readonly written: string;
  readonly meant: readonly string[];
  readonly choices: readonly string[];
}

/** Each scale by itself: who uses one of its words means its others too. */
const scales: readonly (readonly string[])[] = [
  ['Critical', 'High', 'Medium', 'Low'],
  ['P0', 'P1', 'P2', 'P3', 'P4'],
  ['Must', 'Should', 'Could', "Won't"],
  ['Must Have', 'Should Have', 'Could Have', "Won't Have"],
];
const more =
  /^(?:highest|lowest|very (?:high|low)|urgent|blocker|major|minor|normal|med|mid|middle|moderate|optional|nice[- ]to[- ]have|wont|will not|none|tbd|n\/a|[1-9]\d?|[a-d]|s[1-5]|p[0-5]|high|medium|low|critical|hoch|mittel|niedrig|высокий|средний|низкий|критический|高|中|低|cao|thấp|trung bình)$/i;

export const priorityUnknown: Rule<Data> = {
  name: 'priority-unknown',
  category: 'traceability',
  severity: 'warning',
  what: 'A priority that is no word of a known scale: High / Medium / Low, P0 to P3, MoSCoW, or the words of the config.',
  why: 'Lists that are sorted or filtered by priority leave it out.',
  examples: [
    {
      bad: `# Milestone: Lending

- **Status:** Planned

## Features

| Feature | Priority |
| --- | --- |
| Loans | High |
| Fines | Hihg |
          ^^^^
| Reminders | Low |
| Total | 3 features |
`,
      fixed: `# Milestone: Lending

- **Status:** Planned

## Features

| Feature | Priority |
| --- | --- |
| Loans | High |
| Fines | High |
| Reminders | Low |
| Total | 3 features |
`,
    },
    {
      config: { priorities: ['Now', 'Next', 'Later'] },
      good: `# Milestone: Lending

- **Status:** Planned

## Features

| Feature | Priority |
| --- | --- |
| Loans | Now |
| Fines | Later |
`,
    },
  ],
  *check({ model, config }) {
    const cells = [...prioritiesIn(model)];
    const known = cells.filter(({ text }) => isKnown(text, config));
    // Words that the document uses again and again are its own scale.
    const counts = new Map<string, number>();
    for (const { text } of cells) counts.set(fold(text), (counts.get(fold(text)) ?? 0) + 1);
    if (known.length === 0 || known.length * 2 < cells.length) return;
    for (const cell of cells) {
      if (isKnown(cell.text, config) || counts.get(fold(cell.text))! > 1 || !isWord(cell.text)) continue;
      const choices = choicesFor(known, config);
      const meant = choices.filter((word) => isNear(fold(cell.text), fold(word)));
      yield { start: cell.start, end: cell.end, data: { written: cell.text.trim(), meant, choices } };
    }
  },
  message: ({ written, meant, choices }) =>
    meant.length === 1
      ? `${quoted(written)} is no priority. Did you mean ${meant[0]}?`
      : `${quoted(written)} is no priority; the others are ${listed(choices, 'or')}.`,
  fix: ({ uri }, { start, end, data: { meant, choices } }) =>
    choices.map((word) => ({
      title: `Write ${word}`,
      preferred: meant.length === 1 && meant[0] === word,
      edits: [{ uri, start, end, text: word }],
    })),
};

function* prioritiesIn({ tables, fields }: Model): Generator<Words> {
  const seen = new Set<number>();
  for (const { columns, rows } of tables) {
    const column = columns.indexOf('priority');
    if (column < 0) continue;
    for (const { cells } of rows) {
      const cell = cells[column];
      // A row that sums up has no priority.
      if (!cell || fold(cell.text) === '' || isTotal(fold(cells[0]?.text ?? '')) || isTotal(fold(cell.text)))
        continue;
      seen.add(cell.start);
      yield cell;
    }
  }
  const isOwn = ({ name, value, form }: Field): boolean =>
    name === 'priority' && form !== 'column' && !seen.has(value.start) && fold(value.text) !== '';
  for (const { value } of fields.filter(isOwn)) yield value;
}

function isKnown(text: string, { priorities }: Config): boolean {
  const word = fold(text.replace(/\([\s\S]*$/, ''));
  if (priorities.length > 0) return priorities.some((name) => fold(name) === word);
  // "P1 – High" and "High (launch)" begin with a word of a scale.
  const first = word.split(/\s*[-/:,;+→]\s*|\s+/)[0] ?? '';
  const all = scales.flat().map(fold);
  return (
    all.includes(word) || more.test(word) || all.includes(first) || more.test(first) || word === 'must have'
  );
}

/** One or two words; a sentence is a remark. */
const isWord = (text: string): boolean =>
  /^[\p{L}\p{N}' -]{2,20}$/u.test(text.trim()) && fold(text).split(' ').length < 3;

const isNear = (a: string, b: string): boolean => diffDistance(a, b, 3) < 3 && a[0] === b[0];

function choicesFor(known: readonly Words[], { priorities }: Config): readonly string[] {
  if (priorities.length > 0) return priorities;
  const used = new Set(known.map(({ text }) => fold(text)));
  return scales.find((scale) => scale.some((word) => used.has(fold(word)))) ?? scales[0]!;
}
