import type { SectionRole } from './sayings';

/** What a section is for whose boxes are work, or judge it. */
export const checklistRoles: ReadonlySet<SectionRole | null> = new Set<SectionRole>([
  'precheck',
  'development',
  'review',
  'exit',
  'acceptance',
  'milestone-review',
]);
