import type { Model } from '../reading/model';
import type { Rule } from './rule';
import { entriesIn } from './shared/entriesIn';
import { isPast } from './shared/isPast';
import { quoted } from './wording/quoted';

interface Data {
  readonly question: string;
}

export const openQuestionUntracked: Rule<Data> = {
  name: 'open-question-untracked',
  category: 'traceability',
  severity: 'off',
  what: 'An open question of a plan that says neither who answers it nor by when.',
  why: 'A question that nobody has to answer is still there when the work that waits for it begins.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

**Status:** In Progress

## Open Questions

- How long may a book be kept?
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
- Which desks open first? (Front Desk, by 2027-03-12)
`,
      good: `# Roadmap

## M1: Lending

**Status:** In Progress

## Open Questions

- How long may a book be kept? @ada asks the council.
- Which desks open first? Before M2 starts.
- Who pays for letters? See [#41](https://example.org/issues/41).
- ~~Do members pay a fee?~~ They do not.
- None of the others is urgent.
`,
    },
  ],
  *check({ model, text }) {
    const [home, ...others] = model.milestones.filter(({ declared }) => declared === 'home');
    if (model.milestones.length === 0 || (home && others.length === 0 && isPast(home))) return;
    for (const { start, end, text: question } of openQuestions(model, text)) {
      if (isTracked(question)) continue;
      yield { start, end, data: { question: inShort(question) } };
    }
  },
  message: ({ question }) => `Nobody is named to answer ${quoted(question)}, and no date.`,
};

/** The entries under headings of open questions that nothing marks as answered. */
function* openQuestions({ sections }: Model, text: string) {
  for (const { role, heading, ownEnd, text: title } of sections) {
    if (role !== 'questions' || isTracked(title)) continue;
    // "Questions?" at the end of a page says where to ask.
    const isOpen = !/^\W*questions\W*$/i.test(title);
    for (const entry of entriesIn(text, heading.end, ownEnd))
      if ((isOpen || entry.text.includes('?')) && !isAnswered(entry.text)) yield entry;
  }
}

/** Without its id, up to the first stop. */
const inShort = (question: string): string =>
  (
    /^(?:\W*[A-Z]{1,4}-?\d[\d.]*\W+)?(.+?)(?:[.;?](?:\s|$)|\s\(|$)/.exec(question.slice(0, 200))?.[1] ??
    question
  ).slice(0, 70);

const isAnswered = (entry: string): boolean =>
  /^(?:~~|\[[xX]\])|[✅☑✔]/u.test(entry) ||
  /\b(?:resolved|answered|decided|settled|closed|answer)\b\s*[:(*]|→/i.test(entry) ||
  /^\W*(?:none|n\/a|tbd|no open questions)\b/i.test(entry);

/** Somebody, some day, a milestone that it has to be answered before, or a place where it is followed. */
const isTracked = (entry: string): boolean =>
  /@[\w-]+|\b(?:owner|owned by|assignee|assigned|responsible|who|lead|due|deadline|until|by|before|after|during)\b\s*:?\s*\**\s*\S/i.test(
    entry,
  ) ||
  /\b\d{4}-\d{2}-\d{2}\b|\b(?:Q[1-4]|H[12]|weeks?\s+\d|sprint\s+\d)/i.test(entry) ||
  /\]\(|https?:|(?:^|\s)#\d+\b|\b[A-Z]{2,}-\d+\b/.test(entry) ||
  (entry.match(/\([^()]{0,200}\)/g) ?? []).some((inside) => /\p{Lu}[\p{L}+ ]+,.*\d/u.test(inside));
