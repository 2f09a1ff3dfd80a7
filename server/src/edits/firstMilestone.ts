import { scaffold } from '../templates/scaffold';
import { fillRest, firstOpen } from './fillRest';
import { fileSlug } from './nameLike';
import type { PlanContext, Planned } from './plan';
import { templateFor } from './templateFor';

/** Ends the place of a milestone in a folder that no roadmap has yet. */
const anyFile = '*.md';

export const isFirstPlace = (place: string): boolean => place.endsWith(`/${anyFile}`);

/** A milestone where there is none to be like: the team's own form, else an overview with features. */
export function firstMilestone(
  context: PlanContext,
  { place, title: asked }: { readonly place: string; readonly title: string },
): Planned {
  const title = asked.trim();
  if (title === '') return { refused: 'A milestone needs a title.' };
  const uri = `${place.slice(0, -anyFile.length)}${fileSlug(title)}.md`;
  if (context.graph.documents().includes(uri)) return { refused: 'A file of this name is there already.' };
  const schema = templateFor(context, context.config.templates.milestone ? 'milestone' : 'overview');
  const text = fillRest(scaffold(schema, { Title: title, 'Milestone Name': title }));
  return { edits: [], files: [{ create: uri, text }], open: { uri, at: firstOpen(text) } };
}
