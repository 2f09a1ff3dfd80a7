import { indexRows } from '../../edits/indexRows';
import type { Node, Part } from '../../graph/graph';
import type { DocumentEdit, FixContext } from '../rule';

/** The row or list item of a milestone in this index, in the manner of its neighbour and where its number belongs. */
export function rowFor(context: FixContext, node: Node): readonly DocumentEdit[] {
  const { uri, graph, model } = context;
  const home = node.home && graph.milestone(node.home);
  const roadmap = graph.roadmapOf(uri);
  if (!home || !node.home || !roadmap) return [];
  const places = new Map(model.milestones.map(({ key, at }) => [key, at.start]));
  const placeOf = ({ rows }: Node): number =>
    Math.min(...rows.flatMap((row) => (row.uri === uri ? (places.get(row.key) ?? []) : [])));
  const listed = roadmap.nodes
    .filter((each) => each !== node && Number.isFinite(placeOf(each)))
    .sort((a, b) => placeOf(a) - placeOf(b));
  const before = listed.findLast((each) => comes(each, node)) ?? null;
  const isFirst = before === null && node.id !== null && listed.some((each) => comes(node, each));
  const beside = before ?? (isFirst ? listed[0] : listed.at(-1));
  if (!beside) return [];
  return indexRows(
    context,
    beside,
    {
      number: node.id?.numbers.at(-1) ?? null,
      title: graph.title(node),
      uri: node.home.uri,
      fragment: home.form === 'heading' ? slugOfHome(context, node.home) : null,
      status: home.status?.word,
      phases: home.phases.map(({ title, number, anchor, slug, status }) => ({
        title,
        number,
        fragment: anchor ?? slug,
        status: status?.word,
      })),
    },
    { only: uri, before: isFirst },
  );
}

function slugOfHome({ document }: FixContext, { uri, key }: Part): string | null {
  const model = document(uri)?.model;
  const section = model?.milestones.find((each) => each.key === key)?.section;
  return section === null || section === undefined ? null : (model?.sections[section]?.slug ?? null);
}

function comes(first: Node, second: Node): boolean {
  const [a, b] = [first.id, second.id];
  if (!a || !b || a.prefix !== b.prefix || a.numbers.length !== b.numbers.length) return false;
  const at = a.numbers.findIndex((number, index) => number !== b.numbers[index]);
  return at >= 0 && a.numbers[at]! < b.numbers[at]!;
}
