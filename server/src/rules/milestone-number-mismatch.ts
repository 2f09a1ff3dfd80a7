import type { Milestone } from '../reading/model';
import { phaseAnchor, sameNumber } from '../reading/phaseAnchor';
import type { DocumentEdit, FixContext, Rule } from './rule';
import { renameFile } from './shared/renameFile';
import { retargetLinks } from './shared/retargetLinks';
import { quoted } from './wording/quoted';

interface Data {
  readonly written: string;
  readonly file: string;
  /** The number in the title, and what would make it that of the file. */
  readonly at: { readonly start: number; readonly end: number };
  readonly number: string;
  /** The number in the title. */
  readonly own: string;
  /** The phases' anchors side with the file name. */
  readonly fileIsRight: boolean;
}

export const milestoneNumberMismatch: Rule<Data> = {
  name: 'milestone-number-mismatch',
  category: 'structure',
  severity: 'error',
  what: 'A milestone file whose name has another number than its title.',
  why: 'Links by file name and mentions by number then lead to different milestones. It happens when a file is copied to begin the next one.',
  inArchive: true,
  examples: [
    {
      bad: `--- m3-fines.md
# Milestone 2: Fines
  ^^^^^^^^^^^

- Status: Not Started
`,
      fixed: `--- m3-fines.md
# Milestone 3: Fines

- Status: Not Started
`,
      good: `--- m03-fines.md
# Milestone 3: Fines

- Status: Not Started
`,
    },
    {
      bad: `--- m3-fines.md
# Milestone 2: Fines
  ^^^^^^^^^^^

<a id="m2-phase-1"></a>
## Phase 1: Rules

- [ ] The limits are agreed.
`,
      fixed: `--- m2-fines.md
# Milestone 2: Fines

<a id="m2-phase-1"></a>
## Phase 1: Rules

- [ ] The limits are agreed.
`,
    },
  ],
  *check({ uri, model, wording }) {
    const homes = model.milestones.filter(({ declared, form }) => declared === 'home' && form === 'title');
    const [milestone] = homes;
    if (homes.length !== 1 || !milestone?.id || !milestone.idAt) return;
    const file = numberInName(uri);
    const { id, idAt } = milestone;
    if (!file || file.prefix !== id.prefix || sameNumber(file.number, id.numbers.join('.'))) return;
    const { start, end } = idAt;
    const isShort = sameNumber(short(file.number), short(id.numbers.join('.')));
    yield {
      start,
      end,
      severity: isShort ? 'info' : 'error',
      data: {
        written: wording.slice(start, end),
        file: file.name,
        at: { start, end },
        number: file.number,
        own: id.numbers.join('.'),
        fileIsRight: anchorsSay(milestone, file.number) || !anchorsSay(milestone, id.numbers.join('.')),
      },
    };
  },
  message: ({ written, file }) =>
    `The title says ${written}, the file is called ${quoted(file)}. Which is right?`,
  fix(context, { data: { at, number, own, file, fileIsRight } }) {
    const { uri, text } = context;
    const written = text.slice(at.start, at.end);
    const renamed = written.replace(/\d+(?:[._]\d+)*(?!.*\d)/, (old) =>
      number.padStart(old.startsWith('0') ? old.length : 0, '0'),
    );
    const name = renumbered(file, own);
    const moved = name === null ? null : renameFile(context, name);
    return [
      {
        title: `Change the title to ${renamed}`,
        preferred: fileIsRight,
        edits: [{ uri, ...at, text: renamed }, ...anchorEdits(context, own, number)],
      },
      ...(moved ? [{ title: `Rename the file to ${name}`, preferred: !fileIsRight, ...moved }] : []),
    ];
  },
};

function numberInName(uri: string) {
  const name = decode(uri.slice(uri.lastIndexOf('/') + 1));
  const found = /^(milestone|(?:[a-z]{1,8}-){0,3}m)[-_ ]?(\d{1,4}(?:[._]\d{1,4}){0,3})(?=[-_ .])/i.exec(name);
  if (!found) return null;
  const prefix = found[1]!.toLowerCase() === 'milestone' ? 'M' : found[1]!.toUpperCase();
  const number = found[2]!.replaceAll('_', '.');
  // `m07-…` is Milestone 7, but `M-02.00` is written so in titles too.
  return { name, prefix, number: number.includes('.') ? number : number.replace(/^0+(?=\d)/, '') };
}

/** The file name with another number, written with as many digits. */
function renumbered(name: string, number: string): string | null {
  const written = /\d{1,4}(?:([._])\d{1,4})*/.exec(name);
  if (!written) return null;
  const separator = written[1] ?? '.';
  const old = written[0].split(/[._]/);
  const next = number.split('.').map((part, at) => part.padStart(old[at]?.length ?? 0, '0'));
  return name.slice(0, written.index) + next.join(separator) + name.slice(written.index + written[0].length);
}

/** `M-16` for the file `M-16.00.md` is not found by its number either, but everybody knows what is meant. */
const short = (number: string): string => number.replace(/(?:\.0+)+$/, '');

/** The anchors of phases that say the milestone's old number, with the links to them. */
function anchorEdits(context: FixContext, own: string, number: string): readonly DocumentEdit[] {
  return context.model.milestones.flatMap(({ phases }) =>
    phases.flatMap(({ anchor }) => {
      const parts = phaseAnchor(anchor);
      if (!anchor || !parts || !sameNumber(parts.milestone, own)) return [];
      const { start, end } = anchor.idAt;
      const renamed = parts.before + number + parts.between + parts.phase;
      const links = retargetLinks(context, anchor.id, renamed);
      return [{ uri: context.uri, start, end, text: renamed }, ...links];
    }),
  );
}

function anchorsSay({ phases }: Milestone, number: string): boolean {
  return phases.some(({ anchor }) => sameNumber(phaseAnchor(anchor)?.milestone ?? '', number));
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
