import { applyReplacements } from '../service';
import { type Found, findIn } from '../workspace/findIn';
import type { Project } from './project';
import { safeFix } from './safeFix';
import type { Fix } from './serviceTypes';

/** A fix may uncover what another one mends. Safe fixes come to rest long before this. */
const rounds = 10;

export interface Mended {
  /** Texts of the documents that came out different, by uri. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many findings were mended. */
  readonly count: number;
}

/**
 * Applies the safe fixes of the findings that `keep` leaves in, over and over until none is left, to the service's own
 * copy of the documents. Only documents that were asked about are touched.
 */
export async function applyFixes(
  project: Project,
  keep: (found: readonly Found[]) => readonly Found[],
): Promise<Mended> {
  const { service, selected } = project;
  const mine = new Set(selected);
  const before = new Map<string, string>();
  let count = 0;
  for (let round = 0; round < rounds; round++) {
    const edits = new Map<string, Edit[]>();
    for (const found of keep(await findIn(project, selected))) {
      const fix = safeFix(service, found);
      if (fix?.edits.every(({ uri }) => mine.has(uri)) && addTo(edits, fix)) count++;
    }
    if (edits.size === 0) break;
    for (const [uri, list] of edits) {
      const { text } = service.document(uri)!;
      if (!before.has(uri)) before.set(uri, text);
      service.setFile(uri, applyReplacements(text, list));
    }
  }
  const texts = new Map<string, string>();
  for (const [uri, old] of before) {
    const { text } = service.document(uri)!;
    if (text !== old) texts.set(uri, text);
  }
  return { texts, count };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Adds all edits of a fix, or none where one of them touches what an earlier fix edits. */
function addTo(edits: Map<string, Edit[]>, fix: Fix): boolean {
  const clash = fix.edits.some((edit) =>
    edits.get(edit.uri)?.some((other) => edit.start <= other.end && other.start <= edit.end),
  );
  if (clash) return false;
  for (const { uri, start, end, text } of fix.edits) {
    const list = edits.get(uri);
    if (list) list.push({ start, end, text });
    else edits.set(uri, [{ start, end, text }]);
  }
  return true;
}
