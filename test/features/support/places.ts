import { parseFixture } from '../../helpers/parseFixture';
import { lendery } from './lendery';

/** A way in which a document names something; `$0` is where the cursor stands. */
export interface PlaceVariant {
  readonly name: string;
  readonly text: (written: string, file: string) => string;
  readonly lineEnd?: '\r\n';
  /** The text is typed over another one that the file still has. */
  readonly unsaved?: true;
  /** There is a second milestone of that number. */
  readonly two?: true;
}

/** `M2` → `M$02`: the cursor inside of what is written. */
const within = (written: string): string => `${written.slice(0, 1)}$0${written.slice(1)}`;

export const placeVariants: readonly PlaceVariant[] = [
  { name: 'a sentence', text: (written) => `We wait for ${within(written)} now.\n` },
  {
    name: 'a table cell',
    text: (written) => `| Week | Focus |\n| --- | --- |\n| 1 | ${within(written)} begins |\n`,
  },
  {
    name: 'a link with a title',
    text: (written, file) => `See [${within(written)}](${file} "What it is") first.\n`,
  },
  {
    name: 'the end of a range',
    text: (written) => {
      const before = written.replace(/\d+$/, (digits) =>
        String(Number(digits) - 1).padStart(digits.length, '0'),
      );
      return `All of ${before}–${within(written)} holds.\n`;
    },
  },
  {
    name: 'CRLF',
    text: (written) => `# Notes\n\nFirst.\n\nWe wait for ${within(written)} now.\n`,
    lineEnd: '\r\n',
  },
  { name: 'behind an emoji', text: (written) => `🚢 Grüße 👩‍🚀 wait for ${within(written)} now.\n` },
  { name: 'not saved yet', text: (written) => `We wait for ${within(written)} now.\n`, unsaved: true },
  { name: 'a name of two', text: (written) => `We wait for ${within(written)} now.\n`, two: true },
];

const second = `--- docs/roadmap/m2-returns.md
# Milestone 2: Returns

- Status: Not Started
--- docs/adr/0007-lend-by-letter.md
# ADR 0007: Lend by Letter

## Status

Rejected
`;

export const notes = 'docs/roadmap/waiting.md';

/** The roadmap with one more document that names something in this way, and where the cursor stands in it. */
export function placed({ text, lineEnd, two }: PlaceVariant, written: string, file: string, head = '') {
  const fixture = `${lendery}${two ? second : ''}--- ${notes}\n${head}${text(written, file)}`;
  const { files, cursors } = parseFixture(fixture);
  const given = [...files].map(
    ([path, content]) => [path, content.replaceAll('\n', lineEnd ?? '\n')] as const,
  );
  return { files: new Map(given), position: cursors[0]! };
}
