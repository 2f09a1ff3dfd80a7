import { isAscii } from './words';

/** The anchor that GitHub gives a heading, before numbers are added to repeated ones. */
export function slugOf(text: string): string {
  const small = text.toLowerCase();
  const kept = isAscii(small)
    ? small.replace(/[^\w\- ]/g, '')
    : small.replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- ]/gu, '');
  return kept.replaceAll(' ', '-');
}

/** Numbers repeated slugs as GitHub does: `goal`, `goal-1`, `goal-2`. */
export function createSlugger(): (slug: string) => string {
  const seen = new Map<string, number>();
  /** Slugs that were numbered: looked up only when a heading is written with a number of its own. */
  let numbered: string[] | null = [];
  return (slug) => {
    if (numbered !== null && isDigit(slug.charCodeAt(slug.length - 1)) && /-\d+$/.test(slug)) {
      for (const unique of numbered) seen.set(unique, 0);
      numbered = null;
    }
    let count = seen.get(slug);
    if (count === undefined) {
      seen.set(slug, 0);
      return slug;
    }
    let unique: string;
    do unique = `${slug}-${++count}`;
    while (numbered === null && seen.has(unique));
    seen.set(slug, count);
    if (numbered === null) seen.set(unique, 0);
    else numbered.push(unique);
    return unique;
  };
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
