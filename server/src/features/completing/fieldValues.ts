import { CompletionItemKind } from 'vscode-languageserver-types';
import { linkTo } from '../../edits/linkTo';
import type { Node } from '../../graph/graph';
import { branchesIn, numbersIn } from '../../reading/branches';
import type { FieldName, Model, Words } from '../../reading/model';
import { slugOf } from '../../reading/slug';
import { createVocabulary } from '../../reading/vocabulary';
import { fold } from '../../reading/words';
import { statusWords } from '../shared/statusWords';
import { milestoneEntry, recordEntry } from './ids';
import type { Completion, Entry, Place } from './place';

const labelled =
  /^\s*(?:>\s*)?(?:[-*+]\s+)?(?:\*\*|__)?([^:*|`[\]]{2,40}?)(?::\s*(?:\*\*|__)|(?:\*\*|__)\s*:|:)[ \t]+([\s\S]*)$/;

/** Behind a field's label: the values that fit there. */
export function fieldCompletion(place: Place): Completion | null {
  const { before, offset, context } = place;
  const found = labelled.exec(before);
  if (!found) return null;
  const { fields } = createVocabulary({ fields: context.config.lexicon.fields });
  const name = fields.get(fold(found[1]!));
  const entries = name && valuesOf(place, name);
  if (!entries) return null;
  // Lists go on after a comma.
  const typed = /(?<=^|,)[`\s]*([^,`\s][^,]*)$/.exec(found[2]!)?.[1] ?? '';
  return { from: offset - typed.length, entries };
}

function valuesOf(place: Place, name: FieldName): readonly Entry[] | null {
  switch (name) {
    case 'status':
      return statuses(place);
    case 'dependency':
    case 'blocks':
      return dependencies(place, name);
    case 'records':
    case 'supersedes':
    case 'superseded-by':
      return records(place, 'adr');
    case 'prd':
      return records(place, 'prd');
    case 'teams':
    case 'owner':
    case 'technical-owner':
      return teams(place);
    case 'branch':
      return branches(place);
    case 'target':
      return targets(place);
    default:
      return null;
  }
}

const usual = [
  ['Not Started', 'planned'],
  ['In Progress', 'active'],
  ['Blocked', 'blocked'],
  ['Completed', 'done'],
  ['Cancelled', 'dropped'],
] as const;
const recordStates = ['Proposed', 'Accepted', 'Rejected', 'Deprecated', 'Superseded'];

/** The statuses of this roadmap first. */
function statuses({ context, view }: Place): readonly Entry[] {
  if (view.model.records.some(({ kind }) => kind === 'adr'))
    return recordStates.map((word) => value(word, ''));
  const own = statusWords(context.graph, view.uri);
  const missing = usual.filter(([, category]) => !own.some((each) => each.category === category));
  return [
    ...own.map(({ word, category, count }) => value(word, `${category} · ${count} in this roadmap`)),
    ...missing.map(([word, category]) => value(word, category)),
  ];
}

const value = (text: string, detail: string): Entry => ({
  label: text,
  text,
  detail,
  kind: CompletionItemKind.EnumMember,
});

/** Milestones that would not make a circle, linked, with the gate that this roadmap writes. */
function dependencies(place: Place, name: 'dependency' | 'blocks'): readonly Entry[] {
  const { context, view, milestone } = place;
  const { graph } = context;
  const roadmap = graph.roadmapOf(view.uri);
  const own = milestone === null ? null : graph.node(view.uri, milestone);
  const nodes = roadmap?.nodes ?? [];
  const gates = nodes
    .flatMap((node) => graph.milestone(node.main)?.dependencies ?? [])
    .flatMap(({ gate }) => gate?.word ?? []);
  const gate = name === 'dependency' && gates.length > 0 ? ` \`${mostUsed(gates)}\`` : '';
  const excluded = new Set(own ? [own.key, ...reachable(place, own, name)] : []);
  return nodes
    .filter(({ key }) => !excluded.has(key))
    .map((node) => {
      const entry = milestoneEntry(place, node);
      return { ...entry, text: entry.text + gate };
    });
}

/** Who waits for it, directly or not: to depend on one of those would close a circle. */
function reachable(
  { context: { graph } }: Place,
  from: Node,
  name: 'dependency' | 'blocks',
): ReadonlySet<string> {
  const next = (node: Node): readonly Node[] =>
    name === 'dependency' ? graph.dependents(node) : graph.gates(node).flatMap(({ target }) => target ?? []);
  const seen = new Set<string>();
  const todo = [...next(from)];
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (seen.has(node.key)) continue;
    seen.add(node.key);
    todo.push(...next(node));
  }
  return seen;
}

function mostUsed(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

function records({ context, view }: Place, kind: 'adr' | 'prd'): readonly Entry[] {
  const { graph } = context;
  const all =
    kind === 'adr'
      ? graph.recordsNear(view.uri)
      : graph
          .documents()
          .flatMap((uri) =>
            (graph.summary(uri)?.records ?? []).map((summary) => ({ uri, key: summary.key, summary })),
          );
  return all
    .filter(({ summary, uri }) => summary.kind === kind && uri !== view.uri)
    .map((record) => {
      const name = record.summary.id?.text ?? record.summary.title;
      return { ...recordEntry(record, name), text: `[${name}](${linkTo(view.uri, record.uri)})` };
    });
}

function teams(place: Place): readonly Entry[] {
  const all = documentsOf(place).flatMap((model) =>
    model.milestones.flatMap((milestone) =>
      milestone.teams.filter((words) => !isTyped(place, words)).map(({ text }) => text),
    ),
  );
  const counts = new Map<string, number>();
  for (const team of all) counts.set(team, (counts.get(team) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([team, count]) => ({
      label: team,
      text: team,
      detail: `team of ${count} milestones`,
      kind: CompletionItemKind.Unit,
    }));
}

/** The name that the other phases' branches suggest: their words with this milestone's and phase's numbers and topic. */
function branches(place: Place): readonly Entry[] {
  const { context, view, milestone, phase, before } = place;
  const home = view.model.milestones.find(({ key }) => key === milestone);
  const own = home?.phases.find(({ key }) => key === phase);
  if (!home?.id || !own?.number) return [];
  for (const uri of [view.uri, ...(context.graph.roadmapOf(view.uri)?.documents ?? [])]) {
    const other = context.document(uri);
    if (!other) continue;
    for (const branch of branchesIn(other.model, other.text, 'branch')) {
      const numbers = numbersIn(branch.text);
      if (branch.phase === own || !branch.phase || !numbers.milestone || !numbers.phase) continue;
      const slug = slugOf(own.title.text);
      const name =
        branch.text.slice(0, numbers.milestone.from) +
        home.id.numbers.join('.') +
        branch.text.slice(numbers.milestone.to, numbers.phase.from) +
        own.number.toLowerCase() +
        branch.text.slice(numbers.phase.to).replace(/^([-_/]?).*$/, slug ? `$1${slug}` : '');
      return [code(name, before)];
    }
  }
  return [];
}

function targets(place: Place): readonly Entry[] {
  const { view, milestone, before } = place;
  const number = view.model.milestones.find(({ key }) => key === milestone)?.id?.numbers.join('.');
  const names = new Set<string>();
  for (const { milestones } of documentsOf(place)) {
    for (const { target } of milestones.flatMap(({ phases }) => phases)) {
      if (!target || isTyped(place, target)) continue;
      const said = numbersIn(target.text).milestone;
      names.add(
        said && number ? target.text.slice(0, said.from) + number + target.text.slice(said.to) : target.text,
      );
    }
  }
  return [...names].map((name) => code(name, before));
}

/** In back quotes, unless one was typed. */
function code(name: string, before: string): Entry {
  return {
    label: name,
    text: before.includes('`') ? name : `\`${name}\``,
    filter: name,
    kind: CompletionItemKind.Value,
  };
}

/** This document and the others of its roadmap. */
function documentsOf({ context, view }: Place): readonly Model[] {
  const others = (context.graph.roadmapOf(view.uri)?.documents ?? []).filter((uri) => uri !== view.uri);
  return [view.model, ...others.flatMap((uri) => context.document(uri)?.model ?? [])];
}

/** What is being typed is no suggestion: models of other documents have other words there. */
const isTyped = ({ view, offset }: Place, words: Words): boolean =>
  words.start <= offset && offset <= words.end && view.text.slice(words.start, words.end) === words.text;
