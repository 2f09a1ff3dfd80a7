import type { Connection } from 'vscode-languageserver';
import type { Abilities } from './readAbilities';

/** An editor that does not answer has hidden nothing. */
const patience = 1000;

/** Globs of what the editor hides or does not search; `files.exclude` and `search.exclude` in VS Code. */
export async function editorExcludes(connection: Connection, client: Abilities): Promise<readonly string[]> {
  if (!client.hasConfiguration) return [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<readonly unknown[]>((resolve) => {
    timer = setTimeout(resolve, patience, []);
  });
  const asked = connection.workspace
    .getConfiguration([{ section: 'files.exclude' }, { section: 'search.exclude' }])
    .catch(() => []);
  const answers: readonly unknown[] = await Promise.race([asked, late]);
  clearTimeout(timer);
  return (Array.isArray(answers) ? answers : []).flatMap(globsOf);
}

/** A glob that is switched on hides what it names and all that is in it; `{ "when": … }` looks at other files. */
function globsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([glob, on]) => (on === true ? [glob, `${glob}/**`] : []));
}
