import { applyEdits, modify } from 'jsonc-parser';

/** The text of a config with one setting more, its comments and the rest as they are. */
export function withSetting(text: string, key: string, value: unknown): string {
  if (text.trim() === '') return `${JSON.stringify({ [key]: value }, null, 2)}\n`;
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const formattingOptions = {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.length,
    eol: /\r\n|\n/.exec(text)?.[0] ?? '\n',
  };
  return applyEdits(text, modify(text, [key], value, { formattingOptions }));
}
