/** What other documents can see of one, without positions. */

import { checklistsOf } from './checklist';
import { expandRange } from './identifier';
import { isCounted } from './isCounted';
import { isShown } from './isShown';
import { isWritten } from './isWritten';
import type {
  Dates,
  Dependency,
  Item,
  Mention,
  Milestone,
  Model,
  Phase,
  RecordDeclaration,
  RecordPointer,
  Status,
} from './model';
import { scheduleOf } from './scheduleOf';
import type {
  DatesSummary,
  DependencySummary,
  LinkSummary,
  MentionSummary,
  MilestoneSummary,
  OpenItem,
  PhaseSummary,
  PointerSummary,
  RecordSummary,
  StatusSummary,
  Summary,
} from './summary';

export function summarise(model: Model): Summary {
  const group = groupOf(model);
  return {
    kind: model.kind,
    template: model.template,
    title: model.title?.text ?? null,
    milestones: model.milestones.map((milestone) => milestoneSummary(model, milestone, group)),
    records: model.records.map((record) => recordSummary(model, record)),
    anchors: model.anchors.map(({ id }) => id),
    links: linkSummaries(model),
    mentions: mentionSummaries(model),
    roles: model.sections.flatMap(({ role }) => role ?? []),
    teams: [...new Set(model.milestones.flatMap(({ teams }) => teams.map(({ text }) => text)))],
  };
}

/** The same after a change that only these milestones and the records show. */
export function summariseAgain(before: Summary, model: Model, milestones: ReadonlySet<number>): Summary {
  if (milestones.size === 0 && model.records.length === 0) return before;
  const group = milestones.size > 0 ? groupOf(model) : null;
  return {
    ...before,
    milestones: before.milestones.map((summary, index) =>
      milestones.has(index) ? milestoneSummary(model, model.milestones[index]!, group!) : summary,
    ),
    records: model.records.map((record) => recordSummary(model, record)),
  };
}

/** The milestones whose summary shows the words of an item, known before by `key`; null where none does. */
export function shownBy(
  { milestones }: Summary,
  model: Model,
  item: number,
  key: string,
): ReadonlySet<number> | null {
  const { index, role, milestone, phase } = model.checklists[model.items[item]!.checklist]!;
  const shown = new Set<number>();
  for (const [at, { firstOpen: first, phases }] of milestones.entries()) {
    const { key: own, checklists } = model.milestones[at]!;
    const isReview = role === 'milestone-review' && phase === null && milestone === own;
    const isFirst = first?.key === key || phases.some(({ firstOpen: open }) => open?.key === key);
    if (isReview || isFirst || (role === 'milestone-review' && checklists.includes(index))) shown.add(at);
  }
  return shown.size > 0 ? shown : null;
}

/** What belongs to each milestone, by its key: looked for once, not once for each of them. */
interface Group {
  readonly fields: ReadonlyMap<string, MilestoneSummary['fields'][number][]>;
  readonly reviews: ReadonlyMap<string, string[]>;
}

function groupOf({ fields, checklists, items }: Model): Group {
  const group = {
    fields: new Map<string, MilestoneSummary['fields'][number][]>(),
    reviews: new Map<string, string[]>(),
  };
  const under = <T>(map: Map<string, T[]>, key: string): T[] => {
    const list = map.get(key) ?? [];
    map.set(key, list);
    return list;
  };
  for (const { name, label, form, milestone, phase } of fields)
    if (milestone !== null && phase === null && name !== null && (form === 'list' || form === 'line'))
      under(group.fields, milestone).push({ name, label: label.text });
  for (const { role, milestone, phase, items: own } of checklists)
    if (milestone !== null && phase === null && role === 'milestone-review')
      under(group.reviews, milestone).push(...own.map((index) => items[index]!.text));
  return group;
}

function milestoneSummary(model: Model, milestone: Milestone, group: Group): MilestoneSummary {
  const { key, id, title, declared, form, independent, progress } = milestone;
  const checklists = checklistsOf(milestone);
  return {
    key,
    id,
    title: title.text,
    declared,
    form,
    status: statusSummary(milestone.status),
    estimate: milestone.estimate?.text ?? null,
    when: milestone.when?.text ?? null,
    schedule: scheduleOf(milestone),
    dates: datesSummary(milestone.dates),
    dependencies: milestone.dependencies.map((dependency) => dependencySummary(model, dependency)),
    blocks: milestone.blocks.map((dependency) => dependencySummary(model, dependency)),
    independent,
    owners: milestone.owners.map(({ label, value, open }) => ({
      label: label.text,
      value: value.text,
      open,
    })),
    teams: milestone.teams.map(({ text }) => text),
    records: recordsOf(model, milestone),
    phases: milestone.phases.map((phase) => phaseSummary(model, phase)),
    lists: milestone.checklists.some((index) => isShown(model.checklists[index]!)),
    progress,
    link: linkAt(model, milestone.link),
    firstOpen: firstOpen(model, checklists),
    fields: group.fields.get(key) ?? [],
    review: group.reviews.get(key) ?? [],
  };
}

