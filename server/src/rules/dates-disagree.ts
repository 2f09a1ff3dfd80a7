import type { Part } from '../graph/graph';
import type { Milestone, Words } from '../reading/model';
import type { Schedule } from '../reading/scheduleOf';
import type { MilestoneSummary, PhaseSummary } from '../reading/summary';
import type { Stretch } from '../time/time';
import type { Fix, FixContext, Rule, RuleContext } from './rule';
import { homePhase, type Place, partOf, placeOf, type Timed, timed } from './shared/timed';
import { sayDate, sayWeeks } from './wording/dates';

interface Data {
  readonly what: string;
  readonly verb: string;
  readonly here: string;
  readonly there: string;
  readonly where: string;
  readonly other: { readonly uri: string; readonly key: string; readonly part: string };
  readonly at: { readonly start: number; readonly end: number };
}

const places: readonly (readonly [Place, string])[] = [
  ['start', 'starts'],
  ['end', 'ends'],
  ['actualStart', 'started'],
  ['actualEnd', 'ended'],
];

export const datesDisagree: Rule<Data> = {
  name: 'dates-disagree',
  category: 'schedule',
  severity: 'warning',
  what: 'Two places that give one milestone or phase different dates or weeks.',
  why: 'Everybody plans by the place that they happen to read.',
  examples: [
    {
      bad: `--- index.md
# Roadmap

| Milestone | Planned End | Status |
| --- | --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | 2027-04-02 | Not Started |
                                            ^^^^^^^^^^
--- m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- End: 2027-04-16
`,
      fixed: `--- index.md
# Roadmap

| Milestone | Planned End | Status |
| --- | --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | 2027-04-16 | Not Started |
--- m1-lending.md
# Milestone 1: Lending

- Status: Not Started
- End: 2027-04-16
`,
    },
    {
      good: `# Plan

| Milestone | Due | Status |
| --- | --- | --- |
| M1: Lending | April 2027 | Not Started |

## M1: Lending

- Status: Not Started
- End: 2027-04-16
`,
    },
  ],
  *check(context) {
    for (const each of timed(context)) {
      if (each.category === 'dropped') continue;
      const { owner, schedule, label } = each;
      const said = new Set<string>();
      for (const { part, schedule: theirs, milestone } of othersBefore(context, each)) {
        const where = part.uri === context.uri ? 'elsewhere in this document' : `in ${fileName(part.uri)}`;
        if (
          schedule.weeks &&
          theirs.weeks &&
          owner.when &&
          !sameWeeks(schedule.weeks, theirs.weeks) &&
          !said.has('weeks')
        ) {
          said.add('weeks');
          const data = {
            what: label,
            verb: 'is planned for',
            here: sayWeeks(schedule.weeks),
            there: sayWeeks(theirs.weeks),
          };
          yield found(owner.when, { ...data, where }, part, 'when');
        }
        for (const [place, verb] of places) {
          const [mine, other, at] = [schedule[place], theirs[place], placeOf(owner, place)];
          if (!mine || !other || !at || said.has(place) || !differ(mine, other)) continue;
          said.add(place);
          const name = partOf(milestone, place);
          yield found(
            at,
            { what: label, verb, here: sayDate(mine), there: sayDate(other), where },
            part,
            name,
          );
        }
      }
    }
  },
  message: ({ what, verb, here, there, where }) =>
    verb === 'is planned for'
      ? `${what} ${verb} ${here} here and for ${there} ${where}. Which is right?`
      : `${what} ${verb} in ${here} here and in ${there} ${where}. Which is right?`.replace(
          /\bin (?=\d)/g,
          'on ',
        ),
  fix: takeEither,
};

function takeEither({ uri, text, document }: FixContext, { data }: { data: Data }): readonly Fix[] {
  const other = document(data.other.uri);
  const owners = other?.model.milestones.flatMap((each) => [each, ...each.phases]) ?? [];
  const owner = owners.find(({ key }) => key === data.other.key);
  const there = owner && wordsAt(owner, data.other.part);
  if (!other || !there) return [];
  const mine = text.slice(data.at.start, data.at.end);
  const theirs = other.text.slice(there.start, there.end);
  const { start, end } = there;
  return [
    { title: `Take ${theirs}`, preferred: true, edits: [{ uri, ...data.at, text: theirs }] },
    { title: `Write ${mine} there as well`, edits: [{ uri: data.other.uri, start, end, text: mine }] },
  ];
}

function wordsAt({ when, dates }: Pick<Milestone, 'when' | 'dates'>, part: string): Words | null {
  return part === 'when' ? when : (dates[part as keyof typeof dates] ?? null);
}

function found({ start, end }: Words, data: Omit<Data, 'other' | 'at'>, { uri, key }: Part, part: string) {
  return {
    start,
    end,
    data: { ...data, other: { uri, key, part }, at: { start, end } },
    related: [{ uri, key, part, says: `Here it is ${data.there}.` }],
  };
}

interface Statement {
  readonly part: Part;
  readonly schedule: Schedule;
  readonly milestone: MilestoneSummary | PhaseSummary;
}

/** What other places say that come before this one: the home, then rows in order. Of two places the later one is asked. */
function* othersBefore(context: RuleContext, { node, milestone, phase }: Timed): Generator<Statement> {
  const { graph, uri } = context;
  if (phase) {
    const home = node.home;
    const theirs = homePhase(context, node, phase);
    if (home && theirs && !(home.uri === uri && theirs.key === phase.key))
      yield { part: { uri: home.uri, key: theirs.key }, schedule: theirs.schedule, milestone: theirs };
    return;
  }
  const parts = node.home ? [node.home, ...node.rows] : node.rows;
  for (const part of parts) {
    if (part.uri === uri && part.key === milestone.key) return;
    const theirs = graph.milestone(part);
    if (theirs && !graph.archived(part.uri)) yield { part, schedule: theirs.schedule, milestone: theirs };
  }
}

/** No day can be meant by both. */
const differ = (a: Stretch, b: Stretch): boolean => a.last < b.first || b.last < a.first;

/** A single week is when a milestone is due: the last of its weeks, or the first. */
function sameWeeks(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  if (a.start === a.end) return a.start === b.end || a.start === b.start;
  if (b.start === b.end) return b.start === a.end || b.start === a.start;
  return a.start === b.start && a.end === b.end;
}

const fileName = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
