/** Titles in a folder of milestones whose first word is that of the file's name: `# AP2 — Catalogue` in `AP2_Catalogue.md`. */

import type { Span } from '../markdown/outline';
import type { Draft, SectionDraft } from './draft';
import { parseId } from './identifier';
import type { MilestoneId, Words } from './model';
import { placeSpan, placeWords } from './place';
import { plainHyphens } from './words';
import { wordsAt } from './wordsAt';

interface Token {
  readonly id: MilestoneId | null;
  readonly idAt: Span | null;
  readonly title: Words;
}

const opening =
  /^\s*([A-Z]{1,6}(?:-?\d{1,4}[a-z]{0,2}|-[A-Z])(?:-\d{1,3})?(?:\/[a-z])?)\s*(?:\([^()]{1,20}\)\s*)?(?::|-{1,2}(?=\s))\s*(?=\S)/u;

export function folderToken({ path }: Draft, section: SectionDraft): Token | null {
  const fact = section.fact!;
  if (path.folder !== 'milestone' || path.index || fact.subject !== null) return null;
  const text = plainHyphens(fact.inline.text);
  const match = opening.exec(text);
  if (match === null) return null;
  // "ASD-3c/d" in `ASD-3cd_Overlays.md`.
  const token = match[1]!.replace('/', '');
  if (!path.name.startsWith(token) || /^[A-Za-z0-9]/.test(path.name.slice(token.length))) return null;
  const bare = /^([A-Z]+)-?(\d+)$/.exec(token);
  const id = bare === null ? null : parseId(`${bare[1]!}-${bare[2]!}`);
  if (id === null) return { id, idAt: null, title: placeWords(fact.title, section.offset) };
  const from = text.indexOf(match[1]!);
  return {
    id: { ...id, text: token },
    idAt: placeSpan(wordsAt(fact.inline, from, from + match[1]!.length), section.offset),
    title: placeWords(wordsAt(fact.inline, match[0].length, text.trimEnd().length), section.offset),
  };
}
