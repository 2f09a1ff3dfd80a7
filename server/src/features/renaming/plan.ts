import type { Span } from '../../markdown/outline';
import type { Because } from './annotations';

/** An edit of a rename. `file`: it goes with the file's new name; `branch`: it renames a branch that git may know. */
export interface RenameEdit extends Span {
  readonly uri: string;
  readonly text: string;
  readonly because?: Because;
}

export interface RenamePlan {
  readonly edits: readonly RenameEdit[];
  readonly moves: ReadonlyMap<string, string>;
}

/** Why something cannot be renamed, said to the person who asked. */
export interface Refusal {
  readonly refused: string;
}

export const refuse = (refused: string): Refusal => ({ refused });

/** The same edit twice is one; of two that touch, the first stays. */
export function withoutRepeats(edits: readonly RenameEdit[]): RenameEdit[] {
  const kept: RenameEdit[] = [];
  for (const edit of edits) {
    const clash = kept.some(
      (other) => other.uri === edit.uri && edit.start < other.end && other.start < edit.end,
    );
    if (!clash) kept.push(edit);
  }
  return kept;
}
