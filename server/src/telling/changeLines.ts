import type { Change } from '../features/changing/change';
import { listed } from './listed';

/** Changes as a person tells them: what one act brought about in one line, a line for each milestone or phase. */
export function changeLines(changes: readonly Change[]): readonly string[] {
  const bySubject = new Map<string, Change[]>();
  for (const change of dropImplied(changes)) {
    const key = JSON.stringify([
      change.kind,
      change.name,
      change.phase,
      change.what === 'gone' && change.uri,
    ]);
    bySubject.set(key, [...(bySubject.get(key) ?? []), change]);
  }
  const lines = joinAlike([...bySubject.values()]);
  return lines.map((line) => (typeof line === 'string' ? line : lineOf(line)));
}

/** The first sentence whole, the others after it without their subject. */
function lineOf([first, ...rest]: readonly Change[]): string {
  return [first!.says, ...rest.map(({ words }) => words)].join(', ');
}

/** What follows from something else that is told is not told again. */
function dropImplied(changes: readonly Change[]): readonly Change[] {
  const milestones = new Map<string, Change[]>();
  for (const change of changes)
    if (change.kind === 'milestone')
      milestones.set(change.name, [...(milestones.get(change.name) ?? []), change]);
  return changes.filter((change) => {
    const all = milestones.get(change.name);
    return change.kind === 'record' || !all || !isImplied(change, all);
  });
}

function isImplied(change: Change, all: readonly Change[]): boolean {
  const own = all.filter(({ phase }) => phase === null);
  const of = (what: Change['what']): Change | undefined => own.find((each) => each.what === what);
  const status = of('status');
  const { what, phase } = change;
  if (phase === null) {
    const end = of('plannedEnd');
    if (what === 'plannedStart') return end?.days === change.days && change.days !== null;
    // Boxes are told by the phase, where all that moved are in phases.
    return what === 'progress' && status?.category !== 'done' && isSumOfPhases(change, all);
  }
  if (status?.category === 'done') return what !== 'added' && what !== 'gone';
  if (status?.category === 'active' && isBeginning(change, all)) return true;
  if (what !== 'plannedStart' && what !== 'plannedEnd') return false;
  const inPhase = all.find((each) => each.phase === phase && each.what === 'plannedEnd');
  const moved = change.days !== null && own.some((each) => each.what === what && each.days === change.days);
  const asOwnEnd = change.days !== null && of('plannedEnd')?.days === change.days;
  return (
    moved || asOwnEnd || (what === 'plannedStart' && inPhase?.days === change.days && change.days !== null)
  );
}

/** The one phase that begins with its milestone. */
function isBeginning({ what, phase, category }: Change, all: readonly Change[]): boolean {
  const beginning = all.filter((each) => each.phase !== null && each.what === 'status');
  if (beginning.length > 1 || (beginning.length === 1 && beginning[0]!.phase !== phase)) return false;
  return (what === 'status' && category === 'active') || what === 'started';
}

function isSumOfPhases({ from, to }: Change, all: readonly Change[]): boolean {
  const moves = all.filter(({ phase, what }) => phase !== null && what === 'progress');
  if (moves.length === 0) return false;
  const delta = (pick: number): number => part(to, pick) - part(from, pick);
  return [0, 1].every(
    (pick) =>
      delta(pick) === moves.reduce((sum, move) => sum + part(move.to, pick) - part(move.from, pick), 0),
  );
}

const part = (fraction: string | null, at: number): number => Number(fraction?.split('/')[at] ?? 0);

type Group = readonly Change[];

/** What only moved by the same days, only got another number or only the same status shares a line. */
function joinAlike(groups: readonly Group[]): readonly (Group | string)[] {
  const joined = new Set<Group>();
  return groups.flatMap((group): readonly (Group | string)[] => {
    if (joined.has(group)) return [];
    const alike = groups.filter((other) => !joined.has(other) && isAlike(group, other));
    if (alike.length < 2) return [group];
    for (const each of alike) joined.add(each);
    return [joinedLine(alike.map(([only]) => only!))];
  });
}

function isAlike(group: Group, other: Group): boolean {
  const [a, b] = [group[0]!, other[0]!];
  if (group.length > 1 || other.length > 1 || a.what !== b.what || a.kind !== b.kind) return false;
  if (a.phase !== null || b.phase !== null) return false;
  if (a.what === 'status') return a.words === b.words;
  return a.what === 'renumbered' || (a.what === 'plannedEnd' && a.days !== null && a.days === b.days);
}

function joinedLine(changes: Group): string {
  const { what, words } = changes[0]!;
  if (what === 'renumbered') return changes.map(({ says }) => says).join(', ');
  return what === 'status' ? `${listed(changes.map(({ name }) => name))} ${words}` : movedLine(changes);
}

/** `M2 and M3 end 5 working days later (2026-12-25, 2027-02-26)`. */
function movedLine(changes: Group): string {
  const distance = /(?<!\d)\d+ working days? \w+/.exec(changes[0]!.words)?.[0];
  return `${listed(changes.map(({ name }) => name))} end ${distance} (${changes.map(({ to }) => to).join(', ')})`;
}
