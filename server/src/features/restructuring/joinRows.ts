import { endOfLine, startOfLine } from '../../edits/lines';
import type { PlacedReplacement } from '../../edits/plan';
import type { Node } from '../../graph/graph';
import type { FeatureContext } from '../shared/context';

/** Rows of a table by their place in it, which stays when names in them change. */
export interface JoinedRows {
  readonly uri: string;
  readonly table: number;
  /** The row that those of the phases come behind. */
  readonly behind: number;
  readonly phases: readonly number[];
  readonly gone: readonly number[];
}

/** Where both stand in one table: the second's own row goes, those of its phases come behind the first's. */
export function rowsToJoin({ document }: FeatureContext, first: Node, second: Node): readonly JoinedRows[] {
  const parts = [second.main, ...second.rows];
  return [...new Set(parts.map(({ uri }) => uri))].flatMap((uri) => {
    const keysOf = ({ main, rows }: Node) =>
      new Set([main, ...rows].filter((part) => part.uri === uri).map(({ key }) => key));
    const [own, other] = [keysOf(first), keysOf(second)];
    return (document(uri)?.model.tables ?? []).flatMap(({ rows }, table) => {
      const behind = rows.findLastIndex(({ milestone }) => own.has(milestone ?? ''));
      const all = [...rows.keys()].filter((at) => other.has(rows[at]!.milestone ?? ''));
      if (behind < 0 || all.length === 0) return [];
      const isPhase = (at: number): boolean => rows[at]!.phase !== null;
      return [{ uri, table, behind, phases: all.filter(isPhase), gone: all.filter((at) => !isPhase(at)) }];
    });
  });
}

export function joinRows({ document }: FeatureContext, joined: readonly JoinedRows[]): PlacedReplacement[] {
  return joined.flatMap(({ uri, table, behind, phases, gone }) => {
    const { text, model } = document(uri)!;
    const { rows } = model.tables[table]!;
    const line = (at: number) => {
      const end = endOfLine(text, rows[at]!.end);
      return {
        start: startOfLine(text, rows[at]!.start),
        end: text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length),
      };
    };
    const moves = phases.length > 0 && phases[0]! - gone.length !== behind + 1;
    const written = phases.map((at) => text.slice(line(at).start, line(at).end));
    const at = line(behind).end;
    return [
      ...[...gone, ...(moves ? phases : [])].map((each) => ({ uri, ...line(each), text: '' })),
      ...(moves ? [{ uri, start: at, end: at, text: written.join('') }] : []),
    ];
  });
}
