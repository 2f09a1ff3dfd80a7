import { lineAt } from './lineAt';
import type { Project } from './project';

/** `docs/roadmap/m3.md:12:5`: a place that is known by document and key, as editors and terminals open it. */
export function placeName(
  { service, nameOf }: Pick<Project, 'service' | 'nameOf'>,
  { uri, key, part }: { readonly uri: string; readonly key: string; readonly part?: string },
): string {
  const at = service.place(uri, key, part);
  return at ? `${nameOf(uri)}:${lineAt(service.document(uri)!.text, at.start)}` : nameOf(uri);
}
