import type { Common } from '../graph/graph';
import { folderOf } from '../graph/location';
import type { Section } from '../reading/model';
import type { TemplateSection } from '../templates/templateSchema';
import type { Rule, RuleContext } from './rule';
import { followedTemplate } from './shared/followedTemplate';
import { outOfOrder } from './shared/inOrder';
import { isPast } from './shared/isPast';
import { sectionBlock } from './shared/sectionBlock';
import { quoted } from './wording/quoted';

interface Data {
  readonly title: string;
  readonly section: number;
  /** The section that it should stand before or after. */
  readonly neighbour: { readonly title: string; readonly index: number };
  readonly before: boolean;
  readonly file: string | null;
}

export const sectionOrder: Rule<Data> = {
  name: 'section-order',
  category: 'structure',
  severity: 'hint',
  what: 'A section that stands elsewhere than in the template which the document follows.',
  why: 'Readers of a roadmap know where to look; a section in another place is read too late or not at all.',
  examples: [
    {
      config: { templates: { milestone: 'templates/milestone.md' } },
      bad: `--- templates/milestone.md
# Milestone [N]: [Title]

## Goal

[Goal]

## Owners

[Owners]

## Next Steps

[Next Steps]
--- roadmap/m1-lending.md
# Milestone 1: Lending

## Next Steps
   ^^^^^^^^^^

See the shelf plan.

## Goal

Members borrow books.

## Owners

The front desk.
`,
      fixed: `--- templates/milestone.md
# Milestone [N]: [Title]

## Goal

[Goal]

## Owners

[Owners]

## Next Steps

[Next Steps]
--- roadmap/m1-lending.md
# Milestone 1: Lending

## Goal

Members borrow books.

## Owners

The front desk.

## Next Steps

See the shelf plan.
`,
    },
  ],
  *check(context) {
    const { model } = context;
    const template = followedTemplate(context);
    if (!template || isPast(model.milestones.find(({ declared }) => declared === 'home') ?? null)) return;
    const { of } = template.match;
    const placedIn = new Map<number | null, { section: Section; like: TemplateSection }[]>();
    for (const section of model.sections) {
      const like = of[section.index];
      if (!like || like.repeatable) continue;
      const placed = placedIn.get(section.parent);
      if (placed) placed.push({ section, like });
      else placedIn.set(section.parent, [{ section, like }]);
    }
    for (const placed of placedIn.values()) {
      for (const at of outOfOrder(placed.map(({ like }) => like.index))) {
        const { section, like } = placed[at]!;
        const rest = placed.filter((_, index) => index !== at);
        const next = rest.find((other) => other.like.index > like.index);
        const neighbour = next ?? rest.findLast((other) => other.like.index < like.index);
        if (!neighbour || (template.file === null && !isHabit(context, like, neighbour.like))) continue;
        const { start, end } = section.title;
        yield {
          start,
          end,
          data: {
            title: section.text,
            section: section.index,
            neighbour: { title: neighbour.section.text, index: neighbour.section.index },
            before: next !== undefined,
            file: template.file,
          },
        };
      }
    }
  },
  message: ({ title, neighbour, before, file }) =>
    `${quoted(title)} belongs ${before ? 'before' : 'after'} ${quoted(neighbour.title)}, as in ${file ?? 'the other documents of this folder'}.`,
  fix({ uri, text, model }, { data: { title, section, neighbour, before } }) {
    const moved = model.sections[section];
    const other = model.sections[neighbour.index];
    if (!moved || !other) return [];
    const block = sectionBlock(text, model.sections, moved);
    const target = sectionBlock(text, model.sections, other);
    const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
    const body = text.slice(block.start, block.end).trimEnd();
    const at = before ? target.start : target.end;
    const isLast = at === text.length;
    const gap = isLast ? (/[\r\n]$/.test(text) ? lineEnd : lineEnd + lineEnd) : '';
    const written = isLast ? gap + body + lineEnd : body + lineEnd + lineEnd;
    return [
      {
        title: `Move ${quoted(title)} ${before ? 'before' : 'after'} ${quoted(neighbour.title)}`,
        preferred: true,
        edits: [
          { uri, ...block, text: '' },
          { uri, start: at, end: at, text: written },
        ],
      },
    ];
  },
};

/** Of a built-in template the folder may have taken the sections and not their order. */
function isHabit({ uri, graph }: RuleContext, a: TemplateSection, b: TemplateSection): boolean {
  const [first, second] = a.index < b.index ? [a.role, b.role] : [b.role, a.role];
  if (!first || !second) return false;
  const votes = new Map(graph.common(orderVotes, `${first}\n${second}\n${folderOf(uri)}`));
  votes.delete(uri);
  const agree = [...votes.values()].filter((isInOrder) => isInOrder).length;
  return agree >= 2 && agree * 5 >= votes.size * 4;
}

/** Of two roles, whether the first comes first, in each document of a folder that has both. */
const orderVotes: Common<ReadonlyMap<string, boolean>> = {
  name: 'section order',
  of(graph, key) {
    const [first, second, folder] = key.split('\n') as [string, string, string];
    return new Map(
      graph.documentsIn(folder).flatMap((uri): [string, boolean][] => {
        const roles = graph.summary(uri)?.roles ?? [];
        const [one, two] = [roles.indexOf(first), roles.indexOf(second)];
        return one < 0 || two < 0 ? [] : [[uri, one < two]];
      }),
    );
  },
};
