import { choicesOf, placeholdersIn } from './placeholders';

/**
 * Markdown with placeholders as the body of a VS Code snippet: one tab stop for each name in reading order, where a name
 * that comes again follows the first. A stop that nobody fills stays a placeholder.
 */
export function snippetBody(text: string): readonly string[] {
  const stops = new Map<string, number>();
  let body = '';
  let at = 0;
  for (const { name, start, end } of placeholdersIn(text)) {
    body += text.slice(at, start).replace(/[\\$]/g, '\\$&');
    const stop = stops.get(name);
    if (stop === undefined) stops.set(name, stops.size + 1);
    body += stop === undefined ? firstStop(stops.size, name, text.slice(start, end)) : `\${${stop}}`;
    at = end;
  }
  body += text.slice(at).replace(/[\\$]/g, '\\$&');
  return `${body.trimEnd()}\n$0`.split(/\r?\n/);
}

function firstStop(number: number, name: string, written: string): string {
  const choices = choicesOf(name);
  if (choices.length > 0)
    return `\${${number}|${choices.map((choice) => choice.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
  return `\${${number}:${written.replace(/[\\$}]/g, '\\$&')}}`;
}
