import type { Common, Graph } from '../../graph/graph';
import type { Span } from '../../markdown/outline';
import { branchesIn } from '../../reading/branches';
import type { Link, Milestone, Status, Words } from '../../reading/model';
import { teamKeys } from '../../reading/teamKey';
import { fold } from '../../reading/words';
import type { FeatureContext, View } from './context';
import { namedByLink, namedByMention, phaseSubject } from './mentioned';
import type { Subject } from './subject';

/** A place that names something. What is asked about the cursor is asked about one of these. */
export interface Name extends Span {
  readonly subject: Subject;
  /**
   * `id`: the number or word itself; `title`: words of a title; `link`: a whole link; `anchor`: an HTML id; `heading`: the
   * line that declares it, around the others; `range`: one between the two ends of a range.
   */
  readonly form: 'id' | 'title' | 'link' | 'anchor' | 'heading' | 'range';
  /** This place makes it so; the others only speak of it. */
  readonly declares: boolean;
}

type Context = Pick<FeatureContext, 'graph' | 'config'>;

/** Everything that a document names, where it stands; smaller places before those around them. */
export const namesIn = (context: Context, view: View): readonly Name[] => gather(context, view, () => true);

/** The smallest place under the cursor that names something; at the seam of two, the one that begins there. */
export function nameAt(context: Context, view: View, offset: number): Name | null {
  // What a place means is worked out only where it stands under the cursor: a document may name ten thousand things.
  const around = gather(context, view, ({ start, end }) => start <= offset && offset <= end);
  return around.find(({ end }) => offset < end) ?? around[0] ?? null;
}

function gather(context: Context, view: View, isWanted: (span: Span) => boolean): readonly Name[] {
  const names = new Map<number, Name>();
  const size = view.text.length + 1;
  const add: Add = (span, meant, form, declares = false) => {
    if (!span || span.end <= span.start || !isWanted(span)) return;
    const key = span.start * size + span.end;
    if (names.has(key)) return;
    const subject = meant();
    if (subject) names.set(key, { start: span.start, end: span.end, subject, form, declares });
  };
  declared(context, view, add);
  planned(context, view, add, isWanted);
  const linked = namedByLink(context, view);
  for (const mention of view.model.mentions) {
    if (!isWanted(mention)) continue;
    for (const { span, subject, form } of namedByMention(context, view, mention, linked)) {
      add(span, () => subject, form);
    }
  }
  for (const link of view.model.links) {
    if (!isWanted(link)) continue;
    const subject = linked(link.index);
    if (subject) inLinkText(context, view, link, subject, add);
    add(link, () => subject, 'link');
  }
  return [...names.values()].sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
}

/** `meant` is asked only where the place is wanted and names nothing yet. */
type Add = (span: Span | null, meant: () => Subject | null, form: Name['form'], declares?: boolean) => void;

/** The title or the bare number of what a link leads to, in its text: `[Milestone 3: Lending](…)`, `[0006](…)`. */
function inLinkText(
  { graph }: Context,
  { text, model }: View,
  { textAt, index }: Link,
  subject: Subject,
  add: Add,
): void {
  const written = text.slice(textAt.start, textAt.end);
  const title = titleOf(graph, subject);
  const at = title.length > 2 ? written.lastIndexOf(title) : -1;
  if (at >= 0)
    add({ start: textAt.start + at, end: textAt.start + at + title.length }, () => subject, 'title');
  const number = subject.kind === 'record' ? subject.records[0]?.summary.id?.numbers : undefined;
  if (number?.length !== 1 || model.mentions.some(({ link }) => link === index)) return;
  const digits = /^\d{1,5}(?!\d)/.exec(written);
  if (digits && Number(digits[0]) === number[0])
    add({ start: textAt.start, end: textAt.start + digits[0].length }, () => subject, 'id');
}

function titleOf(graph: Graph, subject: Subject): string {
  if (subject.kind === 'milestone') return subject.nodes[0] ? graph.title(subject.nodes[0]) : '';
  if (subject.kind === 'record') return subject.records[0]?.summary.title ?? '';
  if (subject.kind !== 'phase') return '';
  return graph.milestone(subject.node.main)?.phases.find(({ key }) => key === subject.phase)?.title ?? '';
}

