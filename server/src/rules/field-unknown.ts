import { diffDistance } from '../config/diffDistance';
import { lexicon } from '../reading/lexicon';
import type { Field, FieldName } from '../reading/model';
import { fold } from '../reading/words';
import type { Finding, Rule, RuleContext } from './rule';
import { quoted } from './wording/quoted';

interface Data {
  readonly label: string;
  readonly meant: string;
}

export const fieldUnknown: Rule<Data> = {
  name: 'field-unknown',
  category: 'fields',
  severity: 'warning',
  what: 'A misspelt label among fields that are known.',
  why: 'The field is there for people, but no status, gate or table ever hears of it.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: In Progress
- Estimtae: 2 weeks
  ^^^^^^^^
- Dependency: None
`,
      fixed: `# Milestone 1: Lending

- Status: In Progress
- Estimate: 2 weeks
- Dependency: None
`,
      good: `# Milestone 1: Lending

- Status: In Progress
- Estimate: 2 weeks
- Audience: Readers
- Dependency: None
`,
    },
  ],
  *check(context) {
    const { fields } = context.model;
    for (const [at, field] of fields.entries()) {
      if (field.name !== null || (field.form !== 'list' && field.form !== 'line')) continue;
      // Beside a label that is known; alone, a line with a colon may be anything.
      const beside = [fields[at - 1], fields[at + 1]].filter((other) => other && isBeside(field, other));
      if (beside.some((other) => other!.name !== null)) yield* misspelt(context, field);
    }
  },
  message: ({ label, meant }) => `There is no field ${quoted(label)}. Did you mean ${quoted(meant)}?`,
  fix: ({ uri }, { start, end, data: { meant } }) => [
    {
      title: `Change to ${quoted(meant)}`,
      preferred: true,
      safe: true,
      edits: [{ uri, start, end, text: meant }],
    },
  ],
};

const isBeside = (field: Field, other: Field): boolean =>
  other.form === field.form &&
  other.section === field.section &&
  other.milestone === field.milestone &&
  other.phase === field.phase;

function* misspelt({ model, config }: RuleContext, field: Field): Generator<Finding<Data>> {
  const written = fold(field.label.text);
  // Short words are too near to other words: "Data" is no slip of "Date".
  if (!/^[a-z][a-z -]{5,}$/.test(written)) return;
  const own = new Set(model.fields.filter((other) => isBeside(field, other)).map(({ name }) => name));
  for (const [name, labels] of [
    ...Object.entries(lexicon.fields),
    ...Object.entries(config.lexicon.fields),
  ]) {
    if (own.has(name as FieldName)) continue;
    for (const label of labels ?? []) {
      const known = fold(label);
      if (known === written || !isSlipOf(known, written)) continue;
      const { start, end, text } = field.label;
      yield { start, end, data: { label: text, meant: inCaseOf(text, known) } };
      return;
    }
  }
}

/** Word by word, so that "Backed by" is no slip of "Blocked by"; the first letter is seldom wrong. */
function isSlipOf(known: string, written: string): boolean {
  const words = known.split(' ');
  const own = written.split(' ');
  return (
    words.length === own.length &&
    words.every((word, at) => {
      const other = own[at]!;
      const limit = other.length < 6 ? 0 : other.length < 9 ? 1 : 2;
      const isOther = word[0] === other[0] && stem(word) !== stem(other);
      return word === other || (isOther && diffDistance(word, other, limit) <= limit);
    })
  );
}

/** Another form of a known word is a word of its own. */
const stem = (word: string): string => word.replace(/(?:ies|ing|ed|es|s|d|y|e)$/, '');

function inCaseOf(written: string, word: string): string {
  if (written === written.toLowerCase()) return word;
  return /\s\p{Lu}/u.test(written)
    ? word.replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
    : word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
