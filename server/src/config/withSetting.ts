import { applyEdits, modify } from 'jsonc-parser';

/** The text of a config with one setting more, its comments and the rest as they are. */
export function withSetting(before: string, key: string | readonly string[], value: unknown): string {
  const text = before.trim() === '' ? '{}\n' : before;
  const path = typeof key === 'string' ? [key] : [...key];
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const formattingOptions = {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.length,
    eol: /\r\n|\n/.exec(text)?.[0] ?? '\n',
  };
  try {
    return applyEdits(text, modify(text, path, value, { formattingOptions }));
  } catch {
    // Where a list or a word stands in the place of an object there is nothing to put it in: that is told as config-invalid.
    return before;
  }
}
