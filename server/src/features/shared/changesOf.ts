import type { Config } from '../../config/config';
import type { Graph, Node } from '../../graph/graph';
import type { Progress } from '../../reading/model';
import type { DatesSummary, MilestoneSummary, PhaseSummary } from '../../reading/summary';
import { parseDay } from '../../time/day';
import { createWorkCalendar } from '../../time/workCalendar';
import { phaseTitle } from './phaseTitle';
import { fraction } from './progressBar';

interface Version {
  readonly graph: Graph;
  config(uri: string): Config;
}

/** What is said differently of one milestone, a sentence each. */
export function changesOf(before: Version, after: Version, old: Node, now: Node): readonly string[] {
  const { graph } = after;
  const name = graph.label(now);
  const was = before.graph.label(old);
  const [then, is] = [factsOf(before.graph, old), factsOf(graph, now)];
  const days = distanceIn(after.config(now.main.uri));
  return [
    ...(was !== name ? [`${was} is now ${name}`] : []),
    ...(before.graph.title(old) !== graph.title(now) && now.id
      ? [`${name} is now called "${graph.title(now)}"`]
      : []),
    ...statusChange(name, then.status, is.status),
    ...progressChange(name, then, is),
    ...datesChange(name, then.dates, is.dates, days),
    ...phaseChanges(name, then, is, days),
    ...gateChanges(name, waitsFor(before.graph, old), waitsFor(graph, now)),
    ...ownerChanges(name, then.owners, is.owners),
  ];
}

interface Facts {
  readonly status: string | null;
  readonly progress: Progress | null;
  readonly dates: DatesSummary;
  readonly phases: readonly PhaseFacts[];
  readonly owners: ReadonlyMap<string, string>;
}

interface PhaseFacts {
  readonly key: string;
  readonly name: string;
  readonly status: string | null;
  readonly progress: Progress | null;
  readonly dates: DatesSummary;
}

/** What the home says, and where it is silent what the rows say. */
function factsOf(graph: Graph, node: Node): Facts {
  const parts = [node.main, ...node.rows].flatMap((part) => graph.milestone(part) ?? []);
  const main: MilestoneSummary | undefined = parts[0];
  return {
    status: graph.status(node)?.word ?? null,
    progress: graph.progress(node),
    dates: datesOf(parts),
    phases: (main?.phases ?? []).map((phase) => {
      const rows = parts.flatMap(({ phases }) => phases.filter((other) => isSame(phase, other)));
      return {
        key: phase.number ?? phase.title,
        name: phaseTitle(phase, true),
        status: rows.find(({ status }) => status)?.status?.word ?? null,
        progress: phase.progress,
        dates: datesOf(rows),
      };
    }),
    owners: new Map(main?.owners.filter(({ open }) => !open).map(({ label, value }) => [label, value])),
  };
}

const isSame = (a: PhaseSummary, b: PhaseSummary): boolean =>
  a.number === null ? a.title === b.title : a.number === b.number;

function datesOf(parts: readonly { readonly dates: DatesSummary }[]): DatesSummary {
  const first = (name: keyof DatesSummary): string | null =>
    parts.map(({ dates }) => dates[name]).find((text) => text && /\d/.test(text)) ?? null;
  return {
    plannedStart: first('plannedStart'),
    plannedEnd: first('plannedEnd'),
    actualStart: first('actualStart'),
    actualEnd: first('actualEnd'),
    variance: null,
  };
}

function statusChange(name: string, then: string | null, now: string | null): readonly string[] {
  if (then?.toLowerCase() === now?.toLowerCase()) return [];
  return [`${name} ${then ?? 'without status'} → ${now ?? 'without status'}`];
}

/** Of a milestone with phases, what is outside them is told only where no phase moved. */
function progressChange(name: string, then: Facts, now: Facts): readonly string[] {
  const moved = now.phases.some((phase) => {
    const old = then.phases.find(({ key }) => key === phase.key);
    return old && differs(old.progress, phase.progress);
  });
  return moved ? [] : fractionChange(name, then.progress, now.progress);
}

function fractionChange(name: string, then: Progress | null, now: Progress | null): readonly string[] {
  return then && now && differs(then, now) ? [`${name} ${fraction(then)} → ${fraction(now)}`] : [];
}

const differs = (a: Progress | null, b: Progress | null): boolean =>
  a?.done !== b?.done || a?.total !== b?.total;

type Distance = (from: string, to: string) => number | null;

function datesChange(name: string, then: DatesSummary, now: DatesSummary, days: Distance): readonly string[] {
  const said: string[] = [];
  if (!then.actualStart && now.actualStart) said.push(`${name} started ${now.actualStart}`);
  if (!then.actualEnd && now.actualEnd) said.push(`${name} ended ${now.actualEnd}`);
  for (const [field, verb] of [
    ['plannedStart', 'starts'],
    ['plannedEnd', 'ends'],
  ] as const) {
    const [from, to] = [then[field], now[field]];
    if (from === to || !to) continue;
    const count = from ? days(from, to) : null;
    if (!from) said.push(`${name} ${verb} ${to}`);
    else if (count === null || count === 0) said.push(`${name} ${verb} ${to}, not ${from}`);
    else {
      const unit = Math.abs(count) === 1 ? 'working day' : 'working days';
      said.push(
        `${name} ${verb} ${Math.abs(count)} ${unit} ${count > 0 ? 'later' : 'earlier'} (${from} → ${to})`,
      );
    }
  }
  return said;
}

function phaseChanges(name: string, then: Facts, now: Facts, days: Distance): readonly string[] {
  const added = now.phases.filter(({ key }) => !then.phases.some((old) => old.key === key));
  const gone = then.phases.filter(({ key }) => !now.phases.some((phase) => phase.key === key));
  return [
    ...now.phases.flatMap((phase) => {
      const old = then.phases.find(({ key }) => key === phase.key);
      if (!old) return [];
      const own = `${name} ${phase.name}`;
      return [
        ...statusChange(own, old.status, phase.status),
        ...fractionChange(own, old.progress, phase.progress),
        ...datesChange(own, old.dates, phase.dates, days),
      ];
    }),
    ...added.map((phase) => `${name} ${phase.name} added`),
    ...gone.map((phase) => `${name} ${phase.name} is gone`),
  ];
}

const waitsFor = (graph: Graph, node: Node): readonly string[] =>
  graph.gates(node).map(({ target, dependency }) => (target ? graph.label(target) : dependency.text));

function gateChanges(name: string, then: readonly string[], now: readonly string[]): readonly string[] {
  return [
    ...now.filter((other) => !then.includes(other)).map((other) => `${name} now waits for ${other}`),
    ...then.filter((other) => !now.includes(other)).map((other) => `${name} no longer waits for ${other}`),
  ];
}

function ownerChanges(
  name: string,
  then: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): readonly string[] {
  return [...now].flatMap(([label, value]) => {
    const old = then.get(label);
    return old !== undefined && old !== value ? [`${name} ${label}: ${old} → ${value}`] : [];
  });
}

function distanceIn({ calendar }: Config): Distance {
  const { distance } = createWorkCalendar(calendar);
  return (from, to) => {
    const [a, b] = [dayIn(from), dayIn(to)];
    return a === null || b === null ? null : distance(a, b);
  };
}

const dayIn = (text: string): number | null => {
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(text)?.[0];
  return iso ? parseDay(iso) : null;
};
