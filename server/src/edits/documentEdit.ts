import type { Span } from '../markdown/outline';

/** A stretch of one document and what takes its place. */
export interface DocumentEdit extends Span {
  readonly uri: string;
  readonly text: string;
}
