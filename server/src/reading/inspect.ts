/** What was read of a document, as `inspect --format json` prints it. Fields are only ever added. */
import { printDay } from '../time/day';
import { readDuration } from '../time/readDuration';
import { readPeriod } from '../time/readPeriod';
import type { Stretch } from '../time/time';
import type {
  Checklist,
  ChecklistRole,
  Dependency,
  DocumentKind,
  Milestone,
  Model,
  Phase,
  Progress,
  Status,
  Words,
} from './model';
import { recordIdsOf } from './summarise';

export interface InspectedDocument {
  readonly file: string;
  readonly kind: DocumentKind;
  readonly title: string | null;
  readonly template: boolean;
  readonly roadmap: string | null;
  readonly milestones: readonly InspectedMilestone[];
  readonly records: readonly {
    readonly id: string | null;
    readonly kind: string;
    readonly title: string;
    readonly status: string | null;
  }[];
  readonly references: number;
}

export interface InspectedStatus {
  readonly text: string;
  readonly category: string | null;
}

export interface InspectedMilestone {
  readonly id: string | null;
  readonly number: number | null;
  readonly title: string;
  readonly declared: 'home' | 'row';
  readonly status: InspectedStatus | null;
  readonly estimate: {
    readonly text: string;
    readonly minDays: number | null;
    readonly maxDays: number | null;
  } | null;
  readonly when: {
    readonly text: string;
    readonly kind: string | null;
    readonly start: number | string | null;
    readonly end: number | string | null;
  } | null;
  readonly dependencies: readonly {
    readonly id: string | null;
    readonly file: string | null;
    readonly requires: string | null;
  }[];
  readonly owners: Readonly<Record<string, string>>;
  readonly teams: readonly string[];
  readonly records: readonly string[];
  readonly phases: readonly InspectedPhase[];
  readonly checklists: readonly InspectedChecklist[];
  readonly progress: Progress | null;
}

export interface InspectedPhase {
  readonly number: string | null;
  readonly title: string;
  readonly anchor: string | null;
  readonly status: InspectedStatus | null;
  readonly progress: Progress | null;
  readonly checklists: readonly InspectedChecklist[];
  readonly branch: string | null;
  readonly target: string | null;
}

export interface InspectedChecklist {
  readonly role: ChecklistRole;
  readonly team: string | null;
  readonly done: number;
  readonly total: number;
}

/** What only the workspace knows. */
export interface InspectContext {
  readonly file: string;
  readonly roadmap: string | null;
  /** The file that a dependency means, as inspect prints files; null where it is not there. */
  readonly fileOf?: (milestone: Milestone, dependency: Dependency) => string | null;
}

export function inspect(model: Model, context: InspectContext): InspectedDocument {
  return {
    file: context.file,
    kind: model.kind,
    title: model.title?.text ?? null,
    template: model.template,
    roadmap: context.roadmap,
    milestones: listed(model).map((rows) => inspectMilestone(model, rows, context)),
    records: model.records.map(({ id, kind, title, status }) => ({
      id: id?.text ?? null,
      kind,
      title: title.text,
      status: status?.text ?? null,
    })),
    references:
      model.links.filter(({ external, image }) => !external && !image).length +
      model.mentions.filter(({ link }) => link === null).length,
  };
}

/** Each milestone of the document once: a home with the rows that speak of it, or rows by themselves. */
function listed(model: Model): readonly (readonly Milestone[])[] {
  const groups: Milestone[][] = [];
  const known = new Map<string, Milestone[]>();
  const ordered = [...model.milestones].sort(
    (a, b) => Number(b.declared === 'home') - Number(a.declared === 'home'),
  );
  for (const milestone of ordered) {
    const name = milestone.id?.same ?? `=${milestone.title.text}`;
    const group = known.get(name);
    if (group !== undefined && milestone.declared === 'row') {
      group.push(milestone);
      continue;
    }
    const own = [milestone];
    groups.push(own);
    if (group === undefined) known.set(name, own);
  }
  return groups.sort((a, b) => a[0]!.at.start - b[0]!.at.start);
}

