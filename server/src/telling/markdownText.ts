/** Text that Markdown shows as it is, in one table cell. */
export function escapeCell(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]|&(?=#?\w+;)/g, '\\$&').replace(/\s+/g, ' ');
}

/** A link to a file, which stands under `base` where relative links lead nowhere. */
export function linkTo(text: string, path: string, base = ''): string {
  const target = pathInUrl(path).replace(/%23(?=L\d+$)/, '#');
  return `[${escapeCell(text)}](${base === '' ? target : shownAt(target, base)})`;
}

export const pathInUrl = (path: string): string =>
  path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));

/** GitHub has lines only where it shows Markdown as text. */
const shownAt = (target: string, base: string): string =>
  new URL(target.replace('#', '?plain=1#'), base).href;
