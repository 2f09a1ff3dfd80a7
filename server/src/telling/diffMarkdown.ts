import type { Change } from '../features/changing/change';
import { changeLines } from './changeLines';
import { escapeCell } from './markdownText';

/** What two versions of a workspace say differently. */
export interface Compared {
  readonly changes: readonly Change[];
  /** Errors and warnings that are new, and those that are gone. */
  readonly appeared: readonly ToldProblem[];
  readonly gone: readonly ToldProblem[];
}

export interface ToldProblem {
  readonly file: string;
  readonly message: string;
}

export const nothingChanged = 'Nothing changed in meaning.';

/** For the comment of a pull request. */
export function diffMarkdown({ changes, appeared, gone }: Compared): string {
  if (changes.length + appeared.length + gone.length === 0) return `${nothingChanged}\n`;
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`### ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`];
  const problem = ({ file, message }: ToldProblem): string => `${escapeCell(message)} (${escapeCell(file)})`;
  return `${[
    ...list('What changed', changeLines(changes).map(escapeCell)),
    ...list('New findings', appeared.map(problem)),
    ...list('Findings that are gone', gone.map(problem)),
  ].join('\n\n')}\n`;
}
