/** The anchor that GitHub gives a heading, before numbers are added to repeated ones. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}

/** Numbers repeated slugs as GitHub does: `goal`, `goal-1`, `goal-2`. */
export function createSlugger(): (slug: string) => string {
  const seen = new Map<string, number>();
  return (slug) => {
    let unique = slug;
    while (seen.has(unique)) {
      const count = seen.get(slug)! + 1;
      seen.set(slug, count);
      unique = `${slug}-${count}`;
    }
    seen.set(unique, 0);
    return unique;
  };
}
