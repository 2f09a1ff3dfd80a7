/** What is written in a stretch of a document. A string is one. */
export interface Wording {
  slice(start: number, end: number): string;
}
