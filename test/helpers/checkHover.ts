import type { MarkupContent } from 'vscode-languageserver-types';
import { checkAnswer } from './checkAnswer';
import type { WorkspaceOptions } from './openWorkspace';

/** The Markdown that is shown over the cursor `$0`; null for nothing. */
export function checkHover(fixture: string, expected: string | null, options?: WorkspaceOptions): void {
  checkAnswer(
    fixture,
    ({ service }, uri, position) =>
      (service.hover(uri, position)?.contents as MarkupContent | undefined)?.value ?? null,
    expected,
    options,
  );
}
