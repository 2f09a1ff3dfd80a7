import type { Rule } from './rule';

interface Data {
  readonly text: string;
}

const todo = /^\s*(?:TODO|FIXME|TBD)\b\s*:?\s*/;

export const templateTodo: Rule<Data> = {
  name: 'template-todo',
  category: 'hygiene',
  severity: 'info',
  what: 'A TODO comment that a template left for its author.',
  why: 'Nobody sees it in the rendered page, so it is never done and never removed.',
  examples: [
    {
      bad: `# Roadmap

<!-- TODO: Update with your milestones -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## M0: Foundations

**Goal:** Lend books.
`,
      fixed: `# Roadmap

## M0: Foundations

**Goal:** Lend books.
`,
    },
    {
      good: `# Roadmap

<!-- Keep the table sorted by number. -->

Read the rules of the desk first. <!-- TODO: a link? -->

## M0: Foundations

**Goal:** Lend books.
`,
    },
  ],
  *check({ model, wording }) {
    for (const { start, end, text } of model.comments) {
      // Behind other words it is the author's own.
      if (/[^\s>*+-][^\r\n]*$/.test(wording.slice(Math.max(0, start - 200), start))) continue;
      const words = text.replace(/^<!--/, '').replace(/-->$/, '');
      if (todo.test(words)) yield { start, end, data: { text: words.replace(todo, '').trim() } };
    }
  },
  message: ({ text }) =>
    text === '' ? 'A TODO is left in this comment.' : `A TODO is left in this comment: ${text}`,
  fix({ uri, text }, { start, end }) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const rest = /^[ \t]*(?:\r\n|\r|\n|$)/.exec(text.slice(end));
    const isAlone = rest !== null && text.slice(lineStart, start).trim() === '';
    if (!isAlone)
      return [{ title: 'Remove the comment', preferred: true, edits: [{ uri, start, end, text: '' }] }];
    // With the blank line under it, or two would be left.
    const blank = /^(?:\r\n|\r|\n)/.exec(text.slice(end + rest[0].length));
    const to = end + rest[0].length + (blank?.[0].length ?? 0);
    return [
      { title: 'Remove the comment', preferred: true, edits: [{ uri, start: lineStart, end: to, text: '' }] },
    ];
  },
};
