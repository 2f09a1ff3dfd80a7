import { isAtxHeading } from './isAtxHeading';

/** The first line at or after `from` that looks like a heading at column 0; the text's length if there is none. */
export function nextHeading(text: string, from: number): number {
  for (let at = text.indexOf('#', from); at >= 0; at = text.indexOf('#', at + 1)) {
    const before = at === 0 ? 10 : text.charCodeAt(at - 1);
    if ((before === 10 || before === 13) && isAtxHeading(text, at)) return at;
  }
  return text.length;
}
