import type { Node } from '../../graph/graph';
import { phaseOfRow } from '../../graph/phaseOfRow';
import type { Category, Milestone, Phase, Words } from '../../reading/model';
import { type Schedule, scheduleOf } from '../../reading/scheduleOf';
import type { MilestoneSummary, PhaseSummary } from '../../reading/summary';
import type { RuleContext } from '../rule';

/** What this document says of when a milestone or phase is. */
export interface Timed {
  readonly owner: Milestone | Phase;
  readonly phase: Phase | null;
  readonly milestone: Milestone;
  readonly node: Node;
  /** `M2`, `M2 Phase 1`. */
  readonly label: string;
  readonly schedule: Schedule;
  readonly category: Category | null;
  /** The status as it is written, wherever that is. */
  readonly status: string | null;
}

export type Place = 'start' | 'end' | 'actualStart' | 'actualEnd';

/** Every place of the document that says when a milestone or phase is planned or was done. */
export const timed = ({ once }: RuleContext): readonly Timed[] => once(findTimed);

const findTimed = (context: RuleContext): readonly Timed[] => [...everyTimed(context)];

function* everyTimed(context: RuleContext): Generator<Timed> {
  const { uri, model, graph } = context;
  for (const milestone of model.milestones) {
    const node = graph.node(uri, milestone.key);
    if (!node) continue;
    const label = graph.label(node);
    if (saysWhen(milestone)) {
      const status = milestone.status?.category ? milestone.status : graph.status(node);
      yield {
        owner: milestone,
        phase: null,
        milestone,
        node,
        label,
        schedule: scheduleOf(milestone),
        category: status?.category ?? null,
        status: status?.word ? wordOf(status.word) : null,
      };
    }
    for (const phase of milestone.phases) {
      if (!saysWhen(phase)) continue;
      const status = phase.status?.category
        ? phase.status
        : (homePhase(context, node, phase)?.status ?? null);
      yield {
        owner: phase,
        phase,
        milestone,
        node,
        label: `${label} ${phase.number === null ? phase.title.text : `Phase ${phase.number}`}`,
        schedule: scheduleOf(phase),
        category: status?.category ?? null,
        status: status?.word ? wordOf(status.word) : null,
      };
    }
  }
}

const wordOf = (word: string | Words): string => (typeof word === 'string' ? word : word.text);

function saysWhen({ when, dates, estimate }: Milestone | Phase): boolean {
  return (
    when !== null ||
    estimate !== null ||
    dates.plannedStart !== null ||
    dates.plannedEnd !== null ||
    dates.actualStart !== null ||
    dates.actualEnd !== null ||
    dates.variance !== null
  );
}

/** A phase as its home has it. */
export function homePhase(context: RuleContext, node: Node, phase: Phase): PhaseSummary | null {
  const home = node.home && context.graph.milestone(node.home);
  return home ? phaseOfRow(context, phase, home) : null;
}

/** Where a date stands. */
export function placeOf({ when, dates }: Milestone | Phase, place: Place): Words | null {
  if (place === 'start') return dates.plannedStart ?? when;
  if (place === 'end') return dates.plannedEnd ?? when;
  return dates[place];
}

/** The name that `locate` has for it. */
export function partOf({ dates }: Pick<MilestoneSummary, 'dates'> | Milestone | Phase, place: Place): string {
  if (place === 'start') return dates.plannedStart ? 'plannedStart' : 'when';
  if (place === 'end') return dates.plannedEnd ? 'plannedEnd' : 'when';
  return place;
}
