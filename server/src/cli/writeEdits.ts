import { applyReplacements } from '../service';
import type { Project } from './project';
import type { Terminal } from './terminal';
import { unifiedDiff } from './unifiedDiff';
import { writeDocument } from './writeDocument';

interface Edit {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Writes edits and prints each line that they changed; in a dry run prints them as a diff. False where nothing changes. */
export function writeEdits(
  project: Project,
  edits: readonly Edit[],
  dry: boolean,
  { out, data }: Terminal,
): boolean {
  const texts = textsOf(project, edits);
  for (const [uri, { before, after }] of texts) {
    const file = project.nameOf(uri);
    if (dry) data(unifiedDiff(file, before, after));
    else {
      writeDocument({ path: project.pathOf(uri), name: file, root: project.root }, before, after);
      out(`${file}\n${changedLines(before, after)}`);
    }
  }
  return texts.size > 0;
}

interface Change {
  readonly before: string;
  readonly after: string;
}

function textsOf({ service }: Project, edits: readonly Edit[]): ReadonlyMap<string, Change> {
  const texts = new Map<string, Change>();
  for (const uri of new Set(edits.map((edit) => edit.uri))) {
    const before = service.document(uri)!.text;
    const after = applyReplacements(
      before,
      edits.filter((edit) => edit.uri === uri),
    );
    if (after !== before) texts.set(uri, { before, after });
  }
  return texts;
}

/** Acts change words within lines, so the lines of both texts are the same ones. */
function changedLines(before: string, after: string): string {
  const old = before.split('\n');
  return after
    .split('\n')
    .map((line, at) => (line === old[at] ? '' : `  ${at + 1}: ${line.trim()}\n`))
    .join('');
}
