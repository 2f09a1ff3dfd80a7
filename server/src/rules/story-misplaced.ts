import { nameOf } from '../graph/location';
import { tiedRecords } from '../graph/threads';
import { slugOf } from '../reading/slug';
import type { Rule } from './rule';
import { prdTitle } from './shared/prdTitle';
import { storyFolder } from './shared/storyFolder';
import { quoted } from './wording/quoted';

interface Data {
  readonly story: string;
  readonly folder: string;
  readonly feature: string;
}

export const storyMisplaced: Rule<Data> = {
  name: 'story-misplaced',
  category: 'traceability',
  severity: 'info',
  what: 'A user story that lies in the folder of another feature than the one that it is for.',
  why: 'People look for the stories of a feature in its folder, and count what they find.',
  examples: [
    {
      bad: `--- docs/prd/loans.md
# PRD: Loans

- Status: Approved
--- docs/prd/fines.md
# PRD: Fines

- Status: Approved
--- docs/user-stories/loans/us-101.md
# US-101: Borrow a Drill

- Status: Not Started
- PRD: [Loans](../../prd/loans.md)
--- docs/user-stories/loans/us-202.md
# US-202: Pay at the Desk
  ^^^^^^

- Status: Not Started
- PRD: [Fines](../../prd/fines.md)
--- docs/user-stories/fines/us-201.md
# US-201: Count the Days

- Status: Not Started
- PRD: [Fines](../../prd/fines.md)
`,
      good: `--- docs/prd/loans.md
# PRD: Loans

- Status: Approved
--- docs/user-stories/loans/us-101.md
# US-101: Borrow a Drill

- Status: Not Started
- PRD: [Loans](../../prd/loans.md)
`,
    },
  ],
  *check({ uri, model, graph }) {
    const record = model.records.find(({ kind }) => kind === 'story');
    if (!record) return;
    const prds = tiedRecords(graph, uri, 'prd');
    const [prd] = prds;
    if (!prd || prds.length > 1) return;
    const folder = storyFolder(uri);
    const feature = featureOf(prd.uri);
    if (slugOf(folder) === feature) return;
    // The feature has a folder of its own, and this one is another feature's.
    const siblings = tiedRecords(graph, prd.uri, 'story').filter((story) => story.uri !== uri);
    if (!siblings.some((story) => slugOf(storyFolder(story.uri)) === feature)) return;
    const at = record.idAt ?? record.title;
    yield {
      start: at.start,
      end: at.end,
      data: { story: record.id?.text ?? record.title.text, folder, feature: prdTitle(prd.summary.title) },
    };
  },
  message: ({ story, folder, feature }) =>
    `${story} is for ${quoted(feature)}, but lies in the folder ${quoted(folder)}.`,
};

/** `loans` of `prd/loans.md` and of `prd/loans/loans-prd.md`. */
function featureOf(uri: string): string {
  const name = slugOf(decodeURIComponent(nameOf(uri)).replace(/\.\w+$/, ''));
  return name.replace(/^prd-|-prd$/g, '').replace(/^\d+-/, '');
}
