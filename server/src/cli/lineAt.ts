/** The line and column of an offset as people count them, from one: `12:5`. */
export function lineAt(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return `${lines.length}:${lines.at(-1)!.length + 1}`;
}
