import type { RecordNode } from '../../graph/graph';
import type { Span } from '../../markdown/outline';
import type { Field, Link, Mention, MilestoneId, Model } from '../../reading/model';
import type { RuleContext } from '../rule';

export interface Referred extends Span {
  /** The number as it is written, or null where only a link's path says it. */
  readonly id: MilestoneId | null;
  readonly record: RecordNode;
  readonly link: Link | null;
  readonly section: number | null;
}

/** Places that name one decision record of this workspace each, by link or by number; ranges name too many. */
export const referredRecords = ({ once }: RuleContext): readonly Referred[] => once(findReferred);

const findReferred = (context: RuleContext): readonly Referred[] => [...everyReferred(context)];

function* everyReferred(context: RuleContext): Generator<Referred> {
  const { model } = context;
  const numbered = recordByNumber(context);
  const named = new Map<number, Mention>();
  for (const mention of model.mentions) {
    if (mention.kind !== 'record' || mention.range) continue;
    const { link, section } = mention;
    if (link !== null) {
      if (!named.has(link)) named.set(link, mention);
      continue;
    }
    for (const { id, start, end } of mention.ids) {
      const record = numbered(id);
      if (record) yield { start, end, id, record, link: null, section };
    }
  }
  for (const link of model.links) {
    const record = linkedRecord(context, link);
    const mention = named.get(link.index);
    if (!record) continue;
    const { start, end, section } = link;
    yield { start, end, id: mention?.ids[0]?.id ?? null, record, link, section };
  }
}

/** The decision record that a link leads to. */
export function linkedRecord({ uri, graph }: RuleContext, link: Link): RecordNode | null {
  if (link.external || link.image || !link.path || !/\.(?:md|markdown)$/i.test(link.path)) return null;
  const target = graph.resolveLink(uri, link);
  return target?.kind === 'record' && target.record.summary.kind === 'adr' ? target.record : null;
}

/** Looks numbers up in the folder of records that is meant here, each once. */
export function recordByNumber({ uri, graph }: RuleContext): (id: MilestoneId) => RecordNode | null {
  const known = new Map<string, RecordNode>();
  let isRead = false;
  return (id) => {
    if (!isRead) {
      isRead = true;
      for (const record of graph.recordsNear(uri)) {
        const same = record.summary.kind === 'adr' ? record.summary.id?.same : undefined;
        if (same !== undefined && !known.has(same)) known.set(same, record);
      }
    }
    return known.get(id.same) ?? null;
  };
}

/** `0012` of `docs/adr/0012-use-piles.md` and of `ADR-0012.md`; dates are no numbers. */
export function fileNumber(uri: string): string | null {
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  if (/^\d{4}-\d\d-\d\d|^\d{8}/.test(name)) return null;
  return /^(?:adr[-_ ]?)?(\d{1,5})(?=[-_ .])/i.exec(name)?.[1] ?? null;
}

/** `ADR 0012`, or the title where it has no number. */
export const recordName = ({ summary }: RecordNode): string => summary.id?.text ?? `'${summary.title}'`;

/** The field that a place stands in. */
export const fieldAt = ({ fields }: Model, { start }: Span): Field | null =>
  fields.find((field) => field.start <= start && start < field.end) ?? null;
