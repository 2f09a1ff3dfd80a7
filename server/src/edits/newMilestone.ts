import { slugOf } from '../reading/slug';
import { followsFrom, matchTemplate } from '../templates/matchTemplate';
import { scaffold } from '../templates/scaffold';
import type { Day } from '../time/day';
import { fillRest, firstOpen, open } from './fillRest';
import { headingOf } from './headingOf';
import { indexRows } from './indexRows';
import { gapBefore, lineEndOf } from './lines';
import { linkTo } from './linkTo';
import { milestoneLike } from './milestoneLike';
import { headingLike, type MilestoneStyle, milestoneStyle, numberLike } from './milestoneStyle';
import { fileSlug, nameLike } from './nameLike';
import type { PlacedReplacement, PlanContext, Planned } from './plan';
import { proceedTo } from './proceedTo';
import { statusWord } from './statusWord';
import { templateFor } from './templateFor';

export interface NewMilestone {
  /** The key of its roadmap. */
  readonly roadmap: string;
  readonly title: string;
  /** The next one of the roadmap where absent. */
  readonly number?: number | undefined;
  /** Titles; one phase with the milestone's own title where there are none. */
  readonly phases?: readonly string[];
  readonly teams?: readonly string[];
  /** Key of the milestone that has to be completed first. */
  readonly after?: string | null | undefined;
  /** Key of the milestone that it stands behind; the last one where absent. */
  readonly behind?: string;
  /** As the rows of the one before it write days. */
  readonly planned?: { readonly start: Day; readonly end: Day } | null;
}

/** A milestone as this roadmap writes them: its file or section, its rows in the index, its links both ways. */
export function newMilestone(context: PlanContext, asked: NewMilestone): Planned {
  const { graph } = context;
  const roadmap = graph.roadmaps().find(({ key }) => key === asked.roadmap);
  const behind = roadmap?.nodes.find(({ key }) => key === asked.behind) ?? null;
  const style = roadmap && milestoneStyle(context, roadmap, behind);
  if (!roadmap || !style) return { refused: 'This roadmap is no longer there.' };
  const title = asked.title.trim();
  if (title === '') return { refused: 'A milestone needs a title.' };
  const number = style.next === null ? null : (asked.number ?? style.next);
  const taken = number !== null && style.node.id ? numberLike(style.node.id.text, number) : null;
  if (taken && roadmap.nodes.some(({ id }) => id?.text === taken))
    return { refused: `${taken} is there already.` };
  const titles = (asked.phases ?? []).map((each) => each.trim()).filter((each) => each !== '');
  const own = isOwnForm(context, style);
  const untold = own && style.like.phases.length === 0 ? [] : [title];
  const phases = (titles.length > 0 ? titles : untold).map((each, index) => ({
    title: each,
    fragment: `m${number ?? fileSlug(title)}-phase-${index + 1}`,
  }));
  const after = roadmap.nodes.find(({ key }) => key === asked.after) ?? null;
  const { planned = null } = asked;

  if (style.form === 'file') {
    const uri =
      style.folder + encodeURIComponent(nameLike({ name: style.fileName, id: style.node.id }, number, title));
    if (graph.documents().includes(uri)) return { refused: 'A file of this name is there already.' };
    const dependency = after
      ? `[${graph.milestone(after.main)?.id ? headingOf(context, after) : graph.title(after)}](${linkTo(uri, after.main.uri)}) \`${doneWord(context, style)}\``
      : 'None';
    const text = own
      ? milestoneLike(context, style, { number, title, after, dependency, phases: titles })
      : milestoneText(context, style, {
          number,
          title,
          phases,
          dependency,
          uri,
          asked,
          index: roadmap.index,
        });
    const edits = [
      ...indexRows(context, style.node, {
        number,
        title,
        uri,
        fragment: null,
        phases,
        after,
        dates: planned,
      }),
      ...(after
        ? proceedTo(context, after, uri, headingLike(style.document, style.like, number, title))
        : []),
    ];
    return { edits: apart(edits), files: [{ create: uri, text }], open: { uri, at: firstOpen(text) } };
  }

  const { document, like } = style;
  const rows = indexRows(context, style.node, {
    number,
    title,
    uri: document.uri,
    fragment: style.form === 'section' ? slugOf(headingLike(document, like, number, title)) : null,
    phases,
    after,
    dates: planned,
  });
  if (style.form === 'row') return { edits: apart(rows), files: [], open: opened(rows) };
  const section = milestoneLike(context, style, {
    number,
    title,
    after,
    dependency: after ? graph.label(after) : 'None',
    phases: titles,
  }).trimEnd();
  const at = document.model.sections[like.section ?? -1]?.end ?? like.end;
  const newline = lineEndOf(document.text);
  const gap = gapBefore(document.text, at);
  const tail = at < document.text.length ? newline : '';
  const edit = { uri: document.uri, start: at, end: at, text: gap + section + newline + tail };
  const shift = rows
    .filter(({ uri, start }) => uri === document.uri && start <= at)
    .reduce((sum, { text }) => sum + text.length, 0);
  const first = firstOpen(edit.text, gap.length);
  return {
    edits: apart([...rows, edit]),
    files: [],
    open: { uri: document.uri, at: { start: at + shift + first.start, end: at + shift + first.end } },
  };
}

