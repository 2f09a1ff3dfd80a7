import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { counted } from '../telling/counted';
import { whyNot } from '../workspace/whyNot';
import { applyEdits } from './applyEdits';
import { Failure } from './failure';
import type { Project } from './project';
import type { DraftResult } from './serviceTypes';
import type { Terminal } from './terminal';
import { unifiedDiff } from './unifiedDiff';
import { writeDocument } from './writeDocument';

/** Writes what a draft comes to, files that move and go last, and names each; in a dry run prints it as a diff. */
export function writeDraft(
  project: Project,
  { edits, files, moves, removes }: DraftResult,
  dry: boolean,
  { out }: Terminal,
): void {
  const { service, nameOf, pathOf } = project;
  for (const uri of [...files.map(({ create }) => create), ...moves.values()])
    if (existsSync(pathOf(uri)))
      throw new Failure(`${nameOf(uri)} is there already and is left as it is; nothing was done.`);
  const changed = [...new Set(edits.map(({ uri }) => uri))].map((uri) => {
    const own = edits.filter((edit) => edit.uri === uri);
    const before = service.document(uri)!.text;
    return { uri, before, after: applyEdits(before, own), places: own.length };
  });
  for (const { create, text } of files) {
    if (dry) out(unifiedDiff(nameOf(create), '', text));
    else {
      written(nameOf(create), () => {
        mkdirSync(dirname(pathOf(create)), { recursive: true });
        writeFileSync(pathOf(create), text, { flag: 'wx' });
      });
      out(`new      ${nameOf(create)}\n`);
    }
  }
  for (const { uri, before, after, places } of changed) {
    if (dry) out(unifiedDiff(nameOf(uri), before, after));
    else {
      writeDocument(pathOf(uri), nameOf(uri), before, after);
      out(`changed  ${nameOf(uri)}, ${counted(places, 'place')}\n`);
    }
  }
  for (const [from, to] of moves) {
    if (!dry) written(nameOf(to), () => renameSync(pathOf(from), pathOf(to)));
    out(`renamed  ${nameOf(from)} → ${nameOf(to)}\n`);
  }
  for (const uri of removes) {
    if (!dry) written(nameOf(uri), () => rmSync(pathOf(uri)));
    out(`removed  ${nameOf(uri)}\n`);
  }
}

function written(name: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new Failure(`${name} cannot be written: ${whyNot(error).replace('read', 'written')}.`);
  }
}
