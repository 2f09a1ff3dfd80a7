import type { Service } from '../service';
import type { Found } from '../workspace/findIn';
import type { Fix } from './serviceTypes';

/** The fix that may be applied to a finding without asking, if there is one. */
export function safeFix(service: Service, { uri, report }: Found): Fix | undefined {
  if (!report.fixable) return undefined;
  const safe = service
    .fixes(uri, report)
    .filter((fix) => fix.safe && !fix.files?.length && fix.edits.length > 0);
  return safe.find(({ preferred }) => preferred) ?? safe[0];
}
