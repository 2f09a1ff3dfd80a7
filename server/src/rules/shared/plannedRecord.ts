import { type NewRecord, newRecord } from '../../edits/newRecord';
import { isPlan, type Plan } from '../../edits/plan';
import type { FixContext } from '../rule';

/** The edits that a new requirements document or story needs; null where it cannot be made. */
export function plannedRecord(context: FixContext, asked: NewRecord): Plan | null {
  const planned = newRecord(
    {
      ...context,
      document: (uri) => {
        const found = context.document(uri);
        return found && { ...found, uri };
      },
    },
    asked,
  );
  return isPlan(planned) ? planned : null;
}
