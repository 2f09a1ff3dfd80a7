import { existsSync } from 'node:fs';
import { applyReplacements } from '../service';
import { counted } from '../telling/counted';
import { Failure } from './failure';
import type { Project } from './project';
import type { DraftResult } from './serviceTypes';
import type { Terminal } from './terminal';
import { unifiedDiff } from './unifiedDiff';
import {
  moveDocument,
  refuseOutside,
  removeDocument,
  writeDocument,
  writeNewDocument,
} from './writeDocument';

/** Writes what a draft comes to, files that go or move last, and names each; in a dry run prints it as a diff. */
export function writeDraft(
  project: Project,
  { edits, files, moves, removes }: DraftResult,
  dry: boolean,
  { out, data }: Terminal,
): void {
  const { service, nameOf, pathOf, root } = project;
  const place = (uri: string) => ({ path: pathOf(uri), name: nameOf(uri), root });
  // Looked at before anything is written: an act is made as a whole.
  for (const uri of [...files.map(({ create }) => create), ...moves.values(), ...removes]) {
    refuseOutside(place(uri));
    const isFree = removes.includes(uri) || moves.has(uri);
    if (!isFree && existsSync(pathOf(uri)))
      throw new Failure(`${nameOf(uri)} is there already and is left as it is; nothing was done.`);
  }
  const changed = [...new Set(edits.map(({ uri }) => uri))].map((uri) => {
    const own = edits.filter((edit) => edit.uri === uri);
    const before = service.document(uri)!.text;
    refuseOutside(place(uri));
    return { uri, before, after: applyReplacements(before, own), places: own.length };
  });
  for (const { create, text } of files) {
    if (dry) data(unifiedDiff(nameOf(create), '', text));
    else {
      writeNewDocument(place(create), text);
      out(`new      ${nameOf(create)}\n`);
    }
  }
  for (const { uri, before, after, places } of changed) {
    if (dry) data(unifiedDiff(nameOf(uri), before, after));
    else {
      writeDocument(place(uri), before, after);
      out(`changed  ${nameOf(uri)}, ${counted(places, 'place')}\n`);
    }
  }
  for (const uri of removes) {
    if (!dry) removeDocument(place(uri));
    out(`removed  ${nameOf(uri)}\n`);
  }
  for (const [from, to] of moves) {
    if (!dry) moveDocument(place(from), place(to));
    out(`renamed  ${nameOf(from)} → ${nameOf(to)}\n`);
  }
}
