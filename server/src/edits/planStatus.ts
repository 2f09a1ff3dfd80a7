import type { Node } from '../graph/graph';
import type { Category } from '../reading/model';
import { changeStatus } from './changeStatus';
import { endOfLine, lineEndOf } from './lines';
import { type PlacedReplacement, type PlanContext, type Planned, planOf } from './plan';
import { statedIn } from './statedIn';
import { statusWord } from './statusWord';

export interface StatusChoice {
  readonly category: Category;
  /** As this roadmap writes it. */
  readonly word: string;
}

const order: readonly Category[] = ['planned', 'active', 'blocked', 'done', 'dropped'];

/** The statuses that a milestone can be given, in this roadmap's words. */
export function statusChoices(context: PlanContext, { main }: Node): readonly StatusChoice[] {
  const home = context.document(main.uri);
  if (!home) return [];
  const beside = home.model.title?.text ?? '';
  const document = { ...context, uri: home.uri, model: home.model };
  return order.map((category) => ({ category, word: statusWord(document, category, beside) }));
}

/** Sets the status of a milestone, or of one of its phases, wherever it is stated: at home and in every row. */
export function planStatus(
  context: PlanContext,
  node: Node,
  phase: string | null,
  { category, word }: StatusChoice,
): Planned {
  const isStated = [...statedIn(context, node, phase)].some(
    (place) => (place.phase ?? place.milestone).status,
  );
  if (isStated) return planOf(changeStatus(context, { node, phase, to: category, word }));
  const field = phase === null ? statusField(context, node, word) : null;
  return field
    ? planOf([field])
    : { refused: 'No status is written here; the boxes alone tell how far it is.' };
}

/** The first field of a milestone that states none. */
function statusField({ document }: PlanContext, { main }: Node, word: string): PlacedReplacement | null {
  const home = document(main.uri);
  const milestone = home?.model.milestones.find(({ key }) => key === main.key);
  if (!home || !milestone || (milestone.form !== 'title' && milestone.form !== 'heading')) return null;
  const newline = lineEndOf(home.text);
  const at = endOfLine(home.text, milestone.at.end);
  const followed = /^\s*[-*] \S[^\n]*:/.test(home.text.slice(at));
  const text = followed
    ? `${newline}${newline}- Status: ${word}`
    : `${newline}${newline}- Status: ${word}${newline}`;
  const blank = followed ? /^(?:\r?\n)+/.exec(home.text.slice(at))![0].length : 0;
  return { uri: main.uri, start: at, end: at + blank, text: followed ? text + newline : text };
}
