import type { RecordNode } from '../../graph/graph';
import { nameOf } from '../../graph/location';
import type { FeatureContext } from '../shared/context';
import { namesOf, toEdit } from './namesOf';
import { type Refusal, type RenameEdit, type RenamePlan, refuse } from './plan';
import { renameFile } from './renameFile';

/** The number of a decision, requirement or story: title, file name, links, rows and lists of numbers. */
export function renameRecordNumber(
  context: FeatureContext,
  record: RecordNode,
  written: string,
  from: string,
): RenamePlan | Refusal {
  const old = record.summary.id!;
  const number = /^[a-z]*[-_# ]*(\d{1,6})$/i.exec(written.trim())?.[1];
  const value = Number(number);
  if (number === undefined || old.numbers.length !== 1)
    return refuse(`'${written}' is no number of a record. Write one like ${old.text}, or the number alone.`);
  const next = old.same.replace(/(?<!\d)\d+$/, String(value));
  if (next === old.same) return { edits: [], moves: new Map() };
  const other = [...context.graph.recordsNear(record.uri)].find(
    ({ summary }) => summary.kind === record.summary.kind && summary.id?.same === next,
  );
  if (other) return refuse(`${other.summary.id!.text} is there already: ${other.summary.title}.`);
  const edits: RenameEdit[] = [];
  for (const there of namesOf(context, { kind: 'record', records: [record] }, from)) {
    if (there.name.form === 'id') edits.push(toEdit(there, write(there.written, value)));
  }
  const name = nameOf(record.uri);
  const found = /^(?:[a-z]+[-_ ]?)?(\d{1,6})(?=[-_ .])/i.exec(name);
  const isNamed = found && Number(found[1]) === old.numbers[0] && !/^\d{4}-\d\d-\d\d/.test(name);
  const file = isNamed
    ? renameFile(context, record.uri, write(found[0], value) + name.slice(found[0].length))
    : null;
  if (file && 'refused' in file) return file;
  return { edits: [...edits, ...(file?.edits ?? [])], moves: file?.moves ?? new Map() };
}

/** With as many digits as before: `ADR 0006` → `ADR 0012`. */
const write = (written: string, number: number): string =>
  written.replace(/\d+(?=\D*$)/, (old) => String(number).padStart(old.length, '0'));
