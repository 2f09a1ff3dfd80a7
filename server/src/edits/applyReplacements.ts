import type { TextReplacement } from './tick';

/** A text with replacements made, none of which may touch another. */
export function applyReplacements(text: string, edits: readonly TextReplacement[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
