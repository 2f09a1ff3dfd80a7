import type { Span } from '../../markdown/outline';
import type { Field, Model } from '../../reading/model';
import { fold } from '../../reading/words';
import type { FeatureContext, View } from './context';

/** So many others must have both labels, and so many times more in this order than in the other. */
const habit = { others: 2, times: 4 };

/** Lists of fields whose lines stand in another order than the other milestones have them, with the lines in theirs. */
export function* fieldsInOrder(
  context: FeatureContext,
  view: View,
): Generator<Span & { readonly text: string }> {
  const runs = runsOf(view);
  if (runs.length === 0) return;
  const others = (context.graph.roadmapOf(view.uri)?.documents ?? [])
    .filter((uri) => uri !== view.uri)
    .flatMap((uri) => context.document(uri) ?? [])
    .flatMap((other) =>
      runsOf(other).map((run) => new Map(run.map(({ label }, at) => [fold(label.text), at]))),
    );
  for (const run of runs) {
    // What only this list has stays in its place.
    const known = run.filter(({ label }) => others.filter((list) => list.has(fold(label.text))).length > 1);
    const rest = sorted(known, (a, b) => isBefore(others, fold(b.label.text), fold(a.label.text)));
    const order = run.map((field) => (known.includes(field) ? rest.shift()! : field));
    if (order.every((field, at) => field === run[at])) continue;
    const lines = run.map((field) => lineOf(view.text, field));
    const start = lines[0]!.start;
    let text = '';
    for (const [at, field] of order.entries()) {
      const line = lineOf(view.text, field);
      // What parts two lines stays where it is.
      const between = at === 0 ? '' : view.text.slice(lines[at - 1]!.end, lines[at]!.start);
      text += between + view.text.slice(line.start, line.end);
    }
    yield { start, end: lines.at(-1)!.end, text };
  }
}

/** Fields of one milestone or phase in lines that follow each other. */
function runsOf({ model, text }: { readonly model: Model; readonly text: string }): Field[][] {
  const runs: Field[][] = [];
  for (const field of model.fields) {
    if (field.form !== 'list' || field.milestone === null) continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows =
      last &&
      last.milestone === field.milestone &&
      last.phase === field.phase &&
      /^\r?\n$/.test(text.slice(lineOf(text, last).end, lineOf(text, field).start)) &&
      indentOf(text, last) === indentOf(text, field);
    if (follows) run!.push(field);
    else runs.push([field]);
  }
  return runs.filter((run) => run.length > 1);
}

function lineOf(text: string, { label }: Field): Span {
  const start = text.lastIndexOf('\n', label.start - 1) + 1;
  const end = text.slice(label.start).search(/\r?\n|$/) + label.start;
  return { start, end };
}

const indentOf = (text: string, field: Field): string =>
  /^[ \t]*(?:>[ \t]?)*/.exec(text.slice(lineOf(text, field).start))![0];

function isBefore(lists: readonly ReadonlyMap<string, number>[], a: string, b: string): boolean {
  let [first, second] = [0, 0];
  for (const list of lists) {
    const [at, other] = [list.get(a), list.get(b)];
    if (at === undefined || other === undefined) continue;
    if (at < other) first++;
    else second++;
  }
  return first >= habit.others && first >= second * habit.times;
}

/** Neighbours change places until none wants to; what nobody has a habit about stays. */
function sorted<T>(items: readonly T[], isWrong: (a: T, b: T) => boolean): T[] {
  const result = [...items];
  for (let round = 0; round < items.length; round++) {
    let changed = false;
    for (let at = 1; at < result.length; at++) {
      const [a, b] = [result[at - 1]!, result[at]!];
      if (!isWrong(a, b)) continue;
      result[at - 1] = b;
      result[at] = a;
      changed = true;
    }
    if (!changed) break;
  }
  return result;
}
