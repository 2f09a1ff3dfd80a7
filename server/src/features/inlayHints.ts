import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver-types';
import type { Gate, RecordNode } from '../graph/graph';
import type { FeatureContext, View } from './shared/context';
import { fraction } from './shared/progressBar';

interface Hint {
  readonly at: number;
  readonly words: string;
}

/** What a reader would have to look up: how far a dependency is, that a decision is not taken, what the boxes count. */
export function inlayHints(context: FeatureContext, view: View, { start, end }: Range): InlayHint[] {
  const [from, to] = [view.offsetAt(start), view.offsetAt(end)];
  const hints = [...ofDependencies(context, view), ...ofRecords(context, view), ...ofProgress(view)];
  return hints
    .filter(({ at }) => from <= at && at <= to)
    .sort((a, b) => a.at - b.at)
    .map(({ at, words }) => ({
      position: view.positionAt(at),
      label: words,
      kind: InlayHintKind.Type,
      paddingLeft: true,
    }));
}

function* ofDependencies({ graph }: FeatureContext, { uri, model, text }: View): Generator<Hint> {
  for (const milestone of model.milestones) {
    const node = graph.node(uri, milestone.key);
    if (!node) continue;
    for (const gate of graph.gates(node)) {
      const stated = gate.by.uri === uri && gate.by.key === milestone.key;
      const dependency = stated ? milestone.dependencies[gate.index] : undefined;
      const words = dependency?.field ? gateWords(gate) : null;
      if (!dependency || words === null) continue;
      const at = Math.max(dependency.gate?.end ?? 0, dependency.end);
      yield { at: text[at] === '`' ? at + 1 : at, words };
    }
  }
}

function gateWords({ dependency, requires, actual, state }: Gate): string | null {
  if (!actual || state === 'unknown') return null;
  if (!dependency.gate) return dependency.claim ? null : actual.word;
  if (state !== 'met') return `${actual.word}, not met`;
  return actual.word === requires.text ? 'met' : `${actual.word}, met`;
}

/** Behind the link, or the bare number; not where a table says it in a column of its own. */
function* ofRecords(context: FeatureContext, view: View): Generator<Hint> {
  const { model } = view;
  const said = model.tables.filter(({ columns }) => columns.includes('status'));
  const own = new Set(model.records.map(({ id }) => id?.same));
  const told = new Set<number>();
  for (const { subject, form, declares, start, end } of context.names(view)) {
    if (subject.kind !== 'record' || declares || subject.records.length !== 1 || form === 'range') continue;
    const record = subject.records[0]!;
    const words = record.uri === view.uri ? null : recordWords(record, own);
    if (words === null || said.some((table) => table.start <= start && end <= table.end)) continue;
    const link = model.links.find((each) => each.start <= start && end <= each.end);
    const at = link?.end ?? end;
    if (told.has(at)) continue;
    told.add(at);
    yield { at, words };
  }
}

function recordWords({ summary }: RecordNode, own: ReadonlySet<string | undefined>): string | null {
  if (summary.kind !== 'adr') return null;
  // Who reads a decision knows what it supersedes.
  if (summary.supersededBy.some(({ id }) => id && own.has(id.same))) return null;
  const successors = summary.supersededBy.flatMap(({ id }) => id?.text ?? []);
  if (successors.length > 0) return `superseded by ${successors.join(', ')}`;
  return summary.state && summary.state !== 'accepted' ? (summary.status?.split('\n')[0] ?? null) : null;
}

/** Beside a typed count, where the boxes say another. */
function* ofProgress({ model }: View): Generator<Hint> {
  for (const { name, value, milestone, phase } of model.fields) {
    if (name !== 'progress') continue;
    const owner = model.milestones.find(({ key }) => key === milestone);
    const progress = phase ? owner?.phases.find(({ key }) => key === phase)?.progress : owner?.progress;
    if (!progress || value.text.replace(/\s/g, '').includes(fraction(progress))) continue;
    const typed = /(?<!\d)(\d+)\s*%/.exec(value.text);
    if (typed && Number(typed[1]) === Math.round((progress.done / progress.total) * 100)) continue;
    yield { at: value.end, words: `boxes: ${fraction(progress)}` };
  }
}
