import type { Command } from 'vscode-languageserver-types';
import { statedIn } from '../../edits/statedIn';
import { targetOf } from '../../edits/targetOf';
import type { Span } from '../../markdown/outline';
import type { Milestone, Phase } from '../../reading/model';
import {
  finishCommand,
  insertMilestoneCommand,
  mergeMilestonesCommand,
  moveMilestoneCommand,
  slipCommand,
  splitMilestoneCommand,
  startCommand,
  supersedeCommand,
} from './commands';
import type { FeatureContext, View } from './context';
import { phaseTitle } from './phaseTitle';

/** An act that asks something first, offered where what it changes is written. */
export interface OfferedAct {
  readonly title: string;
  readonly command: Command;
}

const holds = (span: Span | null | undefined, { start, end }: Span): boolean =>
  span != null && span.start <= start && end <= span.end;

/** Of a status: start and finish. Of a date: slip. Of a heading: insert, move, merge, split. Of a decision's status: supersede. */
export function* offeredActs(context: FeatureContext, view: View, selected: Span): Generator<OfferedAct> {
  for (const milestone of view.model.milestones) {
    yield* ofOwner(context, view, milestone, null, selected);
    for (const phase of milestone.phases) yield* ofOwner(context, view, milestone, phase, selected);
  }
  const [record] = view.model.records;
  if (record?.kind !== 'adr' || record.status?.state === 'superseded') return;
  if (!holds(record.status, selected) && !holds(record.at, selected)) return;
  const name = record.id?.text ?? record.title.text;
  yield offered(`Supersede ${name}…`, supersedeCommand, view.uri);
}

function* ofOwner(
  context: FeatureContext,
  view: View,
  milestone: Milestone,
  phase: Phase | null,
  selected: Span,
): Generator<OfferedAct> {
  const owner = phase ?? milestone;
  const at = { uri: view.uri, key: owner.key };
  const dates = [owner.dates.plannedStart, owner.dates.plannedEnd, owner.when];
  const [onStatus, onDate] = [
    holds(owner.status?.word, selected),
    dates.some((date) => holds(date, selected)),
  ];
  const onHeading =
    holds(owner.at, selected) && (phase ? phase.section !== null : milestone.form !== 'table');
  if (!onStatus && !onDate && !onHeading) return;
  const found = targetOf(context, at);
  if (!found) return;
  const label = context.graph.label(found.node);
  const what = phase ? `${label} ${phaseTitle(phase, true)}` : label;
  const place = { ...at, what };
  const category = [...statedIn(context, found.node, found.phase)]
    .map((stated) => (stated.phase ?? stated.milestone).status?.category)
    .find((each) => each);
  const isOver = category === 'done' || category === 'dropped';
  if (onStatus && category === 'planned') yield offered(`Start ${what}`, startCommand, place);
  if (onStatus && !isOver && category) yield offered(`Finish ${what}`, finishCommand, place);
  if ((onDate || onStatus) && !isOver) yield offered(`Slip ${what}…`, slipCommand, place);
  if (onHeading && !phase) {
    yield offered(`Insert a milestone after ${what}…`, insertMilestoneCommand, place);
    const { roadmap, id } = found.node;
    const isAlone = context.graph.roadmap(roadmap)?.nodes.length === 1;
    const isCounted = id !== null && !isAlone;
    if (isCounted && category === 'planned') yield offered(`Move ${what}…`, moveMilestoneCommand, place);
    if (isCounted && !isOver)
      yield offered(`Merge another milestone into ${what}…`, mergeMilestonesCommand, place);
  }
  if (onHeading && phase && milestone.phases[0] !== phase && category !== 'done' && category !== 'active')
    yield offered(`Split ${label} before ${phaseTitle(phase, true)}…`, splitMilestoneCommand, place);
}

const offered = (title: string, command: string, argument: unknown): OfferedAct => ({
  title,
  command: { title, command, arguments: [argument] },
});
