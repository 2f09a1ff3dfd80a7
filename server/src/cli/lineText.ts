import type { Service } from '../service';
import type { Found } from '../workspace/findIn';

/** The line that a finding starts in, without space around it. */
export function lineText(service: Service, { uri, report }: Found): string {
  const view = service.document(uri);
  if (!view) return '';
  const start = view.offsetAt({ line: report.range.start.line, character: 0 });
  const end = view.text.slice(start).search(/\r|\n/);
  return view.text.slice(start, end < 0 ? undefined : start + end).trim();
}
