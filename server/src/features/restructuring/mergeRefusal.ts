import type { Graph, Node } from '../../graph/graph';
import { knowsBranch } from '../renaming/isInUse';
import { type Refusal, refuse } from '../renaming/plan';
import type { FeatureContext } from '../shared/context';
import { begunRefusal, hasBegun, seriesOf } from './series';

/** Why two milestones cannot be made one exactly; null where they can. */
export function mergeRefusal(
  context: FeatureContext,
  first: Node,
  second: Node,
  later: readonly Node[],
  anyway: boolean,
): Refusal | null {
  const { graph } = context;
  const [name, other] = [graph.label(first), graph.label(second)];
  if (first.key === second.key) return refuse(`${name} cannot be merged with itself.`);
  if (!seriesOf(context, first).some(({ key }) => key === second.key))
    return refuse(`${other} is not counted together with ${name}: they are of different roadmaps or kinds.`);
  for (const node of [first, second]) {
    const status = graph.status(node);
    if (status?.category === 'done' || status?.category === 'dropped')
      return refuse(`${graph.label(node)} is ${status.word}: what is over stays as it was.`);
  }
  const between = onTheWay(graph, first, second) ?? onTheWay(graph, second, first);
  if (between)
    return refuse(
      `${graph.label(between)} stands between: made one, ${name} would wait for it and it for ${name}.`,
    );
  for (const { target, phase, by, index } of graph.gates(second)) {
    if (target && !phase) continue;
    const said = graph.milestone(by)?.dependencies[index];
    if (said?.field)
      return refuse(
        `${other} waits for something that is no milestone as a whole; ${name} cannot take that over.`,
      );
  }
  const inWay = homesRefusal(context, first, second);
  if (inWay) return inWay;
  if (anyway) return null;
  if (hasBegun(context, second)) return begunRefusal(context, second);
  if ((graph.progress(second)?.done ?? 0) > 0)
    return {
      ...refuse(`${other} has begun and is known by its number, which would go.`),
      anyway: true,
    } as Refusal;
  const branch = knownBranch(context, second);
  if (branch)
    return {
      ...refuse(`Git knows the branch '${branch}' of ${other}: it would keep its name and its old number.`),
      anyway: true,
    } as Refusal;
  const begun = later.find((node) => hasBegun(context, node));
  return begun ? begunRefusal(context, begun) : null;
}

function knownBranch({ graph, document }: FeatureContext, { main }: Node): string | null {
  const own = document(main.uri)?.model.milestones.find(({ key }) => key === main.key);
  const branches = (own?.phases ?? []).flatMap((phase) => phase.branches);
  return branches.find(({ text }) => knowsBranch(graph, text))?.text ?? null;
}

/** A milestone through which one waits for the other. */
function onTheWay(graph: Graph, from: Node, to: Node): Node | null {
  const reaches = (node: Node, seen: Set<string>): boolean => {
    if (node.key === to.key) return true;
    if (seen.has(node.key)) return false;
    seen.add(node.key);
    return graph.gates(node).some(({ target }) => target !== null && reaches(target, seen));
  };
  for (const { target } of graph.gates(from))
    if (target && target.key !== to.key && reaches(target, new Set([from.key]))) return target;
  return null;
}

/** What each has as its home must be of one form, and the second's must hold nothing else. */
function homesRefusal({ graph, document }: FeatureContext, first: Node, second: Node): Refusal | null {
  const [name, other] = [graph.label(first), graph.label(second)];
  const homeOf = ({ main }: Node) => {
    const view = document(main.uri);
    return { view, milestone: view?.model.milestones.find(({ key }) => key === main.key) };
  };
  const [own, its] = [homeOf(first), homeOf(second)];
  if (!own.milestone || !its.milestone || !its.view) return refuse('This milestone is no longer there.');
  const isFile = its.milestone.form === 'title' || its.milestone.form === 'frontMatter';
  const sameFile = first.main.uri === second.main.uri;
  if (own.milestone.form !== its.milestone.form || sameFile === isFile)
    return refuse(`${name} and ${other} are not written in the same way; move the text of ${other} by hand.`);
  if (its.milestone.form === 'list') return refuse(`${other} is an item of a list; move the text by hand.`);
  const forms = second.rows.map(
    ({ uri, key }) => document(uri)?.model.milestones.find((each) => each.key === key)?.form,
  );
  if (forms.some((form) => form === 'list' || form === 'heading') && isFile)
    return refuse(
      `${other} is told of in a list or under a heading of another document too; take it out there first.`,
    );
  if (!isFile) return null;
  const { model, text } = its.view;
  const top = model.sections.filter(({ parent }) => parent === null);
  const before = text
    .slice(0, top[0]?.heading.start ?? 0)
    .replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
    .trim();
  if (
    top.length !== 1 ||
    before !== '' ||
    model.milestones.some(({ declared, key }) => declared === 'home' && key !== second.main.key)
  )
    return refuse(`The file of ${other} says more than this milestone; move that elsewhere first.`);
  for (const field of model.fields) {
    if (field.form !== 'frontMatter' || !kept.has(field.name)) continue;
    const same = own.view?.model.fields.find(
      ({ form, label }) => form === 'frontMatter' && label.text === field.label.text,
    );
    if (same?.value.text !== field.value.text && field.value.text.trim() !== '')
      return refuse(`${name} and ${other} say different things as ${field.label.text}; make them one first.`);
  }
  return null;
}

const kept = new Set<string | null>([
  'owner',
  'technical-owner',
  'teams',
  'records',
  'goal',
  'blocks',
  'prd',
  'deliverables',
]);
