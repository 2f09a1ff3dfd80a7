import { slugOf } from '../reading/slug';
import { significantWords } from '../reading/words';
import type { Rule, RuleContext } from './rule';
import { isPast } from './shared/isPast';
import { renameFile } from './shared/renameFile';
import { quoted } from './wording/quoted';

interface Data {
  readonly file: string;
  readonly title: string;
  readonly name: string;
}

export const filenameTitleMismatch: Rule<Data> = {
  name: 'filename-title-mismatch',
  category: 'structure',
  severity: 'hint',
  what: 'A milestone file whose name has none of the words of its title, where the names of all others come from theirs.',
  why: 'The milestone was renamed and the file was not; whoever looks for it by name does not find it.',
  examples: [
    {
      bad: `--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress
--- m2-fines.md
# Milestone 2: Fines

- Status: Not Started
--- m3-holds.md
# Milestone 3: Holds

- Status: Not Started
--- m4-reports.md
# Milestone 4: Letters to Members
               ^^^^^^^^^^^^^^^^^^

- Status: Not Started
`,
      fixed: `--- m1-lending.md
# Milestone 1: Lending

- Status: In Progress
--- m2-fines.md
# Milestone 2: Fines

- Status: Not Started
--- m3-holds.md
# Milestone 3: Holds

- Status: Not Started
--- m4-letters-to-members.md
# Milestone 4: Letters to Members

- Status: Not Started
`,
      good: `--- m1-lending.md
# Milestone 1: Lending and Returns

- Status: In Progress
--- m2.md
# Milestone 2: Fines

- Status: Not Started
`,
    },
  ],
  *check(context) {
    const { uri, model, graph } = context;
    const [milestone, ...more] = model.milestones.filter(
      ({ declared, form }) => declared === 'home' && form === 'title',
    );
    if (!milestone || more.length > 0 || isPast(milestone)) return;
    const own = nameIn(uri);
    if (!own || own.words.length === 0 || agrees(own.words, milestone.title.text)) return;
    // A title in another script has no words in common with any file name.
    const title = slugOf(milestone.title.text).replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
    if (!/^[a-z0-9-]{3,60}$/.test(title)) return;
    const others = siblingFiles(context).filter(({ words }) => words.length > 0);
    // One more that differs, and the names are chosen freely, or in another language than the titles.
    if (others.length < 3 || !others.every(({ words, title: other }) => agrees(words, other))) return;
    const { start, end } = milestone.title;
    const name = `${own.opening}${title}${own.extension}`;
    yield {
      start,
      end,
      data: { file: own.file, title: milestone.title.text, name },
      related: [...(graph.node(uri, milestone.key)?.rows ?? [])]
        .slice(0, 1)
        .map((row) => ({ ...row, says: 'The index lists it here.' })),
    };
  },
  message: ({ file, title }) => `The file is called ${quoted(file)}, the milestone ${quoted(title)}.`,
  fix(context, { data: { name } }) {
    const moved = renameFile(context, name);
    return moved ? [{ title: `Rename the file to ${name}`, preferred: true, ...moved }] : [];
  },
};

interface Name {
  readonly file: string;
  /** `m4-` of `m4-reports.md`. */
  readonly opening: string;
  readonly words: readonly string[];
  readonly extension: string;
}

function nameIn(uri: string): Name | null {
  const file = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  const found = /^((?:[a-z]{1,9}[-_.]?)?\d+(?:[._-]\d+)*[-_])([a-z][a-z0-9_-]*)(\.\w+)$/i.exec(file);
  if (!found) return null;
  const [, opening, slug, extension] = found as unknown as [string, string, string, string];
  return { file, opening, words: wordsOf(slug), extension };
}

const wordsOf = (slug: string): readonly string[] => significantWords(slug.replace(/[-_]+/g, ' '));

/** One word in common will do, whole or as the beginning of another: names are shortened. */
function agrees(words: readonly string[], title: string): boolean {
  const said = significantWords(title);
  const joined = said.join('');
  const initials = said.map((word) => word[0]).join('');
  return words.some(
    (word) =>
      said.some(
        (other) => other === word || (word.length > 2 && (other.startsWith(word) || word.startsWith(other))),
      ) ||
      joined.includes(word) ||
      initials.includes(word),
  );
}

function siblingFiles({ uri, graph }: RuleContext) {
  return (graph.roadmapOf(uri)?.nodes ?? []).flatMap(({ home }) => {
    const milestone = home && home.uri !== uri ? graph.milestone(home) : null;
    const name = milestone?.form === 'title' ? nameIn(home!.uri) : null;
    return name && milestone ? [{ words: name.words, title: milestone.title }] : [];
  });
}
