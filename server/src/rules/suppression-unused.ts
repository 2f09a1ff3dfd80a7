import type { IdleSuppression, Rule } from './rule';
import { quoted } from './wording/quoted';

export const suppressionUnused: Rule<IdleSuppression> = {
  name: 'suppression-unused',
  category: 'hygiene',
  severity: 'warning',
  what: 'A comment that suppresses a rule where the rule has nothing to say, or that names no rule.',
  why: 'It hides nothing today, and may hide the next real mistake on that line without anyone noticing.',
  examples: [
    {
      bad: `# Milestone 1: Lending

<!-- milepost-disable-next-line status-unknown -- our own word -->
                                ^^^^^^^^^^^^^^
- Status: In Progress
`,
      fixed: `# Milestone 1: Lending

- Status: In Progress
`,
    },
    {
      bad: `# Milestone 1: Lending

<!-- milepost-disable-next-line status-unknwon -->
                                ^^^^^^^^^^^^^^
- Status: In Progress
`,
    },
    {
      good: `# Milestone 1: Lending

<!-- milepost-disable-next-line status-unknown -- our own word -->
- Status: In Progres
`,
    },
  ],
  anyDocument: true,
  inArchive: true,
  afterOthers: true,
  *check({ idle = [] }) {
    for (const suppression of idle) {
      const { start, end, why } = suppression;
      yield { start, end, data: suppression, tag: why.startsWith('nothing') ? 'unnecessary' : undefined };
    }
  },
  message({ name, why, meant }) {
    const hint = meant ? ` Did you mean ${quoted(meant)}?` : '';
    if (why === 'no-such-command') return `This comment suppresses nothing.${hint}`;
    if (why === 'no-such-rule') return `There is no rule ${quoted(name ?? '')}.${hint}`;
    if (why === 'nothing-to-enable')
      return name ? `${quoted(name)} was not disabled before.` : 'Nothing was disabled before.';
    return name ? `${quoted(name)} has nothing to say here.` : 'No rule has anything to say here.';
  },
  fix({ uri }, { start, end, data: { meant, removal } }) {
    if (meant)
      return [
        { title: `Change to ${quoted(meant)}`, preferred: true, edits: [{ uri, start, end, text: meant }] },
      ];
    return [{ title: 'Remove it', preferred: true, safe: true, edits: [{ uri, ...removal, text: '' }] }];
  },
};
