import type { Milestone } from '../../reading/model';
import type { RuleContext } from '../rule';
import { isPast } from './isPast';
import { fieldAt, type Referred } from './records';

/** It says that it is not finished; where nothing says so, it may long be over. */
export function isToDo({ uri, graph }: RuleContext, milestone: Milestone): boolean {
  const node = milestone.declared === 'home' ? graph.node(uri, milestone.key) : null;
  const category = node && graph.status(node)?.category;
  if (category) return category !== 'done' && category !== 'dropped';
  const { progress } = milestone;
  return node !== null && progress !== null && progress.done < progress.total;
}

const telling = new Set(['changelog', 'notes', 'alternatives', 'out-of-scope']);

/** The milestone that is still to be worked on and says so here; null where the place only tells of the record. */
export function reliesOn(context: RuleContext, place: Referred): Milestone | null {
  const { model, text } = context;
  const section = place.section === null ? null : model.sections[place.section]!;
  const field = fieldAt(model, place);
  const key = field?.milestone ?? section?.milestone;
  const milestone = model.milestones.find((each) => each.key === key);
  if (!milestone || !isToDo(context, milestone)) return null;
  if (section?.role && telling.has(section.role)) return null;
  const phase = milestone.phases.find((each) => each.key === section?.phase);
  if (phase && isPast(phase)) return null;
  const item = model.items.find(({ start, end }) => start <= place.start && place.end <= end);
  if (item && (item.state === 'done' || !item.required)) return null;
  return isHistory(text, place) ? null : milestone;
}

const past =
  /supersed|replac|deprecat|obsolet|retire|withdrawn|formerly|previous|instead of|no longer|revisit|history|ersetzt|abgelöst|veraltet|früher|замен|устар|~~/i;

/** The line says itself what became of the record. */
function isHistory(text: string, { start, end }: Referred): boolean {
  const next = text.indexOf('\n', end);
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return past.test(before) || past.test(text.slice(end, next < 0 ? text.length : next));
}
