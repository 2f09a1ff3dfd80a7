import type { Section } from '../../../server/src/markdown/blockReader';
import { lineStartsOf } from '../../../server/src/markdown/lineStartsOf';
import { nextHeading } from '../../../server/src/markdown/nextHeading';
import { plainReader } from '../../../server/src/markdown/plain/plainReader';
import { remarkReader } from '../../../server/src/markdown/remarkReader';
import { createRemarkTree } from '../../../server/src/markdown/remarkTree';

const remark = remarkReader(createRemarkTree());

export interface Comparison {
  readonly accepted: boolean;
  /** What the two said, where that is not the same. */
  readonly differs: { readonly text: string; readonly plain: string; readonly remark: string } | null;
}

/** The plain reader tells where the lines begin of what is one section. */
const withLineStarts = (text: string, sections: readonly Section[] | null): readonly Section[] | null =>
  sections?.length === 1 ? [{ ...sections[0]!, lineStarts: lineStartsOf(text) }] : sections;

/** Reads a region both ways. */
export function compare(text: string, last: boolean): Comparison {
  const region = { text, last, mark: false, labels: [] };
  const plain = plainReader(region);
  if (plain === undefined) return { accepted: false, differs: null };
  const [left, right] = [JSON.stringify(plain), JSON.stringify(withLineStarts(text, remark(region)))];
  return { accepted: true, differs: left === right ? null : { text, plain: left, remark: right } };
}

/** The pieces of a document, from one line that looks like a heading to the next, as the reader is given them. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const next = nextHeading(text, at + 1);
    pieces.push(text.slice(at, next));
    at = next;
  }
  return pieces;
}