function declared({ graph }: Context, { uri, model, text }: View, add: Add): void {
  for (const milestone of model.milestones) {
    const node = graph.node(uri, milestone.key);
    if (!node) continue;
    const subject = (): Subject => ({ kind: 'milestone', nodes: [node] });
    const isMain = node.main.uri === uri && node.main.key === milestone.key;
    add(milestone.idAt, subject, 'id', isMain);
    add(milestone.title, subject, 'title', isMain);
    // A row names it where its id or title stands, not over its whole table line.
    if (milestone.declared === 'home') add(milestone.at, subject, 'heading', isMain);
    // Front matter holds ids that no sentence mentions.
    for (const [index, { id, link, start, end }] of milestone.dependencies.entries()) {
      if (!id || link !== null || text.slice(start, end) !== id.text) continue;
      const target = (): Subject | null => {
        const gate = graph
          .gates(node)
          .find(({ by, index: at }) => by.uri === uri && by.key === milestone.key && at === index);
        return gate?.target ? { kind: 'milestone', nodes: [gate.target] } : null;
      };
      add({ start, end }, target, 'id');
    }
    for (const phase of milestone.phases) {
      const named = (): Subject | null => phaseSubject(graph, node, phase.number ?? phase.title.text);
      const isHome = isMain && phase.section !== null;
      add(phase.numberAt, named, 'id', isHome);
      add(phase.title, named, 'title', isHome);
      add(phase.anchor?.form === 'html' ? phase.anchor.idAt : null, named, 'anchor');
      if (phase.section !== null) add(phase.at, named, 'heading', isHome);
    }
  }
  for (const { key, idAt, title, at } of model.records) {
    const subject = (): Subject | null => {
      const summary = graph.summary(uri)?.records.find((record) => record.key === key);
      return summary ? { kind: 'record', records: [{ uri, key, summary }] } : null;
    };
    add(idAt, subject, 'id', true);
    add(title, subject, 'title', true);
    add(at, subject, 'heading', true);
  }
}

/** Teams, branches and statuses: words that mean the same in all of a roadmap. */
function planned(
  { graph, config }: Context,
  { uri, model, text }: View,
  add: Add,
  isWanted: (span: Span) => boolean,
): void {
  const roadmap = graph.roadmapOf(uri)?.key ?? uri;
  const teamKey = teamKeys(config);
  const team = (words: Words, declares: boolean): void =>
    add(words, () => ({ kind: 'team', roadmap, team: teamKey(words.text) }), 'id', declares);
  const status = (words: Status | null): void => {
    if (words?.category)
      add(words.word, () => ({ kind: 'status', roadmap, status: fold(words.word.text) }), 'id');
  };
  const statuses = ({ status: own, phases, dependencies }: Milestone): void => {
    status(own);
    for (const phase of phases) status(phase.status);
    for (const { gate, claim } of dependencies) for (const each of [gate, claim]) status(each);
  };
  for (const milestone of model.milestones) {
    for (const words of milestone.teams) team(words, true);
    statuses(milestone);
  }
  for (const { teams } of model.checklists) for (const words of teams) team(words, false);
  for (const { says } of model.claims) if (says.what === 'milestone-status') status(says.status);
  let known: ReadonlySet<string> | null = null;
  const isTeam = (name: string): boolean => {
    known ??= new Set([...graph.common(teamsOfRoadmap, roadmap)].map(teamKey));
    return known.has(teamKey(name));
  };
  for (const { owners } of model.milestones) {
    for (const { value, open } of owners) {
      if (!open && isWanted(value) && isTeam(value.text)) team(value, false);
    }
  }
  const fields = model.fields.filter(({ line }) => isWanted(line));
  for (const branch of branchesIn({ ...model, fields }, text, 'branch', 'branch-pattern', 'target')) {
    const subject = (): Subject => ({ kind: 'branch', roadmap, branch: branch.text });
    add(branch, subject, 'id', branch.field.name === 'branch');
  }
}

/** The teams of a roadmap as its documents write them. */
const teamsOfRoadmap: Common<ReadonlySet<string>> = {
  name: 'teams of a roadmap',
  of: (graph, key) =>
    new Set((graph.roadmap(key)?.documents ?? []).flatMap((uri) => graph.summary(uri)?.teams ?? [])),
};
