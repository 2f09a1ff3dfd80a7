import { lineAt } from './lineAt';
import type { Project } from './project';

type Placed = Pick<Project, 'service' | 'nameOf'>;
interface At {
  readonly uri: string;
  readonly key: string;
  readonly part?: string;
}

/** `docs/roadmap/m3.md:12:5`: a place that is known by document and key, as editors and terminals open it. */
export function placeName({ service, nameOf }: Placed, { uri, key, part }: At): string {
  const at = service.place(uri, key, part);
  return at ? `${nameOf(uri)}:${lineAt(service.document(uri)!.text, at.start)}` : nameOf(uri);
}

/** `docs/roadmap/m3.md:12`, for people. */
export const lineName = (project: Placed, at: At): string =>
  placeName(project, at).replace(/(:\d+):\d+$/, '$1');

/** `docs/roadmap/m3.md#L12`, for links. */
export const linkName = (project: Placed, at: At): string => lineName(project, at).replace(/:(\d+)$/, '#L$1');
