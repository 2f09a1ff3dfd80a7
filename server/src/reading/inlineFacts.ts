/** Links, mentions, anchors and comments in a run of text. */
import { htmlIds } from '../markdown/htmlIds';
import type { Inline } from '../markdown/outline';
import { sourceSpan } from '../markdown/sourceSpan';
import type { Fact } from './facts';
import { mentionsIn } from './mentionsIn';
import { splitUrl } from './splitUrl';
import type { Vocabulary } from './vocabulary';

export function inlineFacts(inline: Inline, vocabulary: Vocabulary, facts: Fact[]): void {
  const first = facts.length;
  for (const mark of inline.marks) {
    if ((mark.kind === 'link' || mark.kind === 'image') && mark.target) {
      const { url, at, label } = mark.target;
      facts.push({
        kind: 'link',
        start: mark.start,
        end: mark.end,
        text: inline.text.slice(mark.from, mark.to),
        textAt:
          mark.to > mark.from
            ? sourceSpan(inline, mark.from, mark.to)
            : { start: mark.start, end: mark.start },
        url,
        urlAt: at,
        label,
        image: mark.kind === 'image',
        wiki: false,
        parts: label === null || url !== '' ? splitUrl(url, false) : null,
      });
    } else if (mark.kind === 'html' && mark.html !== undefined) {
      htmlFacts(mark.html, mark.start, facts);
    }
  }
  if (inline.text.includes('[')) {
    if (inline.text.includes('[[')) {
      wikiLinks(inline, facts);
      const sorted = facts.splice(first).sort((a, b) => a.start - b.start);
      for (const fact of sorted) facts.push(fact);
    }
    if (inline.text.includes('][')) looseReferences(inline, facts);
  }
  for (const mention of mentionsIn(inline, vocabulary)) {
    const linkStart = mention.linkMark < 0 ? -1 : inline.marks[mention.linkMark]!.start;
    facts.push({ kind: 'mention', start: mention.start, end: mention.end, mention, linkStart });
  }
}

/** Brackets that nobody escaped, next to each other, outside code and links; `list[0][1]` is code too. */
function looseReferences(inline: Inline, facts: Fact[]): void {
  for (const match of inline.text.matchAll(
    /(?<![\w\]!])\[([^[\]\n]{2,300})\]\[([^[\]\n^][^[\]\n]{0,200})\]/g,
  )) {
    const from = match.index;
    const to = from + match[0].length;
    const middle = from + match[1]!.length + 1;
    const isBracket = (at: number): boolean => {
      const { start, end } = sourceSpan(inline, at, at + 1);
      const isQuoted = inline.marks.some(
        (mark) => (mark.kind === 'code' || mark.kind === 'link') && mark.from <= at && at < mark.to,
      );
      return end - start === 1 && !isQuoted;
    };
    if (![from, middle, middle + 1, to - 1].every(isBracket)) continue;
    const { start, end } = sourceSpan(inline, from, to);
    facts.push({ kind: 'looseReference', start, end, label: match[2]! });
  }
}

function wikiLinks(inline: Inline, facts: Fact[]): void {
  for (const match of inline.text.matchAll(/\[\[([^[\]|\n]{1,200})(?:\|([^[\]|\n]{1,200}))?\]\]/g)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (
      inline.marks.some(
        (mark) => (mark.kind === 'code' || mark.kind === 'link') && mark.from <= from && to <= mark.to,
      )
    )
      continue;
    const target = match[1]!.trim();
    const urlFrom = from + 2;
    const { start, end } = sourceSpan(inline, from, to);
    facts.push({
      kind: 'link',
      start,
      end,
      text: match[2] ?? target,
      textAt: sourceSpan(inline, urlFrom, to - 2),
      url: target,
      urlAt: sourceSpan(inline, urlFrom, urlFrom + match[1]!.length),
      label: null,
      image: false,
      wiki: true,
      parts: splitUrl(target, true),
    });
  }
}

/** Anchors and comments in HTML as it is written at `start`. */
export function htmlFacts(html: string, start: number, facts: Fact[]): void {
  for (let at = html.indexOf('<!--'); at >= 0; at = html.indexOf('<!--', at + 4)) {
    const close = html.indexOf('-->', at + 4);
    const end = close < 0 ? html.length : close + 3;
    facts.push({
      kind: 'comment',
      start: start + at,
      end: start + end,
      text: html.slice(at + 4, close < 0 ? end : close).trim(),
    });
    if (close < 0) break;
    at = end - 4;
  }
  for (const { id, span, tag } of htmlIds(html, { start: 0, end: html.length }))
    facts.push({
      kind: 'anchor',
      start: start + tag.start,
      end: start + tag.end,
      id,
      idAt: { start: start + span.start, end: start + span.end },
    });
}
