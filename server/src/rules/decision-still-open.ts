import type { Rule } from './rule';
import { entriesIn } from './shared/entriesIn';
import { wordsOf } from './shared/weekPlan';
import { quoted } from './wording/quoted';

interface Data {
  readonly decision: string;
}

export const decisionStillOpen: Rule<Data> = {
  name: 'decision-still-open',
  category: 'traceability',
  severity: 'off',
  what: 'An open question about something that the same plan lists as decided.',
  why: 'Who reads the decision builds on it, and who reads the question waits for an answer.',
  examples: [
    {
      bad: `# Roadmap

## Decisions

1. Loan period: four weeks for members.

| Milestone | Week(s) |
| --- | --- |
| M1 Lending | 1–2 |
| M2 Fines | 3 |

## Open Questions

- Confirm the loan period with the council.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
- Which desks open first?
`,
      good: `# Roadmap

## Decisions

1. Loan period: four weeks for members.

| Milestone | Week(s) |
| --- | --- |
| M1 Lending | 1–2 |
| M2 Fines | 3 |

## Open Questions

- Which period has the report?
`,
    },
  ],
  *check({ uri, model, text }) {
    if (model.milestones.length === 0) return;
    const decisions = model.sections
      .filter(({ role }) => role === 'decisions')
      .flatMap(({ heading, ownEnd, slug }) =>
        entriesIn(text, heading.end, ownEnd).flatMap((entry) => {
          // What is decided stands before the colon; of a sentence nobody can say what it is about.
          const name = /^\**([^:*.]{3,60}?)\**\s*:/.exec(entry.text)?.[1]?.trim();
          const words = name ? wordsOf(name) : [];
          return name && words.length >= 1 && name.includes(' ') ? [{ name, words, slug }] : [];
        }),
      );
    if (decisions.length === 0) return;
    for (const { role, heading, ownEnd } of model.sections) {
      if (role !== 'questions') continue;
      for (const { start, end, text: question } of entriesIn(text, heading.end, ownEnd)) {
        const asked = new Set(wordsOf(question));
        const same = question.toLowerCase();
        const decided = decisions.find(
          ({ name, words }) =>
            words.every((word) => asked.has(word)) && (words.length > 1 || same.includes(name.toLowerCase())),
        );
        if (!decided || /^(?:~~|\[[xX]\]|✅)/u.test(question)) continue;
        yield {
          start,
          end,
          data: { decision: decided.name },
          related: [
            {
              uri,
              key: `#${decided.slug}`,
              says: `${quoted(decided.name)} is among the decisions.`,
            },
          ],
        };
      }
    }
  },
  message: ({ decision }) => `This is still open, but ${quoted(decision)} is listed as decided.`,
};