function phaseSummary(model: Model, phase: Phase): PhaseSummary {
  return {
    key: phase.key,
    number: phase.number,
    title: phase.title.text,
    anchor: phase.anchor?.id ?? null,
    slug: phase.section === null ? null : model.sections[phase.section]!.slug,
    status: statusSummary(phase.status),
    estimate: phase.estimate?.text ?? null,
    when: phase.when?.text ?? null,
    schedule: scheduleOf(phase),
    dates: datesSummary(phase.dates),
    branch: phase.branch?.text ?? null,
    target: phase.target?.text ?? null,
    progress: phase.progress,
    optional: phase.optional,
    link: linkAt(model, phase.link),
    firstOpen: firstOpen(model, phase.checklists),
  };
}

function recordSummary(model: Model, record: RecordDeclaration): RecordSummary {
  return {
    key: record.key,
    kind: record.kind,
    id: record.id,
    title: record.title.text,
    status: record.status?.text ?? null,
    state: record.status?.state ?? null,
    category: record.category,
    date: record.date?.text ?? null,
    supersedes: record.supersedes.map((pointer) => pointerSummary(model, pointer)),
    supersededBy: record.supersededBy.map((pointer) => pointerSummary(model, pointer)),
    dependencies: record.dependencies.map((dependency) => dependencySummary(model, dependency)),
    progress: record.progress,
  };
}

/** The records that a milestone names, ranges expanded, each once and in order. */
function recordsOf(model: Model, milestone: Milestone): readonly string[] {
  return [...new Set(recordIdsOf(model, milestone).map(({ same }) => same))];
}

export function recordIdsOf(model: Model, milestone: Milestone) {
  return milestone.records.flatMap((index) => {
    const { ids, range } = model.mentions[index]!;
    return range && ids.length === 2 ? expandRange(ids[0]!.id, ids[1]!.id) : ids.map(({ id }) => id);
  });
}

function statusSummary(status: Status | null): StatusSummary | null {
  return status === null ? null : { text: status.text, word: status.word.text, category: status.category };
}

function datesSummary(dates: Dates): DatesSummary {
  return {
    plannedStart: dates.plannedStart?.text ?? null,
    plannedEnd: dates.plannedEnd?.text ?? null,
    actualStart: dates.actualStart?.text ?? null,
    actualEnd: dates.actualEnd?.text ?? null,
    variance: dates.variance?.text ?? null,
  };
}

function dependencySummary(
  model: Model,
  { text, id, phase, link, gate, claim, field }: Dependency,
): DependencySummary {
  return {
    text,
    id,
    phase,
    link: linkAt(model, link),
    gate: statusSummary(gate),
    claim: statusSummary(claim),
    field,
  };
}

function pointerSummary(model: Model, { id, link }: RecordPointer): PointerSummary {
  return { id, link: linkAt(model, link) };
}

function linkAt(model: Model, index: number | null): LinkSummary | null {
  if (index === null) return null;
  const { path, fragment, external } = model.links[index]!;
  return external ? null : { path, fragment };
}

function linkSummaries({ links }: Model): readonly LinkSummary[] {
  const seen = new Map<string, LinkSummary>();
  for (const { external, path, fragment } of links) {
    if (!external && (path !== null || fragment !== null))
      seen.set(`${path ?? ''}#${fragment ?? ''}`, { path, fragment });
  }
  return [...seen.values()];
}

function mentionSummaries({ mentions }: Model): readonly MentionSummary[] {
  const seen = new Map<Mention['kind'], Set<string>>();
  const all: MentionSummary[] = [];
  for (const { kind, ids } of mentions) {
    const known = seen.get(kind) ?? new Set();
    seen.set(kind, known);
    for (const { id } of ids) {
      if (known.has(id.same)) continue;
      known.add(id.same);
      all.push({ kind, same: id.same });
    }
  }
  return all;
}

function firstOpen(model: Model, checklists: readonly number[]): OpenItem | null {
  let first: Item | null = null;
  let written = false;
  for (const index of checklists) {
    for (const at of model.checklists[index]!.items) {
      const item = model.items[at]!;
      if (!isCounted(item) || item.state !== 'open') continue;
      if (first !== null && first.index < item.index && written) continue;
      const says = isWritten(model, item);
      if (first === null || (says && !written) || (says === written && item.index < first.index)) {
        first = item;
        written = says;
      }
    }
  }
  return first === null ? null : { key: first.key, text: first.text, written };
}
