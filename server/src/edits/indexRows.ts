import type { Node } from '../graph/graph';
import { relativePath } from '../graph/relativePath';
import type { Phase } from '../reading/model';
import { encodePath } from './encodePath';
import { endOfLine, lineEndOf } from './lines';
import { headingLike, numberLike } from './milestoneStyle';
import type { PlacedReplacement, PlanContext, PlannedDocument } from './plan';
import { rowLike } from './rowLike';
import { statusWord } from './statusWord';

export interface NewRows {
  readonly number: number | null;
  readonly title: string;
  /** Where the milestone will stand. */
  readonly uri: string;
  readonly fragment: string | null;
  readonly phases: readonly { readonly title: string; readonly fragment: string }[];
}

/** The rows that tables and lists which name `after` get for the milestone that comes next. */
export function indexRows(context: PlanContext, after: Node, added: NewRows): readonly PlacedReplacement[] {
  const edits: PlacedReplacement[] = [];
  const inTables = new Set<string>();
  for (const part of [after.main, ...after.rows]) {
    const document = context.document(part.uri);
    const milestone = document?.model.milestones.find(({ key }) => key === part.key);
    if (!document || !milestone || context.graph.archived(part.uri) || inTables.has(part.uri)) continue;
    const status = statusWord({ ...context, uri: part.uri, model: document.model }, 'planned', '');
    const path = added.uri === part.uri ? '' : relativePath(part.uri, added.uri);
    const url = (fragment: string | null): string => path + (fragment ? `#${fragment}` : '');
    if (milestone.form === 'list') {
      const line = listLine(
        document,
        milestone.at.start,
        milestone.link,
        () =>
          `[${headingLike(document, milestone, added.number, added.title)}](${encodePath(url(added.fragment))})`,
      );
      if (line) edits.push({ uri: part.uri, ...line });
      continue;
    }
    if (milestone.form !== 'table') continue;
    const edit = tableRows(document, part.key, added, status, url);
    if (edit) edits.push({ uri: part.uri, ...edit });
    inTables.add(part.uri);
  }
  return edits;
}

function tableRows(
  { text, model, uri }: PlannedDocument,
  key: string,
  { number, title, fragment, phases, uri: home }: NewRows,
  status: string,
  url: (fragment: string | null) => string,
) {
  const table = model.tables.find(({ rows }) => rows.some(({ milestone }) => milestone === key));
  const rows = table?.rows.filter(({ milestone }) => milestone === key);
  const own = rows?.find(({ phase }) => phase === null) ?? rows?.[0];
  const milestone = model.milestones.find((each) => each.key === key)!;
  if (!table || !rows || !own) return null;
  const document = { text, model, uri };
  const written = milestone.id && number !== null ? numberLike(milestone.id.text, number) : null;
  const words = {
    number: written,
    title,
    status,
    url: home === uri && fragment === null ? null : url(fragment),
  };
  const lines = [rowLike(document, table, own, milestone.idAt ?? milestone.title, words)];
  const phaseRow = rows.findLast(({ phase }) => phase !== null && phase !== own.phase);
  const like = phaseRow && milestone.phases.find((phase: Phase) => phase.key === phaseRow.phase);
  if (phaseRow && like) {
    for (const [index, phase] of phases.entries()) {
      lines.push(
        rowLike(document, table, phaseRow, like.numberAt ?? like.title, {
          number: String(index + 1),
          title: phase.title,
          url: url(phase.fragment),
          status,
        }),
      );
    }
  }
  const at = endOfLine(text, rows.at(-1)!.end);
  return { start: at, end: at, text: lines.map((line) => lineEndOf(text) + line).join('') };
}

/** `- [M2 Fines](m2-fines.md)`; what else an item says of a milestone is for its author. */
function listLine({ text }: PlannedDocument, start: number, link: number | null, name: () => string) {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const marker = /^\s*[-*+]\s+/.exec(text.slice(lineStart));
  if (!marker || link === null) return null;
  const at = endOfLine(text, start);
  return { start: at, end: at, text: lineEndOf(text) + marker[0] + name() };
}
