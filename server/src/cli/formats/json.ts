import type { CheckResult } from '../checkResult';

/** Versioned and documented; fields are only ever added. */
export function json({ findings, files, milestones }: CheckResult): string {
  return `${JSON.stringify({ version: 1, documents: files.length, milestones, findings }, null, 2)}\n`;
}
