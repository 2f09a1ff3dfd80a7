import type { Span } from './outline';

/** An anchor that HTML makes: any `id`, or the `name` of an `<a>`. */
export interface HtmlId {
  readonly id: string;
  /** Of the value without quotes. */
  readonly span: Span;
  readonly tag: Span;
}

const SKIPPED =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)/;
const TAG =
  /<([A-Za-z][\w-]*)((?:\s+[^\s"'=<>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+(?![^\s"'=<>`])))?|\s*\/)*)\s*>/;
const TOKEN = new RegExp(`${SKIPPED.source}|${TAG.source}`, 'gi');
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/**
 * The anchors in a stretch of a chunk's text that is HTML: an HTML block, or the tag of an inline mark. Comments,
 * scripts and styles have none.
 */
export function htmlIds(text: string, { start, end }: Span): HtmlId[] {
  const ids: HtmlId[] = [];
  // No attribute has a value.
  if (!text.includes('=', start)) return ids;
  const html = text.slice(start, end);
  TOKEN.lastIndex = 0;
  // As `matchAll` does, but for a copy of the expression each time.
  for (let token = TOKEN.exec(html); token !== null; token = TOKEN.exec(html)) {
    const [, , tag, attributes] = token;
    if (!tag || !attributes) continue;
    const at = start + token.index;
    const from = at + 1 + tag.length;
    const known = new Set<string>();
    ATTRIBUTE.lastIndex = 0;
    for (
      let attribute = ATTRIBUTE.exec(attributes);
      attribute !== null;
      attribute = ATTRIBUTE.exec(attributes)
    ) {
      const [written, name, double, single, bare] = attribute;
      const id = double ?? single ?? bare ?? '';
      if (id === '' || known.has(id) || !makesAnchor(tag.toLowerCase(), name!.toLowerCase())) continue;
      known.add(id);
      const last = from + attribute.index + written.length - (bare === undefined ? 1 : 0);
      ids.push({
        id,
        span: { start: last - id.length, end: last },
        tag: { start: at, end: at + token[0].length },
      });
    }
  }
  return ids;
}

function makesAnchor(tag: string, attribute: string): boolean {
  return attribute === 'id' || (attribute === 'name' && tag === 'a');
}
