import { lineEndOf } from '../../edits/lines';
import { linkTo } from '../../edits/linkTo';
import { tick } from '../../edits/tick';
import { folderOf, nameOf } from '../../graph/location';
import type { Span } from '../../markdown/outline';
import { expandRange } from '../../reading/identifier';
import type { Because } from '../renaming/annotations';
import type { FeatureContext, View } from './context';
import { nameAt } from './names';
import { phaseRefactorings } from './phaseRefactorings';
import { placesOf } from './placesOf';
import type { Subject } from './subject';

/** A change of the text that mends nothing; someone asked for it. */
export interface Refactoring {
  readonly title: string;
  readonly kind: 'refactor.rewrite' | 'refactor.move' | 'refactor.inline';
  readonly edits: readonly (Span & {
    readonly uri: string;
    readonly text: string;
    /** It renames a branch that somebody may work on, which is confirmed. */
    readonly because?: Because;
  })[];
  readonly files?: readonly { readonly create: string; readonly text: string }[];
}

/** What can be done with what is under the cursor or selected. */
export function* refactorings(context: FeatureContext, view: View, selected: Span): Generator<Refactoring> {
  yield* ticking(view, selected);
  yield* boxing(view, selected);
  yield* phaseRefactorings(context, view, selected);
  yield* expanding(context, view, selected);
  yield* linking(context, view, selected);
  yield* creating(context, view, selected);
}

const holds = (span: Span, { start, end }: Span): boolean => span.start <= start && end <= span.end;

/** All boxes of the checklist under the cursor; those that are not required stay as they are. */
function* ticking({ uri, model }: View, selected: Span): Generator<Refactoring> {
  const list = model.checklists.find(({ items, heading }) => {
    const [first, last] = [items[0], items.at(-1)];
    if (first === undefined || last === undefined) return false;
    const start = heading?.start ?? model.items[first]!.start;
    return holds(
      { start: Math.min(start, model.items[first]!.box.start - 6), end: model.items[last]!.end },
      selected,
    );
  });
  const items = list?.items.map((index) => model.items[index]!).filter(({ required }) => required) ?? [];
  for (const done of [true, false]) {
    const edits = items.flatMap((item) => {
      const change = tick(item, done);
      return change ? [{ uri, ...change }] : [];
    });
    if (edits.length === 0 || items.length < 2) continue;
    yield {
      title: done ? 'Tick all items of this checklist' : 'Untick all items of this checklist',
      kind: 'refactor.rewrite',
      edits,
    };
  }
}

const plainItem = /^([ \t]*(?:>[ \t]?)*(?:[-*+]|\d{1,9}[.)])[ \t]+)(?!\[[ xX~/>-]\][ \t])(?=\S)/;

/** A plain list, or the selected part of it, gets boxes. Fields are no work to be ticked. */
function* boxing({ uri, text, model }: View, selected: Span): Generator<Refactoring> {
  const lines = linesOf(text, selected, (line) => /^[ \t]*(?:>[ \t]?)*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line));
  const fields = model.fields.filter(({ form }) => form === 'list');
  const edits = lines.flatMap(({ start, content }) => {
    const found = plainItem.exec(content);
    if (!found || fields.some((field) => field.start >= start && field.start <= start + content.length))
      return [];
    const at = start + found[1]!.length;
    return [{ uri, start: at, end: at, text: '[ ] ' }];
  });
  if (edits.length > 0 && edits.length === lines.length)
    yield { title: 'Turn this list into a checklist', kind: 'refactor.rewrite', edits };
}