function inspectMilestone(
  model: Model,
  statements: readonly Milestone[],
  context: InspectContext,
): InspectedMilestone {
  const [main] = statements as [Milestone, ...Milestone[]];
  const { id } = main;
  const first = <T>(of: (milestone: Milestone) => T | null): T | null => {
    for (const statement of statements) {
      const value = of(statement);
      if (value !== null) return value;
    }
    return null;
  };
  const dependencies =
    first(({ dependencies }) => (dependencies.some(({ field }) => field) ? dependencies : null)) ?? [];
  return {
    id: id?.text ?? null,
    number: id === null ? null : (id.numbers[0] ?? null),
    title: first(({ title }) => (title.text === '' ? null : title.text)) ?? '',
    declared: main.declared,
    status: inspectStatus(first(({ status }) => status)),
    estimate: inspectEstimate(first(({ estimate }) => estimate)),
    when: inspectWhen(statements),
    dependencies: dependencies
      .filter(({ field }) => field)
      .map((dependency) => ({
        id: dependency.id?.text ?? (dependency.phase === null ? null : `Phase ${dependency.phase}`),
        file: context.fileOf?.(main, dependency) ?? null,
        requires: dependency.gate?.text ?? null,
      })),
    owners: Object.fromEntries(
      (first(({ owners }) => (owners.length === 0 ? null : owners)) ?? []).map(({ label, value }) => [
        label.text,
        value.text,
      ]),
    ),
    teams: (first(({ teams }) => (teams.length === 0 ? null : teams)) ?? []).map(({ text }) => text),
    records: [...new Map(recordIdsOf(model, main).map((record) => [record.same, record.text])).values()],
    phases: (first(({ phases }) => (phases.length === 0 ? null : phases)) ?? []).map((phase) =>
      inspectPhase(model, phase),
    ),
    checklists: inspectChecklists(model, main.checklists),
    progress: main.progress,
  };
}

function inspectStatus(status: Status | null): InspectedStatus | null {
  return status === null ? null : { text: status.text, category: status.category };
}

function inspectEstimate(estimate: Words | null): InspectedMilestone['estimate'] {
  if (estimate === null) return null;
  const duration = readDuration(estimate.text);
  return { text: estimate.text, minDays: duration?.minDays ?? null, maxDays: duration?.maxDays ?? null };
}

function inspectWhen(statements: readonly Milestone[]): InspectedMilestone['when'] {
  for (const { when, dates } of statements) {
    if (when !== null) {
      const read = readPeriod(when.text, when.inWeeks);
      if (read?.kind === 'weeks') return { text: when.text, kind: 'weeks', start: read.start, end: read.end };
      const kind = read === null ? null : isQuarter(read.start) && isQuarter(read.end) ? 'quarter' : 'dates';
      const said = (stretch: Stretch, end: 'first' | 'last') =>
        kind === 'quarter' ? quarterOf(stretch[end]) : printDay(stretch[end]);
      return {
        text: when.text,
        kind,
        start: read && said(read.start, 'first'),
        end: read && said(read.end, 'last'),
      };
    }
    const { plannedStart, plannedEnd } = dates;
    if (plannedStart === null && plannedEnd === null) continue;
    const parts = [plannedStart?.text, plannedEnd?.text].filter((text) => text !== undefined);
    return {
      text: parts.join(' – '),
      kind: 'dates',
      start: plannedStart?.text ?? null,
      end: plannedEnd?.text ?? null,
    };
  }
  return null;
}

const isQuarter = ({ grain }: Stretch): boolean => grain === 'quarter' || grain === 'half';

/** `2026-Q1`. */
function quarterOf(day: number): string {
  const [year, month] = printDay(day).split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

function inspectPhase(model: Model, phase: Phase): InspectedPhase {
  return {
    number: phase.number,
    title: phase.title.text,
    anchor: phase.anchor?.id ?? null,
    status: inspectStatus(phase.status),
    progress: phase.progress,
    checklists: inspectChecklists(model, phase.checklists),
    branch: phase.branch?.text ?? null,
    target: phase.target?.text ?? null,
  };
}

/** One entry per role and teams, in the order of the document. */
function inspectChecklists(model: Model, indexes: readonly number[]): readonly InspectedChecklist[] {
  const merged = new Map<string, { role: ChecklistRole; team: string | null; done: number; total: number }>();
  for (const index of indexes) {
    const checklist = model.checklists[index]!;
    const team = teamOf(checklist);
    const key = `${checklist.role}/${team ?? ''}`;
    const entry = merged.get(key) ?? { role: checklist.role, team, done: 0, total: 0 };
    for (const at of checklist.items) {
      const item = model.items[at]!;
      if (!item.required) continue;
      entry.total++;
      if (item.state === 'done') entry.done++;
    }
    if (entry.total > 0) merged.set(key, entry);
  }
  return [...merged.values()];
}

function teamOf({ teams }: Checklist): string | null {
  return teams.length === 0 ? null : teams.map(({ text }) => text).join(' / ');
}
