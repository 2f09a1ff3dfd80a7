import type {
  AttentionFacts,
  DecisionFacts,
  LatelyFacts,
  ReadyFacts,
  RoadmapReport,
} from '../features/reporting/facts';
import { counted } from './counted';
import { dayWords } from './days';
import { listed } from './listed';

/** A part of the report under its table: what it is about, and what there is to say. */
export interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
  /** How much more there is, and what lists it. */
  readonly more: { readonly count: string; readonly command: string | null } | null;
}

export interface Entry {
  /** What it is about: `M3 Phase 2`, `before M4`; null where the words say it. */
  readonly about: Words | null;
  readonly words: readonly Words[];
  /** A second line. */
  readonly rest: string | null;
}

/** With a document, what leads there where links can be clicked. */
export interface Words {
  readonly text: string;
  readonly file?: string;
}

/** Further than that nobody reads a report. */
const most = { lately: 10, ready: 3, decisions: 5, attention: 5 };

/** Sections that have nothing to say are left out. */
export function sections(report: RoadmapReport, today: string): readonly Section[] {
  const { since, lately, ready, decisions, attention } = report;
  const past = isWeekBefore(since, today)
    ? `Last week (since ${dayWords(since)})`
    : `Since ${dayWords(since)}`;
  const rest = attention.slice(most.attention);
  const all: readonly Section[] = [
    section(past, latelyEntries(lately), most.lately),
    section('Next', ready.map(readyEntry), most.ready),
    section('Decisions needed', decisions.map(decisionEntry), most.decisions),
    {
      title: 'Needs attention',
      entries: attention.slice(0, most.attention).map(attentionEntry),
      more: rest.length > 0 ? { count: problems(rest), command: 'milepost check' } : null,
    },
  ];
  return all.filter(({ entries }) => entries.length > 0);
}

const isWeekBefore = (since: string, today: string): boolean =>
  Date.parse(today) - Date.parse(since) === 7 * 86_400_000;

function section(title: string, entries: readonly Entry[], limit: number): Section {
  const left = entries.length - limit;
  return {
    title,
    entries: entries.slice(0, limit),
    more: left > 0 ? { count: `${left} more`, command: null } : null,
  };
}

/** A line for each milestone, and one for all decisions. */
function latelyEntries(all: readonly LatelyFacts[]): readonly Entry[] {
  const lines = new Map<string, string[]>();
  for (const { name, kind, phase, words } of all) {
    const line = kind === 'record' ? '' : name;
    const first = kind === 'milestone' && !lines.has(line);
    const subject = kind === 'record' || first ? [name, phase] : [phase];
    lines.set(line, [...(lines.get(line) ?? []), [...subject, words].filter(Boolean).join(' ')]);
  }
  return [...lines.values()].map((said) => ({
    about: null,
    words: [{ text: said.join(' · ') }],
    rest: null,
  }));
}

function readyEntry({ name, title, file, undecided, precheck, owner, next, ...dates }: ReadyFacts): Entry {
  const who = name === title ? title : `${name} ${title}`;
  const when = undecided.length > 0 ? `can start when ${listed(undecided)} is decided` : 'can start now';
  const rest = [
    owner && `${owner.label}: ${owner.value}`,
    precheck && `Pre-checklist: ${precheck.done}/${precheck.total}`,
    next && `First open item: ${next}`,
  ];
  return {
    about: null,
    words: [{ text: who, file }, { text: ` · ${[when, ...startWords(dates)].join(', ')}` }],
    rest: rest.filter(Boolean).join(' · ') || null,
  };
}

function startWords({ plannedStart, late }: Pick<ReadyFacts, 'plannedStart' | 'late'>): readonly string[] {
  if (!plannedStart) return [];
  if (late === 0) return ['planned to start today'];
  const days = late === null ? [] : [counted(Math.abs(late), 'working day')];
  return [
    `planned start ${plannedStart}`,
    ...days.map((count) => (late! > 0 ? `${count} late` : `in ${count}`)),
  ];
}

function decisionEntry({ record, title, file, status, signed, during, before }: DecisionFacts): Entry {
  const state = [status, signed && `${signed.done}/${signed.total} signed off`].filter(Boolean).join(', ');
  const about = during.length > 0 ? `for ${listed([...during, ...before])}` : `before ${listed(before)}`;
  const words = [{ text: `${record} ${title}`, file }, ...(state ? [{ text: ` (${state})` }] : [])];
  return { about: { text: about }, words, rest: null };
}

const attentionEntry = ({ where, message, file }: AttentionFacts): Entry => ({
  about: { text: where, file },
  words: [{ text: message }],
  rest: null,
});

/** `2 errors, 1 warning`. */
function problems(all: readonly AttentionFacts[]): string {
  return (['error', 'warning'] as const)
    .map((severity) => [severity, all.filter((each) => each.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => counted(count, severity))
    .join(', ');
}

/** What the days above rest on; null where none is named. */
export function footnote({ milestones, ready, workingDays, datesFrom }: RoadmapReport): string | null {
  const speaksOfDays =
    milestones.some(({ late }) => late !== null) || ready.some(({ late }) => late !== null);
  const parts = [
    speaksOfDays && `Days are working days (${workingDays}).`,
    datesFrom && `Dates from ${datesFrom}.`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : null;
}
