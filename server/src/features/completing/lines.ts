import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Field } from '../../reading/model';
import { fold } from '../../reading/words';
import { missingSections } from '../../templates/missingSections';
import { scaffoldSection, type Values } from '../../templates/scaffold';
import { snippetBody } from '../../templates/snippetBody';
import type { Completion, Entry, Place } from './place';

/** At the start of a line: the next missing section, a field that the others have, an item that the others have. */
export function lineCompletion(place: Place): Completion | null {
  const { before, after, offset } = place;
  if (after.trim() !== '') return null;
  const item = /^\s*[-*+]\s+\[[ xX]\]\s+(.*)$/.exec(before);
  if (item) return { from: offset - item[1]!.length, entries: items(place) };
  const label = /^\s*[-*+]\s+(?:\*\*)?(|\p{L}[\p{L} ]*)$/u.exec(before);
  if (label) return { from: offset - label[1]!.length, entries: labels(place, before.includes('**')) };
  const heading = /^(#{0,6}\s*(?:\p{L}[\p{L} ]*)?)$/u.exec(before);
  if (heading && place.milestone !== null) return { from: offset - before.length, entries: sections(place) };
  return null;
}

/** Sections of the template that this document lacks, those that belong here first. */
function sections({ context, view, offset, milestone }: Place): readonly Entry[] {
  const followed = context.followed(view.uri);
  if (!followed) return [];
  const { schema } = followed;
  const missing = missingSections(schema, view.model, view.text.length);
  const home = view.model.milestones.find(({ key }) => key === milestone);
  const values: Values = home?.id ? { N: home.id.numbers.join('.') } : {};
  const newline = view.text.includes('\r\n') ? '\r\n' : '\n';
  return [...missing]
    .sort((a, b) => Math.abs(a.at - offset) - Math.abs(b.at - offset))
    .map(({ section }) => {
      const body = scaffoldSection(schema, section.index, values);
      return {
        label: section.title,
        detail: 'section of the template',
        text: body.replaceAll('\n', newline),
        snippet: snippetBody(body).join('\n'),
        filter: `${'#'.repeat(section.depth)} ${section.title}`,
        kind: CompletionItemKind.Module,
      };
    });
}

/** Labels that milestones of this roadmap have, and this one lacks. */
function labels(place: Place, bold: boolean): readonly Entry[] {
  const { context, view, milestone, phase } = place;
  const own = new Set(ownFields(view.model.fields, milestone, phase).map(({ label }) => fold(label.text)));
  const counts = new Map<string, number>();
  for (const uri of context.graph.roadmapOf(view.uri)?.documents ?? []) {
    const model = uri === view.uri ? null : context.document(uri)?.model;
    for (const field of model?.fields ?? []) {
      if (field.form !== 'list' || !field.name || (field.phase === null) !== (phase === null)) continue;
      if (!own.has(fold(field.label.text)))
        counts.set(field.label.text, (counts.get(field.label.text) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 20)
    .map(([label]) => ({
      label,
      detail: 'field of the other milestones',
      text: bold ? `${label}:** ` : `${label}: `,
      kind: CompletionItemKind.Field,
    }));
}

const ownFields = (
  fields: readonly Field[],
  milestone: string | null,
  phase: string | null,
): readonly Field[] => fields.filter((field) => field.milestone === milestone && field.phase === phase);

/** What other milestones ask for in a list of this role, and this list does not yet. */
function items({ context, view, offset }: Place): readonly Entry[] {
  const section = view.model.sections.findLast(({ heading, end }) => heading.end <= offset && offset <= end);
  const role = section?.role ?? null;
  if (role === null) return [];
  const own = new Set(view.model.items.map(({ text }) => fold(text)));
  const counts = new Map<string, number>();
  for (const uri of context.graph.roadmapOf(view.uri)?.documents ?? []) {
    const model = uri === view.uri ? null : context.document(uri)?.model;
    const lists = model?.checklists.filter((list) => list.role === role) ?? [];
    const texts = new Set(lists.flatMap((list) => list.items.map((index) => model!.items[index]!.text)));
    for (const text of texts) if (!own.has(fold(text))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .filter(([text, count]) => count > 1 && !text.includes('\n'))
    .sort((a, b) => b[1] - a[1])
    .slice(0, 20)
    .map(([text, count]) => ({
      label: text,
      detail: `in ${count} other documents`,
      text,
      kind: CompletionItemKind.Text,
    }));
}
