import type { Milestone, Model, Phase } from '../../reading/model';
import { phaseAnchor } from '../../reading/phaseAnchor';
import { slugOf } from '../../reading/slug';
import type { DocumentEdit, FixContext } from '../rule';
import { retargetLinks } from './retargetLinks';

/**
 * Numbers the phases from a place on as they follow each other: headings, anchors, and links to both. Branches keep
 * their names, since git may know them. Null where the phases are not numbered 1, 2, 3.
 */
export function renumberPhases(
  context: FixContext,
  milestone: Milestone,
  from: number,
): readonly DocumentEdit[] | null {
  const { model } = context;
  const start = milestone.phases.find(({ numberAt }) => numberAt && numberAt.start >= from);
  if (!start || start.section === null) return null;
  const parent = model.sections[start.section]!.parent;
  const phases = milestone.phases.filter(
    ({ section, numberAt }) => section !== null && numberAt && model.sections[section]!.parent === parent,
  );
  const at = phases.indexOf(start);
  if (at < 1 || !phases.every(({ number }) => /^\d+$/.test(number ?? ''))) return null;
  const edits: DocumentEdit[] = [];
  let number = Number(phases[at - 1]!.number);
  for (const phase of phases.slice(at)) {
    number++;
    if (Number(phase.number) === number) continue;
    edits.push(headingEdit(context, phase, number));
    edits.push(...anchorEdits(context, phase, number), ...slugEdits(context, phase, number));
  }
  return edits;
}

/** "Phase 2" becomes "Phase 3", whatever the word before the number. */
function headingEdit({ uri, text }: FixContext, { numberAt }: Phase, to: number): DocumentEdit {
  const written = text.slice(numberAt!.start, numberAt!.end);
  return { uri, ...span(numberAt!), text: written.replace(/\d+(?!.*\d)/, `${to}`) };
}

function anchorEdits(context: FixContext, { anchor, number }: Phase, to: number): readonly DocumentEdit[] {
  const parts = phaseAnchor(anchor);
  // An anchor that has another number than its phase already is right or wrong by itself.
  if (!anchor || !parts || parts.phase !== number) return [];
  const renamed = parts.before + parts.milestone + parts.between + to;
  const { uri, model } = context;
  const links = isOnly(model, anchor.id) ? retargetLinks(context, anchor.id, renamed) : [];
  return [{ uri, ...span(anchor.idAt), text: renamed }, ...links];
}

/** The heading's own anchor comes from its words, and so changes with them. */
function slugEdits(context: FixContext, phase: Phase, to: number): readonly DocumentEdit[] {
  const { model } = context;
  const { slug, text } = model.sections[phase.section!]!;
  const renamed = slugOf(text.replace(phase.number!, `${to}`));
  return isOnly(model, slug) && !model.anchors.some(({ id }) => id === renamed)
    ? retargetLinks(context, slug, renamed)
    : [];
}

const isOnly = ({ anchors }: Model, id: string): boolean =>
  anchors.filter((anchor) => anchor.id === id).length === 1;

const span = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end });
