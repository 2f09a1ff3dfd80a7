/** Text that Markdown shows as it is, in one table cell. */
export function escapeCell(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]|&(?=#?\w+;)/g, '\\$&').replace(/\s+/g, ' ');
}

export function linkTo(text: string, path: string): string {
  const target = path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/%23(?=L\d+$)/, '#'))
    .join('/')
    .replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  return `[${escapeCell(text)}](${target})`;
}