/** The selected lines; with nothing selected, all lines around the cursor that are alike. */
function linesOf(text: string, { start, end }: Span, isAlike: (line: string) => boolean) {
  const all: { start: number; content: string }[] = [];
  let at = 0;
  for (const content of text.split('\n')) {
    all.push({ start: at, content: content.replace(/\r$/, '') });
    at += content.length + 1;
  }
  const indexOf = (offset: number): number => all.findLastIndex((line) => line.start <= offset);
  let [from, to] = [indexOf(start), indexOf(end)];
  if (start === end) {
    while (from > 0 && isAlike(all[from]!.content) && isAlike(all[from - 1]!.content)) from--;
    while (to < all.length - 1 && isAlike(all[to]!.content) && isAlike(all[to + 1]!.content)) to++;
  }
  return all.slice(from, to + 1).filter(({ content }) => content.trim() !== '');
}

/** `ADR 0001 through ADR 0003` as three links. */
function* expanding({ graph }: FeatureContext, { uri, model }: View, selected: Span): Generator<Refactoring> {
  const mention = model.mentions.find(
    (each) => each.range && each.kind === 'record' && each.link === null && holds(each, selected),
  );
  if (mention?.ids.length !== 2) return;
  const ids = expandRange(mention.ids[0]!.id, mention.ids[1]!.id);
  const links = ids.map((id) => {
    const [record] = graph.resolveRecord(uri, id);
    return record ? `[${id.text}](${linkTo(uri, record.uri)})` : null;
  });
  if (links.length > 40 || links.includes(null)) return;
  const { start, end } = mention;
  yield {
    title: `Expand to ${links.length} links`,
    kind: 'refactor.inline',
    edits: [{ uri, start, end, text: links.join(', ') }],
  };
}

function* linking(context: FeatureContext, view: View, selected: Span): Generator<Refactoring> {
  const { uri, model, text } = view;
  const mention = model.mentions.find((each) => holds(each, selected));
  const name = nameAt(context, view, selected.start);
  if (
    !mention ||
    mention.range ||
    mention.code ||
    mention.link !== null ||
    name?.form !== 'id' ||
    name.declares
  )
    return;
  if (model.sections.some(({ heading }) => holds(heading, selected))) return;
  const places = placesOf(context, name.subject);
  const [place] = places;
  if (places.length !== 1 || place!.view.uri === uri) return;
  const { start, end } = name;
  const written = text.slice(start, end);
  const anchor = name.subject.kind === 'phase' ? phaseAnchorOf(context, name.subject) : null;
  const link = `[${written}](${linkTo(uri, place!.view.uri)}${anchor ? `#${anchor}` : ''})`;
  yield { title: `Link ${written}`, kind: 'refactor.rewrite', edits: [{ uri, start, end, text: link }] };
}

function phaseAnchorOf(
  { graph }: FeatureContext,
  { node, phase }: Extract<Subject, { kind: 'phase' }>,
): string | null {
  const found = graph.milestone(node.main)?.phases.find(({ key }) => key === phase);
  return found?.anchor ?? found?.slug ?? null;
}

/** The document that a link names and that is not there yet, with the link's words as its title. */
function* creating(
  { graph }: FeatureContext,
  { uri, model, text }: View,
  selected: Span,
): Generator<Refactoring> {
  const link = model.links.find(
    (each) => holds(each, selected) && !each.external && !each.image && each.path,
  );
  const target = link && graph.target(uri, link);
  if (
    !target ||
    target.outside ||
    !/\.(?:md|markdown)$/i.test(target.uri) ||
    graph.exists(target.uri) !== false
  )
    return;
  const name = nameOf(target.uri);
  // A document of that number is there by another name; a second one would be one too many.
  const numbered = /^(?:[a-z]{1,4}-?)?\d+(?=[-_ .])/i.exec(name)?.[0].toLowerCase();
  const isTaken = (other: string): boolean =>
    folderOf(other) === folderOf(target.uri) && nameOf(other).toLowerCase().startsWith(numbered!);
  if (numbered !== undefined && graph.documents().some(isTaken)) return;
  const title = link.text.trim() || name;
  yield {
    title: `Create ${name}`,
    kind: 'refactor.rewrite',
    edits: [],
    files: [{ create: target.uri, text: `# ${title}${lineEndOf(text)}` }],
  };
}
