import { relative } from 'node:path';
import { URI } from 'vscode-uri';
import type { Rule } from '../../server/src/rules/rule';
import { createService, type Report, type Service } from '../../server/src/service';
import { nodeFiles } from '../../server/src/workspace/nodeFiles';
import { createWorkspace } from '../../server/src/workspace/workspace';
import { type Counts, countsOf } from './countsOf';
import { rangesOutside } from './rangesOutside';

export interface Survey {
  readonly name: string;
  readonly counts: Counts;
  readonly seconds: { readonly read: number; readonly check: number };
  readonly slowest: { readonly file: string; readonly seconds: number };
  readonly megabytes: { readonly text: number; readonly heap: number };
  readonly findings: readonly { readonly file: string; readonly report: Report; readonly line: string }[];
  /** What must never be: a throw, a document that takes too long, a range outside its text. */
  readonly flaws: readonly string[];
}

/** Of the processor, so that what else the machine does is not counted. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Longer than this for one document, and somebody waits. */
const tooSlow = 2;

export async function survey(
  name: string,
  folder: string,
  today: string,
  rules?: readonly Rule[],
): Promise<Survey> {
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  const flaws: string[] = [];
  const slowest = { file: '', seconds: 0 };
  const fileOf = (uri: string): string => relative(folder, URI.parse(uri).fsPath);
  /** Runs one thing about one document; a throw is written down and the rest goes on. */
  function watched<T>(uri: string, what: string, otherwise: T, run: () => T): T {
    const start = cpuSeconds();
    try {
      return run();
    } catch (error) {
      flaws.push(`${fileOf(uri)}: ${what} throws: ${error instanceof Error ? error.stack : error}`);
      return otherwise;
    } finally {
      const seconds = cpuSeconds() - start;
      if (seconds > slowest.seconds) Object.assign(slowest, { file: fileOf(uri), seconds });
      if (seconds > tooSlow) flaws.push(`${fileOf(uri)}: ${what} takes ${seconds.toFixed(1)} s`);
    }
  }

  const service = createService(rules);
  service.setToday(today);
  const watchedService: Service = {
    ...service,
    setFile: (uri, text) => watched(uri, 'reading', undefined, () => service.setFile(uri, text)),
  };
  const skip = (uri: string, why: string): void =>
    void process.stderr.write(`  skipped ${fileOf(uri)}: ${why}\n`);
  const workspace = createWorkspace({ service: watchedService, files: nodeFiles(skip), skip });

  const start = cpuSeconds();
  await workspace.setFolders([`${URI.file(folder)}/`]);
  const readAt = cpuSeconds();
  const uris = [...workspace.documents()].sort();
  const reportsOf = (uri: string): readonly Report[] =>
    watched(uri, 'checking', [], () => service.reports(uri));
  do for (const uri of uris) reportsOf(uri);
  while (await workspace.answerWanted());
  const checkedAt = cpuSeconds();

  const findings = uris.flatMap((uri) => {
    const lines = service.document(uri)?.text.split(/\r\n|\n|\r/) ?? [];
    return reportsOf(uri).map((report) => ({
      file: fileOf(uri),
      report,
      line: lines[report.range.start.line] ?? '',
    }));
  });
  for (const uri of uris)
    for (const flaw of watched(uri, 'looking at ranges', [], () =>
      rangesOutside(service.document(uri), reportsOf(uri)),
    ))
      flaws.push(`${fileOf(uri)}: ${flaw}`);
  const counts = watched(folder, 'counting', null, () => countsOf(service, uris));
  globalThis.gc?.();
  return {
    name,
    counts: counts ?? countsOf(service, []),
    seconds: { read: readAt - start, check: checkedAt - readAt },
    slowest,
    megabytes: {
      text: uris.reduce((sum, uri) => sum + (service.document(uri)?.text.length ?? 0), 0) / 1e6,
      heap: (process.memoryUsage().heapUsed - heapBefore) / 1e6,
    },
    findings,
    flaws,
  };
}
