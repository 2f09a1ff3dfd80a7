/**
 * Findings that a team has accepted for now. A finding is known by its document, its rule and the words of its line, so
 * that it is found again when lines move; the file only ever loses entries until somebody deletes it.
 */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly BaselineEntry[];
}

export interface BaselineEntry {
  /** Relative to the folder of the baseline, with `/`. */
  readonly file: string;
  readonly rule: string;
  /** The line that the finding starts in, without space around it. */
  readonly text: string;
  /** How many such findings. */
  readonly count: number;
}

export type BaselineFinding = Omit<BaselineEntry, 'count'>;

/** What the text of a baseline file says, or a clause about why it cannot be used. */
export function parseBaseline(text: string): Baseline | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'it is no JSON';
  }
  if (!isObject(value) || !('version' in value) || !Array.isArray(value.findings))
    return 'it is no baseline of Milepost';
  if (value.version !== 1)
    return `it is of version ${String(value.version)}, and this Milepost knows version 1`;
  if (!value.findings.every(isEntry)) return 'it has an entry without file, rule, text and count';
  return { version: 1, findings: value.findings };
}

export function printBaseline({ findings }: Baseline): string {
  // One entry, one line, so that a diff shows what went.
  const lines = findings.map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "version": 1,\n  "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`;
}

export const baselineOf = (findings: readonly BaselineFinding[]): Baseline => withFindings(null, findings);

/** A baseline that accepts these findings on top of what another accepts. */
export function withFindings(before: Baseline | null, findings: readonly BaselineFinding[]): Baseline {
  const counts = new Map<string, BaselineEntry>();
  for (const entry of before?.findings ?? []) {
    const key = keyOf(entry);
    counts.set(key, { ...entry, count: (counts.get(key)?.count ?? 0) + entry.count });
  }
  for (const { file, rule, text } of findings) {
    const key = keyOf({ file, rule, text });
    counts.set(key, { file, rule, text, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const keys = [...counts.keys()].sort();
  return { version: 1, findings: keys.map((key) => counts.get(key)!) };
}

/** For each finding, whether the baseline leaves it in. */
export function notIn(baseline: Baseline, findings: readonly BaselineFinding[]): boolean[] {
  const left = new Map(baseline.findings.map((entry) => [keyOf(entry), entry.count]));
  return findings.map((finding) => {
    const key = keyOf(finding);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

/** The baseline without those entries looked at that no longer occur; it never gains. */
export function ratchet(
  baseline: Baseline,
  findings: readonly BaselineFinding[],
  isLookedAt: (entry: BaselineEntry) => boolean = () => true,
): Baseline {
  const now = new Map(baselineOf(findings).findings.map((entry) => [keyOf(entry), entry.count]));
  const kept = baseline.findings.flatMap((entry) => {
    const count = isLookedAt(entry) ? Math.min(entry.count, now.get(keyOf(entry)) ?? 0) : entry.count;
    return count > 0 ? [{ ...entry, count }] : [];
  });
  return { version: 1, findings: kept };
}

/** The line that a place is in, without space around it: how baselines name findings. */
export function lineAt(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const end = text.slice(at).search(/\r|\n/);
  return text.slice(start, end < 0 ? undefined : at + end).trim();
}

function keyOf({ file, rule, text }: BaselineFinding): string {
  return JSON.stringify([file, rule, text]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isEntry(value: unknown): value is BaselineEntry {
  if (!isObject(value)) return false;
  const { file, rule, text, count } = value;
  return [file, rule, text].every((word) => typeof word === 'string') && Number.isInteger(count);
}
