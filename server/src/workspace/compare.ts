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
  const changes = after.service.changesSince(before.service);
  const documents = new Set(before.workspace.documents());
  const stayed = new Set(after.workspace.documents().filter((uri) => documents.has(uri)));
  const renamed = renamedIn(changes);
  const keys = (found: readonly Found[], rename: (message: string) => string): Keyed[] =>
    found.map((each) => ({ ...each, key: keyOf(each, stayed, rename) }));
  const [old, fresh] = [keys(then, renamed), keys(now, (message) => message)];
  return { changes, appeared: without(fresh, old, nameOf), gone: without(old, fresh, nameOf) };
}

/** Names the milestones that were renumbered as they are called now: who has another number has no other problems. */
function renamedIn(changes: Compared['changes']): (message: string) => string {
  const names = new Map(
    changes.flatMap(({ what, from, to }) =>
      what === 'renumbered' && from && to ? [[from, to] as const] : [],
    ),
  );
  return (message) => message.replace(/[\w-]+(?:\.[\w-]+)*/g, (name) => names.get(name) ?? name);
}

interface Keyed extends Found {
  readonly key: string;
}

async function problemsIn(version: Fed): Promise<readonly Found[]> {
  const found = await findIn(version, version.workspace.documents());
  return found.filter(({ report }) => report.severity === 'error' || report.severity === 'warning');
}

/** Those of one version that the other does not have. */
function without(
  found: readonly Keyed[],
  others: readonly Keyed[],
  nameOf: (uri: string) => string,
): ToldProblem[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return found
    .filter(({ key }) => {
      const count = left.get(key) ?? 0;
      left.set(key, count - 1);
      return count <= 0;
    })
    .map(({ uri, report: { rule, severity, message } }) => ({
      file: nameOf(uri),
      rule: rule.name,
      severity,
      message,
    }));
}

/** Document, rule and words, however the lines moved; of a document that is in one version alone, rule and words. */
function keyOf({ uri, report }: Found, stayed: ReadonlySet<string>, rename: (message: string) => string) {
  // Counts that move with every tick are no new problem.
  const says = rename(report.message).replace(/(?<![\w.-])\d+(?![\w.-])/g, '#');
  return JSON.stringify([stayed.has(uri) ? uri : null, report.rule.name, says]);
}
