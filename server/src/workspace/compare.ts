import type { Service } from '../service';
import { type Fed, type Found, findIn } from './findIn';

/** What two versions of a workspace say differently. */
export interface Compared {
  readonly changes: ReturnType<Service['changesSince']>;
  /** Errors and warnings that are new, and those that are gone. */
  readonly appeared: readonly ToldProblem[];
  readonly gone: readonly ToldProblem[];
}

export interface ToldProblem {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

/** `nameOf`: how a document is called where this is read. */
export async function compare(before: Fed, after: Fed, nameOf: (uri: string) => string): Promise<Compared> {
  const then = await problemsIn(before);
  const now = await problemsIn(after);
  return {
    changes: after.service.changesSince(before.service),
    appeared: without(now, then, nameOf),
    gone: without(then, now, nameOf),
  };
}

async function problemsIn(version: Fed): Promise<readonly Found[]> {
  const found = await findIn(version, version.workspace.documents());
  return found.filter(({ report }) => report.severity === 'error' || report.severity === 'warning');
}

/** Those of one version that the other does not have: by document, rule and words, however the lines moved. */
function without(
  found: readonly Found[],
  others: readonly Found[],
  nameOf: (uri: string) => string,
): ToldProblem[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return found
    .filter((each) => {
      const count = left.get(keyOf(each)) ?? 0;
      left.set(keyOf(each), count - 1);
      return count <= 0;
    })
    .map(({ uri, report: { rule, severity, message } }) => ({
      file: nameOf(uri),
      rule: rule.name,
      severity,
      message,
    }));
}

// Counts that move with every tick are no new problem.
const keyOf = ({ uri, report }: Found): string =>
  JSON.stringify([uri, report.rule.name, report.message.replace(/(?<![\w.-])\d+(?![\w.-])/g, '#')]);
