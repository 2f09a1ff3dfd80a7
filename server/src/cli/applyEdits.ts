interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text after edits that touch different stretches of it, in whatever order they come. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
