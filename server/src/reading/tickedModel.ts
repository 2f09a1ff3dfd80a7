/** The model after a box was ticked or unticked, and nothing else changed: most of it is what it was. */
import { checklistsOf, progressOf } from './checklist';
import type { EntryFact, Fact, Facts } from './facts';
import type { Item, Milestone, Model, Phase, RecordDeclaration } from './model';
import { isDoneMark } from './pictureBoxes';

export interface Tick {
  /** Which of the document's boxes, in order, when the boxes before the chunk are added. */
  readonly box: number;
  readonly mark: string;
}

/** The one box whose mark differs where two readings of a chunk say the same otherwise; null where more does. */
export function tickBetween(before: Facts, after: Facts): Tick | null {
  if (before.list.length !== after.list.length) return null;
  let found: Tick | null = null;
  let box = 0;
  for (let index = 0; index < before.list.length; index++) {
    const [old, now] = [before.list[index]!, after.list[index]!];
    if (isBox(old) && isBox(now) && old.box.mark !== now.box.mark) {
      if (found !== null || old.required !== now.required) return null;
      found = { box, mark: now.box.mark };
    }
    if (isBox(old)) box++;
  }
  return found;
}

export function isBox(fact: Fact): fact is EntryFact & { readonly box: NonNullable<EntryFact['box']> } {
  return fact.kind === 'entry' && fact.box !== null;
}

export interface Ticked {
  readonly model: Model;
  /** Indexes of the milestones whose progress is another one. */
  readonly milestones: ReadonlySet<number>;
}

/** Objects that changed are new, since what was answered before may hold the old ones. */
export function tickedModel(model: Model, at: number, mark: string): Ticked {
  const old = model.items[at]!;
  const item: Item = { ...old, mark, state: isDoneMark(mark) ? 'done' : 'open' };
  const items = model.items.with(at, item);
  const counted = { ...model, items };
  const list = old.checklist;
  const inPhase = (phase: Phase): Phase =>
    phase.checklists.includes(list) ? { ...phase, progress: progressOf(counted, phase.checklists) } : phase;
  const touched = new Set<number>();
  const milestones = model.milestones.map((milestone, index): Milestone => {
    const { checklists, phases } = milestone;
    if (!checklists.includes(list) && !phases.some((phase) => phase.checklists.includes(list)))
      return milestone;
    touched.add(index);
    return {
      ...milestone,
      phases: phases.map(inPhase),
      progress: progressOf(counted, checklistsOf(milestone)),
    };
  });
  const counting = model.checklists.filter(({ counts }) => counts).map(({ index }) => index);
  const records = model.records.map(
    (record): RecordDeclaration =>
      record.progress === null ? record : { ...record, progress: progressOf(counted, counting) },
  );
  return { model: { ...model, items, milestones, records }, milestones: touched };
}
