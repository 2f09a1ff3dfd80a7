import type { Node, Part } from '../graph/graph';
import { phaseOfRow } from '../graph/joinedRows';
import type { Category, Status } from '../reading/model';
import { endOfLine, lineEndOf } from './lines';
import type { PlacedReplacement, PlanContext, Planned, PlannedDocument } from './plan';
import { setStatus } from './setStatus';
import { statusWord } from './statusWord';

export interface StatusChoice {
  readonly category: Category;
  /** As this roadmap writes it. */
  readonly word: string;
}

const order: readonly Category[] = ['planned', 'active', 'blocked', 'done', 'dropped'];

/** The statuses that a milestone can be given, in this roadmap's words. */
export function statusChoices(context: PlanContext, { main, roadmap }: Node): readonly StatusChoice[] {
  const home = context.document(main.uri);
  if (!home) return [];
  const nodes = context.graph.roadmaps().find(({ key }) => key === roadmap)?.nodes ?? [];
  return order.map((category) => ({ category, word: wordFor(category) }));

  function wordFor(category: Category): string {
    if (category !== 'blocked' && category !== 'dropped') {
      return statusWord(
        { ...context, uri: home!.uri, model: home!.model },
        category,
        home!.model.title?.text ?? '',
      );
    }
    const used = nodes
      .map((node) => context.graph.status(node))
      .find((status) => status?.category === category);
    return used?.word ?? (category === 'blocked' ? 'Blocked' : 'Cancelled');
  }
}

/** Sets the status of a milestone, or of one of its phases, wherever it is stated: at home and in every row. */
export function planStatus(
  context: PlanContext,
  node: Node,
  phase: string | null,
  { category, word }: StatusChoice,
): Planned {
  const edits: PlacedReplacement[] = [];
  let stated = 0;
  for (const part of [node.main, ...node.rows.filter(({ uri, key }) => !same({ uri, key }, node.main))]) {
    const document = context.document(part.uri);
    const status = document && statusAt(context, document, part, node, phase);
    if (!document || !status) continue;
    stated++;
    if (status.category === category) continue;
    edits.push({ uri: part.uri, ...setStatus(document.text, status.word, category, word) });
  }
  if (stated === 0) {
    const field = phase === null ? statusField(context, node, word) : null;
    if (!field) return { refused: 'No status is written here; the boxes alone tell how far it is.' };
    edits.push(field);
  }
  return { edits, files: [], open: null };
}

const same = (a: Part, b: Part): boolean => a.uri === b.uri && a.key === b.key;

function statusAt(
  { graph }: PlanContext,
  { model }: PlannedDocument,
  part: Part,
  { main }: Node,
  phase: string | null,
): Status | null {
  const milestone = model.milestones.find(({ key }) => key === part.key);
  if (!milestone || phase === null) return milestone?.status ?? null;
  if (same(part, main)) return milestone.phases.find(({ key }) => key === phase)?.status ?? null;
  const home = graph.milestone(main);
  return (
    milestone.phases.find((row) => home && phaseOfRow({ model }, row, home)?.key === phase)?.status ?? null
  );
}

/** The first field of a milestone that states none. */
function statusField({ document }: PlanContext, { main }: Node, word: string): PlacedReplacement | null {
  const home = document(main.uri);
  const milestone = home?.model.milestones.find(({ key }) => key === main.key);
  if (!home || !milestone || (milestone.form !== 'title' && milestone.form !== 'heading')) return null;
  const newline = lineEndOf(home.text);
  const at = endOfLine(home.text, milestone.at.end);
  const followed = /^\s*[-*] \S+[^\n]*:/.test(home.text.slice(at));
  const text = followed
    ? `${newline}${newline}- Status: ${word}`
    : `${newline}${newline}- Status: ${word}${newline}`;
  const blank = followed ? /^(?:\r?\n)+/.exec(home.text.slice(at))![0].length : 0;
  return { uri: main.uri, start: at, end: at + blank, text: followed ? text + newline : text };
}
