import { relativePath } from '../graph/relativePath';
import { recordsIn, tiedRecords } from '../graph/threads';
import type { Rule } from './rule';
import { prdTitle } from './shared/prdTitle';
import { storyFolder } from './shared/storyFolder';

interface Data {
  readonly story: string;
  /** The document that the other stories of its folder refer to. */
  readonly likely: { readonly uri: string; readonly title: string } | null;
  readonly after: { readonly start: number; readonly end: number } | null;
}

export const storyWithoutPrd: Rule<Data> = {
  name: 'story-without-prd',
  category: 'traceability',
  severity: 'warning',
  what: 'A user story that names no requirements document, where other stories do.',
  why: 'Nobody can see why it is wanted, and when the requirement changes nobody finds it.',
  examples: [
    {
      bad: `--- docs/prd/loans.md
# PRD: Loans

- Status: Approved
--- docs/user-stories/loans/us-101.md
# US-101: Borrow a Drill

- Status: Not Started
- PRD: [Loans](../../prd/loans.md)
--- docs/user-stories/loans/us-102.md
# US-102: Return It
  ^^^^^^

- Status: Not Started
`,
      fixed: `--- docs/prd/loans.md
# PRD: Loans

- Status: Approved
--- docs/user-stories/loans/us-101.md
# US-101: Borrow a Drill

- Status: Not Started
- PRD: [Loans](../../prd/loans.md)
--- docs/user-stories/loans/us-102.md
# US-102: Return It

- Status: Not Started
- PRD: [Loans](../../prd/loans.md)
`,
    },
  ],
  *check({ uri, model, graph }) {
    const record = model.records.find(({ kind }) => kind === 'story');
    if (!record || record.category === 'done' || record.category === 'dropped') return;
    if (tiedRecords(graph, uri, 'prd').length > 0) return;
    if (model.fields.some(({ name, value }) => name === 'prd' && value.text.trim() !== '')) return;
    const { prdsOf, stories } = graph.threads();
    // Where most stories stand without, that is how it is done here.
    if (prdsOf.size === 0 || prdsOf.size * 2 < stories.length - 1) return;
    const near = [...prdsOf.keys()].filter((story) => storyFolder(story) === storyFolder(uri));
    const prds = new Set(near.flatMap((story) => prdsOf.get(story) ?? []));
    const [only] = prds.size === 1 ? [...prds] : [];
    const [likely] = only ? recordsIn(graph, only, 'prd') : [];
    const at = record.idAt ?? record.title;
    const status = model.fields.find(({ name, form }) => name === 'status' && form === 'list');
    yield {
      start: at.start,
      end: at.end,
      data: {
        story: record.id?.text ?? record.title.text,
        likely: likely ? { uri: likely.uri, title: prdTitle(likely.summary.title) } : null,
        after: status ? { start: status.line.start, end: status.line.end } : null,
      },
    };
  },
  message: ({ story }) => `${story} names no PRD, as the other stories do.`,
  fix({ uri, text }, { data: { likely, after } }) {
    if (!likely || after === null) return [];
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const at = after.end;
    const isLineEnd = text[at - 1] === '\n';
    const line = `- PRD: [${likely.title}](${relativePath(uri, likely.uri)})`;
    const edit = { uri, start: at, end: at, text: isLineEnd ? line + newline : newline + line };
    return [{ title: `Refer to ${likely.title}`, preferred: true, edits: [edit] }];
  },
};
