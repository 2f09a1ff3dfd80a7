/** Lays the facts of all chunks in order and makes the tree of sections. */
import type { Span } from '../markdown/outline';
import { noContent } from './contentsOf';
import type { SectionDraft } from './draft';
import type { Content, Fact, Facts, HeadingFact } from './facts';

export interface Laid {
  readonly facts: readonly Fact[];
  readonly offsets: readonly number[];
  readonly root: SectionDraft;
  readonly sections: readonly SectionDraft[];
  readonly conflict: Span | null;
}

export interface PlacedFacts {
  readonly facts: Facts;
  readonly start: number;
}

export function outlineSections(chunks: readonly PlacedFacts[], length: number): Laid {
  const facts: Fact[] = [];
  const offsets: number[] = [];
  const sections: SectionDraft[] = [];
  const root = section(null, 0, 0, 0, null, -1, 0, chunks[0]?.facts.contents[0] ?? nothing);
  const conflict = firstConflict(chunks);
  const stop = conflict?.start ?? length;
  let current = root;
  for (const { facts: chunk, start } of chunks) {
    let headings = 0;
    for (const fact of chunk.list) {
      if (start + fact.start >= stop) continue;
      if (fact.kind === 'heading' && !fact.nested) {
        current.last = facts.length;
        const parent = parentOf(current, fact.depth, root);
        close(current, parent, start + fact.start);
        const next = section(
          fact,
          start,
          start + fact.start,
          fact.depth,
          parent,
          sections.length,
          facts.length,
          chunk.contents[++headings] ?? nothing,
        );
        if (parent.children === childless) parent.children = [next];
        else parent.children.push(next);
        sections.push(next);
        current = next;
      }
      facts.push(fact);
      offsets.push(start);
    }
  }
  current.last = facts.length;
  close(current, null, stop);
  return { facts, offsets, root, sections, conflict };
}

/** Most sections have none: one empty list for all of them. */
const childless: SectionDraft[] = [];

const nothing = noContent();

function section(
  fact: HeadingFact | null,
  offset: number,
  start: number,
  depth: number,
  parent: SectionDraft | null,
  index: number,
  first: number,
  content: Content,
): SectionDraft {
  return {
    index,
    fact,
    offset,
    start,
    end: start,
    ownEnd: start,
    depth,
    parent,
    children: childless,
    first,
    last: first,
    role: fact?.role ?? null,
    milestone: null,
    phase: null,
    content,
    checklist: null,
    labelled: null,
    slug: '',
  };
}

function firstConflict(chunks: readonly PlacedFacts[]): Span | null {
  for (const { facts, start } of chunks) {
    const first = facts.list[0];
    if (first?.kind === 'conflict') return { start: start + first.start, end: start + first.end };
  }
  return null;
}

function parentOf(current: SectionDraft, depth: number, root: SectionDraft): SectionDraft {
  let at = current;
  while (at !== root && at.depth >= depth) at = at.parent!;
  return at;
}

/** Ends every section from `current` up to, but without, `parent`; the end of its own text is the first subsection. */
function close(current: SectionDraft, parent: SectionDraft | null, at: number): void {
  if (current.children.length === 0) current.ownEnd = at;
  for (
    let section: SectionDraft | null = current;
    section !== null && section !== parent;
    section = section.parent
  )
    section.end = at;
}
