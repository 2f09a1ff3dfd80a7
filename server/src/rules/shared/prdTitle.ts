/** `Loans` of `PRD: Loans` and `PRD-3: Loans`. */
export const prdTitle = (title: string): string =>
  title.replace(/^PRD(?:[- ]?\d+)?\s*[:–—-]\s*|(?:(?<!\s)\s+)?(?:[–—-]\s*)?PRD$/gi, '').trim() || title;
