import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { FeatureContext, View } from '../shared/context';
import type { Subject } from '../shared/subject';

/** Where the cursor is, as completion sees it: the raw line, since what is being typed reads as nothing yet. */
export interface Place {
  readonly context: FeatureContext;
  readonly view: View;
  readonly offset: number;
  /** The line up to the cursor, and behind it. */
  readonly before: string;
  readonly after: string;
  /** Key of the milestone and phase that the cursor is in. */
  readonly milestone: string | null;
  readonly phase: string | null;
  /** Names of all rules, for suppressions. */
  readonly rules: readonly string[];
}

export interface Entry {
  readonly label: string;
  readonly detail?: string;
  /** What stands there afterwards; a snippet has a plain text beside it. */
  readonly text: string;
  readonly snippet?: string;
  readonly kind: CompletionItemKind;
  /** What the editor matches with what was typed, where that is not the label. */
  readonly filter?: string;
  /** What is told of it once it is looked at. */
  readonly about?: Subject;
}

/** Entries in their order, and where what they replace begins. */
export interface Completion {
  readonly from: number;
  readonly entries: readonly Entry[];
}

export function placeOf(
  context: FeatureContext,
  view: View,
  offset: number,
  rules: readonly string[],
): Place {
  const { text, model } = view;
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const end = /\r|\n|$/.exec(text.slice(offset))!.index + offset;
  const holds = (at: { start: number; end: number }): boolean => at.start <= offset && offset <= at.end;
  const homes = model.milestones.filter(({ declared }) => declared === 'home');
  const milestone = homes.findLast(holds) ?? (homes.length === 1 ? homes[0]! : null);
  return {
    context,
    view,
    offset,
    before: text.slice(start, offset),
    after: text.slice(offset, end),
    milestone: milestone?.key ?? null,
    phase: milestone?.phases.findLast(holds)?.key ?? null,
    rules,
  };
}
