import type { Report, Service } from '../service';
import type { Workspace } from './workspace';

/** One finding with where it came from, for those that go on to mend it or to compare it. */
export interface Found {
  readonly uri: string;
  readonly report: Report;
}

/** A service and what feeds it. */
export interface Fed {
  readonly service: Service;
  readonly workspace: Workspace;
}

/** What is wrong with these documents, after everything was looked up that the answers depend on. */
export async function findIn({ service, workspace }: Fed, uris: readonly string[]): Promise<Found[]> {
  let found: Found[];
  do found = uris.flatMap((uri) => service.reports(uri).map((report) => ({ uri, report })));
  while (await workspace.answerWanted());
  return found;
}
