import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { View } from './shared/context';

/** Sections, and with them milestones, phases and checklists; items with what stands under them; front matter. */
export function foldingRanges(view: View): FoldingRange[] {
  const { model, text } = view;
  const ranges: FoldingRange[] = [];
  const fold = (start: number, end: number, kind?: FoldingRangeKind): void => {
    let to = end;
    while (to > start && /\s/.test(text[to - 1]!)) to--;
    const [startLine, endLine] = [view.positionAt(start).line, view.positionAt(to).line];
    if (endLine > startLine) ranges.push(kind ? { startLine, endLine, kind } : { startLine, endLine });
  };
  for (const { heading, end } of model.sections) fold(heading.start, end);
  for (const item of model.items) {
    const last = model.items.findLast((other) => isUnder(model.items, other.index, item.index));
    fold(item.start, Math.max(item.end, last?.end ?? 0));
  }
  for (const table of model.tables) fold(table.start, table.end);
  for (const comment of model.comments) fold(comment.start, comment.end, FoldingRangeKind.Comment);
  return ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function isUnder(
  items: readonly { readonly parent: number | null }[],
  index: number,
  above: number,
): boolean {
  for (let at = items[index]!.parent; at !== null; at = items[at]!.parent) if (at === above) return true;
  return false;
}
