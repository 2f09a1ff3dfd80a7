import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { withSetting } from './withSetting';

export interface Holiday {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly name: string;
}

const listPath = ['calendar', 'holidays'];

/**
 * The text of a config that names the country and has these holidays at the end of its list, a line each with the name
 * beside it. All that was there stays.
 */
export function withHolidays(before: string, country: string, holidays: readonly Holiday[]): string {
  let text = withSetting(before, ['calendar', 'country'], country);
  if (holidays.length === 0) return text;
  if (!listIn(text)) text = withSetting(text, listPath, []);
  return appended(text, listIn(text)!, holidays);
}

const listIn = (text: string): Node | undefined => {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root && findNodeAtLocation(root, listPath);
};

function appended(text: string, list: Node, holidays: readonly Holiday[]): string {
  const newline = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const unit = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const lineStart = text.lastIndexOf('\n', list.offset) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))![0];
  const close = list.offset + list.length - 1;
  const inside = text.slice(0, close).trimEnd();
  const last = list.children?.at(-1);
  const end = last ? last.offset + last.length : inside.length;
  const comma = last && !hasComma(text.slice(end, close)) ? ',' : '';
  const lines = holidays.map(({ day, name }, at) => {
    const between = at < holidays.length - 1 ? ',' : '';
    return `${newline}${indent}${unit}"${day}"${between} // ${name.replace(/\s+/g, ' ')}`;
  });
  return (
    inside.slice(0, end) + comma + inside.slice(end) + lines.join('') + newline + indent + text.slice(close)
  );
}

/** Whether a comma stands there, one in a comment aside. */
const hasComma = (text: string): boolean => text.replace(/\/\/.*|\/\*[\s\S]*?(?:\*\/|$)/g, '').includes(',');
