import type { Node } from '../graph/graph';
import type { Field, FieldName } from '../reading/model';
import { type Day, parseDay } from '../time/day';
import { writeDay } from '../time/writeDay';
import type { PlacedReplacement, PlanContext } from './plan';
import { type Stated, statedIn } from './statedIn';
import { type Variance, varianceOf, varianceWord } from './variance';

/** The day that work began or ended, in every place that has a field or column for it and does not say one yet. */
export function writeActual(
  context: PlanContext,
  node: Node,
  phase: string | null,
  which: 'actual-start' | 'actual-end',
): PlacedReplacement[] {
  const edits: PlacedReplacement[] = [];
  for (const place of statedIn(context, node, phase)) {
    const own = (name: FieldName): Field | undefined => fieldOf(place, name);
    const day = own(which);
    if (!day || !isOpen(day)) continue;
    edits.push({ uri: place.uri, ...inPlaceOf(day, inHouseForm(place, context.today)) });
    const variance = own('variance');
    const word = variance && wordOf(context, place, which, own);
    if (word && variance.value.text !== word) edits.push({ uri: place.uri, ...inPlaceOf(variance, word) });
  }
  return edits;
}

/** Of an end in every case; of a start where nothing is said yet and the house says that work is on track. */
function wordOf(
  { graph, today }: PlanContext,
  place: Stated,
  which: 'actual-start' | 'actual-end',
  own: (name: FieldName) => Field | undefined,
): string | null {
  const used = usedIn(place);
  const planned = dayOf(own(which === 'actual-end' ? 'end' : 'start'));
  if (planned === null) return null;
  const variance: Variance = varianceOf(planned, parseDay(today)!, graph.calendar(place.uri));
  if (which === 'actual-end') return varianceWord(variance, used);
  const word = variance !== 'late' && isOpen(own('variance')!) ? varianceWord('on time', used) : null;
  return word && used.includes(word) ? word : null;
}

function inPlaceOf({ value }: Field, text: string) {
  return { start: value.start, end: value.end, text };
}

function fieldOf({ model, milestone, phase }: Stated, name: FieldName): Field | undefined {
  const key = phase?.key ?? null;
  return model.fields.find(
    (field) => field.name === name && field.milestone === milestone.key && field.phase === key,
  );
}

const isOpen = ({ value }: Field): boolean =>
  /^(?:[-–—_]*|tbd|tba|n\/a|\?+|\.\.\.|…)$/i.test(value.text.trim());

/** As other days in the document are written. */
function inHouseForm({ model }: Stated, today: string): string {
  const dates: readonly (FieldName | null)[] = ['actual-start', 'actual-end', 'start', 'end'];
  const like = model.fields.find(({ name, value }) => dates.includes(name) && /\d/.test(value.text));
  return writeDay(like?.value.text.trim() ?? '', parseDay(today)!);
}

const usedIn = ({ model }: Stated): string[] =>
  model.fields.filter(({ name }) => name === 'variance').map(({ value }) => value.text);

const dayOf = (field: Field | undefined): Day | null =>
  parseDay(/\b\d{4}-\d{2}-\d{2}\b/.exec(field?.value.text ?? '')?.[0] ?? '');
