/** Where something stands now that a finding or another document knows by key. */
import type { Span } from '../markdown/outline';
import type { Dependency, Milestone, Model, Owner, Phase, RecordDeclaration, RecordPointer } from './model';

/**
 * `key` is that of a milestone, phase, record or item, `week 8` for a row of a plan, or `#slug` of a section; empty for the top of
 * the document. Parts: `id`, `title`,
 * `status`, `word` (the word of the status), `estimate`, `when`, `plannedStart`, …, `variance`, `dependency:N`,
 * `gate:N`, `block:N`, `owner:N`, `team:N`, `link`, `anchor`, `number`, `branch`, `target`, `date`, `supersedes:N`,
 * `superseded-by:N`. Without a part: the heading, row or item that declares it. Null where it is no longer there; a part
 * that is no longer there gives its owner's place.
 */
export function locate(model: Model, key: string, part?: string): Span | null {
  if (key === '') return model.title ?? { start: 0, end: 0 };
  if (key.startsWith('#')) return model.sections.find(({ slug }) => slug === key.slice(1))?.title ?? null;
  for (const milestone of model.milestones) {
    if (milestone.key === key) return partOf(model, milestone, part) ?? milestone.at;
    for (const phase of milestone.phases)
      if (phase.key === key) return partOf(model, phase, part) ?? phase.at;
  }
  for (const record of model.records) if (record.key === key) return recordPart(record, part) ?? record.at;
  const item = model.items.find((candidate) => candidate.key === key);
  if (item === undefined) return model.plan.weeks.find(({ week }) => key === `week ${week.text}`) ?? null;
  return part === 'box' ? item.box : item;
}

function partOf(model: Model, owner: Milestone | Phase, part: string | undefined): Span | null {
  if (part === undefined) return owner.at;
  const [name, index] = split(part);
  switch (name) {
    case 'title':
      return owner.title;
    case 'status':
      return owner.status;
    case 'word':
      return owner.status?.word ?? null;
    case 'estimate':
      return owner.estimate;
    case 'when':
      return owner.when;
    case 'plannedStart':
    case 'plannedEnd':
    case 'actualStart':
    case 'actualEnd':
    case 'variance':
      return owner.dates[name];
    case 'owner':
      return nth<Owner>(owner.owners, index)?.value ?? null;
    case 'link':
      return owner.link === null ? null : (model.links[owner.link] ?? null);
    default:
      return 'idAt' in owner ? milestonePart(owner, name, index) : phasePart(owner, name);
  }
}

function milestonePart(milestone: Milestone, name: string, index: number): Span | null {
  switch (name) {
    case 'id':
      return milestone.idAt;
    case 'dependency':
      return nth<Dependency>(milestone.dependencies, index);
    case 'gate':
      return nth<Dependency>(milestone.dependencies, index)?.gate ?? null;
    case 'block':
      return nth<Dependency>(milestone.blocks, index);
    case 'team':
      return nth(milestone.teams, index);
    default:
      return null;
  }
}

function phasePart(phase: Phase, name: string): Span | null {
  switch (name) {
    case 'id':
    case 'number':
      return phase.numberAt;
    case 'anchor':
      return phase.anchor?.idAt ?? null;
    case 'branch':
      return phase.branch;
    case 'target':
      return phase.target;
    default:
      return null;
  }
}

function recordPart(record: RecordDeclaration, part: string | undefined): Span | null {
  if (part === undefined) return record.at;
  const [name, index] = split(part);
  switch (name) {
    case 'id':
      return record.idAt;
    case 'title':
      return record.title;
    case 'status':
      return record.status;
    case 'word':
      return record.status?.word ?? null;
    case 'date':
      return record.date;
    case 'dependency':
      return nth<Dependency>(record.dependencies, index);
    case 'supersedes':
      return nth<RecordPointer>(record.supersedes, index);
    case 'superseded-by':
      return nth<RecordPointer>(record.supersededBy, index);
    default:
      return null;
  }
}

function split(part: string): [string, number] {
  const colon = part.indexOf(':');
  return colon < 0 ? [part, 0] : [part.slice(0, colon), Number(part.slice(colon + 1))];
}

function nth<T>(list: readonly T[], index: number): T | null {
  return list[index] ?? null;
}
