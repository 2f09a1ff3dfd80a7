import type { Rule } from './rule';

interface Data {
  readonly label: string;
  /** The definition is there, but stands right below a paragraph or table and is read as more of it. */
  readonly swallowed: boolean;
}

export const referenceUndefined: Rule<Data> = {
  name: 'reference-undefined',
  category: 'links',
  severity: 'warning',
  what: 'A link by label that no line of the document defines.',
  why: 'It is shown with its brackets and leads nowhere. Usually the label was renamed or the definition was lost when text moved.',
  anyDocument: true,
  inArchive: true,
  examples: [
    {
      bad: `# Plan

Lending follows the [loan rules][rules] and the [opening hours][hours].
                                                ^^^^^^^^^^^^^^^^^^^^^^

[rules]: https://example.org/rules
`,
      good: `# Plan

Lending follows the [loan rules][rules] and the [opening hours][hours].

[rules]: https://example.org/rules
[hours]: https://example.org/hours
`,
    },
    {
      bad: `# Plan

See the [loan rules][rules].
        ^^^^^^^^^^^^^^^^^^^ This is no link: the definition of [rules] needs an empty line before it.

| Rule | Days |
| --- | --- |
| Loan | 28 |
[rules]: https://example.org/rules

[hours]: https://example.org/hours
`,
    },
    {
      good: `# Plan

Tests are tagged [slow][serial].
`,
    },
  ],
  *check({ model, text }) {
    // Where nothing is defined, brackets are only brackets.
    if (model.definitions.length === 0) return;
    for (const { start, end, label } of model.looseReferences) {
      if (!/[\p{L}\p{N}]/u.test(label)) continue;
      const swallowed = text.includes(`\n[${label}]: `);
      yield { start, end, data: { label, swallowed } };
    }
  },
  message: ({ label, swallowed }) =>
    swallowed
      ? `This is no link: the definition of [${label}] needs an empty line before it.`
      : `This is no link: nothing here defines the label [${label}].`,
};
