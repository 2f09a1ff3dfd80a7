import { joinSchedules, type Schedule } from '../reading/scheduleOf';
import { type Day, parseDay } from '../time/day';
import { type Plan, planDates, type Task } from '../time/planDates';
import { createWorkCalendar, type WorkCalendar } from '../time/workCalendar';
import { type Database, query } from './database';
import { milestoneAt, statusOf, waitsFor } from './gates';
import type { Node } from './graph';
import { configFolderOf, configFor, todayInput } from './inputs';
import { nodesOf } from './join';
import { sameShape } from './sameShape';

/** What all documents together say of when a milestone is: for each thing the home's word, else that of the first row. */
export function scheduleOfNode(database: Database, node: Node): Schedule {
  return joinSchedules(
    [node.main, ...node.rows].flatMap((part) => milestoneAt(database, part)?.schedule ?? []),
  );
}

/** By folder of a config, the empty one where there is none; kept as long as the config is. */
const calendars = query<string, WorkCalendar>('calendar', (database, folder) =>
  createWorkCalendar(configFor(database, folder).calendar),
);

export const calendarFor = (database: Database, uri: string): WorkCalendar =>
  database.get(calendars, configFolderOf(database, uri) ?? '');

/**
 * The dates of a roadmap's milestones: those that are written, and for the others the earliest ones by their estimates,
 * taken at the upper end, and by what they wait for. Null where nothing can be said.
 */
export const planOf = query<string, Plan | null>(
  'plan',
  (database, roadmap) => {
    const nodes = database.get(nodesOf, roadmap);
    const [first] = nodes;
    if (!first) return null;
    const today = parseDay(database.get(todayInput, '')) ?? 0;
    const tasks = nodes.flatMap((node) => taskOf(database, node, today) ?? []);
    return planDates(tasks, calendarFor(database, first.main.uri));
  },
  sameShape,
);

function taskOf(database: Database, node: Node, today: Day): Task | null {
  const category = statusOf(database, node)?.category ?? null;
  if (category === 'dropped') return null;
  const { start, end, actualStart, actualEnd } = scheduleOfNode(database, node);
  const isDone = category === 'done';
  const began = actualStart?.first ?? start?.first ?? null;
  const ended = (isDone ? actualEnd?.last : null) ?? end?.last ?? null;
  // What is done without a date is no longer in anybody's way.
  if (isDone && ended === null) return null;
  return {
    key: node.key,
    days: daysOf(database, node),
    after: waitsFor(database, node).map(({ key }) => key),
    start: began,
    end: ended,
    notBefore: today,
  };
}

/** The upper end of the estimate, or of those of the phases together. */
function daysOf(database: Database, node: Node): number | null {
  const own = scheduleOfNode(database, node).estimate?.maxDays;
  if (own != null) return own;
  for (const part of [node.main, ...node.rows]) {
    const phases = (milestoneAt(database, part)?.phases ?? []).filter(({ optional }) => !optional);
    const days = phases.map(({ schedule }) => schedule.estimate?.maxDays ?? null);
    if (days.length > 0 && !days.includes(null)) return days.reduce<number>((sum, each) => sum + each!, 0);
  }
  return null;
}
