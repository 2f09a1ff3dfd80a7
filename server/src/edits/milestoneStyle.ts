import type { Node, Roadmap } from '../graph/graph';
import { folderOf, nameOf } from '../graph/location';
import type { Milestone } from '../reading/model';
import type { PlanContext, PlannedDocument } from './plan';

/** How a roadmap writes its milestones, read from the one that a new one comes after. */
export interface MilestoneStyle {
  readonly form: 'file' | 'section' | 'row';
  /** The milestone that shows how. */
  readonly like: Milestone;
  readonly node: Node;
  readonly document: PlannedDocument;
  /** Where the next file goes, ending in `/`. */
  readonly folder: string;
  readonly fileName: string;
  /** The next number; null where its milestones have none. */
  readonly next: number | null;
}

export function milestoneStyle(
  context: PlanContext,
  roadmap: Roadmap,
  behind: Node | null = null,
): MilestoneStyle | null {
  const known = roadmap.nodes.filter(({ main }) => !context.graph.archived(main.uri));
  const homes = known.filter(({ home }) => home !== null);
  const files = homes.filter(({ home }) => home!.uri !== roadmap.index && isFile(context, home!));
  const kind = files.length > 0 ? files : homes.length > 0 ? homes : known;
  const numbered = kind.filter(({ id }) => id !== null);
  // Those numbered like the last one: `M7`, not `M6.1` or `UI-M2`.
  const last = kind.at(-1);
  const series = numbered.filter(
    ({ id }) => id!.prefix === last?.id?.prefix && id!.numbers.length === last?.id?.numbers.length,
  );
  const node =
    behind && kind.includes(behind)
      ? behind
      : series.reduce<Node | undefined>(
          (best, each) => (best && numberOf(best) >= numberOf(each) ? best : each),
          last,
        );
  const document = node ? context.document(node.main.uri) : null;
  const like = document?.model.milestones.find(({ key }) => key === node!.main.key);
  if (!node || !document || !like) return null;
  return {
    form: files.length > 0 ? 'file' : homes.length > 0 ? 'section' : 'row',
    like,
    node,
    document,
    folder: folderOf(document.uri),
    fileName: nameOf(document.uri),
    next: node.id
      ? Math.max(numberOf(node), ...roadmap.nodes.filter(sameSeries(node)).map(numberOf)) + 1
      : null,
  };
}

const numberOf = ({ id }: Node): number => id?.numbers.at(-1) ?? -1;

const sameSeries =
  ({ id }: Node) =>
  (other: Node): boolean =>
    other.id?.prefix === id!.prefix && other.id.numbers.length === id!.numbers.length;

const isFile = ({ graph }: PlanContext, part: { uri: string; key: string }): boolean =>
  ['title', 'frontMatter'].includes(graph.milestone(part)?.form ?? '');

/** `Milestone 4: Reservations` in the words of the other's heading. */
export function headingLike(
  { text }: PlannedDocument,
  { idAt, title, id }: Milestone,
  number: number | null,
  name: string,
): string {
  if (number === null || !idAt || !id || title.start < idAt.end) {
    return number === null ? name : `Milestone ${number}: ${name}`;
  }
  return numberLike(text.slice(idAt.start, idAt.end), number) + text.slice(idAt.end, title.start) + name;
}

/** Another number in the place of the last one, with as many digits: `M-02` gives `M-03`. */
export function numberLike(written: string, number: number): string {
  return written.replace(/\d+(?=\D*$)/, (digits) => String(number).padStart(digits.length, '0'));
}