interface Text {
  readonly number: number | null;
  readonly title: string;
  readonly phases: readonly { readonly title: string; readonly fragment: string }[];
  readonly dependency: string;
  readonly uri: string;
  readonly asked: NewMilestone;
  readonly index: string | null;
}

function milestoneText(context: PlanContext, style: MilestoneStyle, given: Text): string {
  const { number, title, phases, dependency, uri, asked, index } = given;
  const n = number === null ? fileSlug(title) : String(number);
  const teams = asked.teams?.length ? asked.teams : null;
  const text = scaffold(templateFor(context, 'milestone'), {
    N: n,
    Title: title,
    Dependency: dependency,
    'Related ADRs': open,
    'Milestone Owner': ownerOf(style, 'owner') ?? open,
    'Technical Owner': ownerOf(style, 'technical-owner') ?? open,
    'Execution Teams': teams?.join(', ') ?? open,
    K: phases.map((_, at) => String(at + 1)),
    'Phase Title': phases.map((phase) => phase.title),
    topic: phases.map((phase) => fileSlug(phase.title)),
    ...(teams ? { Team: phases.map(() => teams) } : {}),
    'Next Steps': '',
  });
  const heading = headingLike(style.document, style.like, number, title);
  const status = statusWord(
    { ...context, uri: style.document.uri, model: style.document.model },
    'planned',
    title,
  );
  const planned = text
    .replace(/^# .*$/m, () => `# ${heading}`)
    .replace(/^(- Status: )Not Started$/m, (_, label: string) => label + status)
    .replace(/^ (?=Return to )/m, '');
  return withLineEnds(fillRest(indexLinked(planned, uri, index)), style.document.text);
}

/** Who owns the one before: most often the same, and easier to change than to guess. */
function ownerOf({ document, like }: MilestoneStyle, name: 'owner' | 'technical-owner'): string | null {
  const field = document.model.fields.find((each) => each.name === name && each.milestone === like.key);
  const owner = like.owners.find(({ value }) => value.start === field?.value.start);
  return owner && !owner.open ? owner.value.text : null;
}

/** The way back to the index, or no way back where there is none. */
function indexLinked(text: string, uri: string, index: string | null): string {
  const link = /\]\(\.\/index\.md\)/g;
  if (index) return text.replace(link, () => `](${linkTo(uri, index)})`);
  return text.replace(/^.*\]\(\.\/index\.md\).*$/m, open);
}

/** The house writes milestones otherwise than the template does that would be taken: then its own form is. */
function isOwnForm(context: PlanContext, { form, like, document }: MilestoneStyle): boolean {
  if (form !== 'file' || like.form === 'frontMatter') return true;
  if (context.config.templates.milestone) return false;
  return matchTemplate(templateFor(context, 'milestone'), document.model.sections).share < followsFrom;
}

function doneWord(context: PlanContext, { document }: MilestoneStyle): string {
  return statusWord({ ...context, uri: document.uri, model: document.model }, 'done', '');
}

const withLineEnds = (text: string, like: string): string => text.replace(/\r?\n/g, lineEndOf(like));

function opened(edits: readonly PlacedReplacement[]) {
  const [first] = edits;
  return first ? { uri: first.uri, at: { start: first.start, end: first.start } } : null;
}

/** One edit for one place: what two would insert there is inserted together. */
function apart(edits: readonly PlacedReplacement[]): readonly PlacedReplacement[] {
  const places = new Map<string, PlacedReplacement>();
  for (const edit of edits) {
    const key = `${edit.uri} ${edit.start} ${edit.end}`;
    const before = places.get(key);
    places.set(key, before ? { ...before, text: before.text + edit.text } : edit);
  }
  return [...places.values()];
}
