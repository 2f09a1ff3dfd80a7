import type { Position, TextEdit } from 'vscode-languageserver-types';
import type { View } from './shared/context';

const box = /^([ \t]*(?:>[ \t]?)*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)\[[ xX~/>-]\]([ \t]*)([\s\S]*)$/;

/** Enter behind an item of a checklist begins the next one; behind an empty one it ends the list. */
export function onEnter(view: View, { line }: Position): TextEdit[] {
  if (line === 0) return [];
  const before = lineAt(view, line - 1);
  const here = lineAt(view, line);
  const item = box.exec(before.text);
  if (!item || /^[ \t]*(?:>[ \t]?)*(?:[-*+]|\d+[.)])[ \t]/.test(here.text) || isInCode(view, line)) return [];
  const [, indent, bullet, number, dot, gap, , words] = item;
  if (words!.trim() === '' && here.text.trim() === '') {
    return [
      {
        range: { start: { line: line - 1, character: indent!.length }, end: view.positionAt(before.end) },
        newText: '',
      },
    ];
  }
  const marker = bullet ?? `${Number(number) + 1}${dot}`;
  const typed = /^[ \t]*/.exec(here.text)![0].length;
  return [
    {
      range: { start: { line, character: 0 }, end: { line, character: typed } },
      newText: `${indent}${marker}${gap}[ ] `,
    },
  ];
}

function lineAt(view: View, line: number): { readonly text: string; readonly end: number } {
  const start = view.offsetAt({ line, character: 0 });
  const end = view.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  return { text: view.text.slice(start, end), end };
}

/** Fences before it, opened and not closed. */
function isInCode(view: View, line: number): boolean {
  const before = view.text.slice(0, view.offsetAt({ line, character: 0 }));
  return (before.match(/^[ \t]*(?:`{3,}|~{3,})/gm)?.length ?? 0) % 2 === 1;
}
