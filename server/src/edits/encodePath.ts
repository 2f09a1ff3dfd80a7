/** A path as a Markdown link writes it: spaces and brackets would end it. */
export const encodePath = (path: string): string =>
  path.replace(/[\s()<>%]/g, (letter) => encodeURIComponent(letter).replace('(', '%28').replace(')', '%29'));
