import { featurePlace } from '../../edits/featureFolder';
import { type NewRecord, newRecord } from '../../edits/newRecord';
import { isPlan, type Plan } from '../../edits/plan';
import type { FixContext } from '../rule';

/** The edits that a new requirements document or story beside others needs, in a folder of its own where they have one; null where it cannot be made. */
export function plannedRecord(context: FixContext, asked: NewRecord): Plan | null {
  const planned = newRecord(
    {
      ...context,
      document: (uri) => {
        const found = context.document(uri);
        return found && { ...found, uri };
      },
    },
    { ...asked, folder: (asked.kind !== 'adr' && featurePlace(asked.kind, asked.folder)) || asked.folder },
  );
  return isPlan(planned) ? planned : null;
}
