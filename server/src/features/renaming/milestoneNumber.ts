import type { Node } from '../../graph/graph';
import { nameOf } from '../../graph/location';
import { branchesIn, numbersIn } from '../../reading/branches';
import { parseId } from '../../reading/identifier';
import { locate } from '../../reading/locate';
import type { MilestoneId } from '../../reading/model';
import { phaseAnchor, sameNumber } from '../../reading/phaseAnchor';
import type { FeatureContext, View } from '../shared/context';
import { isInUse } from './isInUse';
import { namesOf, toEdit } from './namesOf';
import { withNumber } from './numbers';
import { type Refusal, type RenameEdit, type RenamePlan, refuse } from './plan';
import { renameFile } from './renameFile';

/**
 * A milestone's number everywhere: title, file, anchors, branches, rows, links, ranges and bare ids. `onto` has the number
 * already and becomes one with it; the file keeps its name then.
 */
export function renameMilestoneNumber(
  context: FeatureContext,
  node: Node,
  written: string,
  from: string,
  onto: Node | null = null,
): RenamePlan | Refusal {
  const { graph } = context;
  const old = node.id!;
  const number = numberIn(written, old);
  if (number === null) {
    return refuse(
      `'${written}' is no number of a milestone here. Write one like ${old.text}, or the number alone.`,
    );
  }
  const next = parseId(old.text.replace(/\d+(?:[._]\d+)*(?=\D*$)/, number));
  const taken = graph.roadmap(node.roadmap)?.nodes ?? [];
  const other = taken.find((each) => each.id && each.id.same === next?.same && each.key !== node.key);
  if (other && other.key !== onto?.key)
    return refuse(`${graph.label(other)} is there already: ${graph.title(other)}.`);
  if (next?.same === old.same) return { edits: [], moves: new Map() };

  const beside = writtenBeside(context, taken, node);
  const edits: RenameEdit[] = [];
  const views = new Map<string, View>();
  for (const there of namesOf(context, { kind: 'milestone', nodes: [node] }, from)) {
    views.set(there.view.uri, there.view);
    if (there.name.form === 'id') edits.push(toEdit(there, withNumber(there.written, number, beside)));
  }
  for (const { uri, key } of [node.main, ...node.rows]) {
    const view = views.get(uri) ?? context.document(uri);
    if (view)
      edits.push(
        ...anchors(view, key, old, number, beside),
        ...branches(context, view, key, old, number, beside),
      );
  }
  const file = onto ? null : fileOf(context, node, number, beside);
  if (file && 'refused' in file) return file;
  return { edits: [...edits, ...(file?.edits ?? [])], moves: file?.moves ?? new Map() };
}

/** `8`, `M8`, `Milestone 8`: as many parts as the old one has, of the same kind. */
function numberIn(written: string, old: MilestoneId): string | null {
  const found = /^\s*(\p{L}[\p{L}-]*)?[-_ ]*(\d+(?:\.\d+)*)\s*$/u.exec(written);
  if (!found) return null;
  const [, word, number] = found as unknown as [string, string | undefined, string];
  const plain = (text: string) => text.replace(/[-_ ]/g, '').toLowerCase();
  const isKind = !word || plain(word) === plain(old.prefix) || /^(?:milestone|meilenstein|веха)$/i.test(word);
  if (!isKind || number.split('.').length !== old.numbers.length) return null;
  return number.replace(/^0+(?=\d)/, '');
}

/** How the other milestones of the roadmap are written: file names, ids, anchors and branches. */
function writtenBeside({ document }: FeatureContext, nodes: readonly Node[], node: Node): string[] {
  const all: string[] = [];
  for (const { key, main } of nodes) {
    if (key === node.key) continue;
    all.push(nameOf(main.uri));
    const view = document(main.uri);
    const id = view && locate(view.model, main.key, 'id');
    if (view && id) all.push(view.text.slice(id.start, id.end));
    const milestone = view?.model.milestones.find((each) => each.key === main.key);
    for (const { anchor, branch } of milestone?.phases ?? []) {
      if (anchor) all.push(anchor.id);
      if (branch) all.push(branch.text);
    }
  }
  return all;
}

function* anchors(
  { uri, model }: View,
  key: string,
  old: MilestoneId,
  number: string,
  beside: readonly string[],
): Generator<RenameEdit> {
  const milestone = model.milestones.find((each) => each.key === key);
  if (milestone?.declared !== 'home') return;
  const own = old.numbers.join('.');
  for (const anchor of model.anchors) {
    if (
      anchor.form !== 'html' ||
      anchor.idAt.start < milestone.start - 200 ||
      anchor.idAt.end > milestone.end
    )
      continue;
    const parts = phaseAnchor(anchor);
    const whole = parts ? null : /^(?:m|milestone-?)(\d+(?:[.-]\d+)*)$/i.exec(anchor.id);
    const said = parts?.milestone ?? whole?.[1];
    if (said === undefined || !sameNumber(said, own)) continue;
    const head = parts ? parts.before + parts.milestone : anchor.id;
    const dashed = said.includes('-') ? number.replaceAll('.', '-') : number;
    const text = withNumber(head, dashed, beside) + anchor.id.slice(head.length);
    yield { uri, start: anchor.idAt.start, end: anchor.idAt.end, text };
  }
}

function* branches(
  context: FeatureContext,
  { uri, model, text }: View,
  key: string,
  old: MilestoneId,
  number: string,
  beside: readonly string[],
): Generator<RenameEdit> {
  const renamed = new Set<string>();
  for (const branch of branchesIn(model, text, 'branch', 'branch-pattern', 'target')) {
    const said = numbersIn(branch.text).milestone;
    if (branch.milestone.key !== key || !said || !sameNumber(said.text, old.numbers.join('.'))) continue;
    const next = withNumber(branch.text.slice(0, said.to), number, beside) + branch.text.slice(said.to);
    const because = isInUse(context, branch) ? 'begun' : 'branch';
    yield { uri, start: branch.start, end: branch.end, text: next, because };
    if (renamed.has(branch.text)) continue;
    renamed.add(branch.text);
    // The same branch named in a sentence.
    const code = `\`${branch.text}\``;
    for (let at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + 1)) {
      yield { uri, start: at + 1, end: at + code.length - 1, text: next, because };
    }
  }
}

const numbered = /^((?:milestone|(?:[a-z]{1,8}-){0,3}m)?[-_ ]?)(\d{1,4}(?:[._]\d{1,4}){0,3})(?=[-_ .])/i;

/** The home's file, if it is named after the milestone's number. */
function fileOf(context: FeatureContext, { home, id }: Node, number: string, beside: readonly string[]) {
  const milestone = home && context.graph.milestone(home);
  if (!home || (milestone?.form !== 'title' && milestone?.form !== 'frontMatter')) return null;
  const name = nameOf(home.uri);
  const found = numbered.exec(name);
  if (!found || !sameNumber(found[2]!.replaceAll('_', '.'), id!.numbers.join('.'))) return null;
  return renameFile(context, home.uri, withNumber(found[0], number, beside) + name.slice(found[0].length));
}
