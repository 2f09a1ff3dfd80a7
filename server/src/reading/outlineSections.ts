/** Lays the facts of all chunks in order and makes the tree of sections. */
import type { Span } from '../markdown/outline';
import { nothing } from './contentsOf';
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
  let count = 0;
  for (const { facts } of chunks) count += facts.list.length;
  // As long as they will be: to let them grow takes thrice the room.
  const facts = new Array<Fact>(count);
  const offsets = new Array<number>(count);
  let at = 0;
  const sections: SectionDraft[] = [];
  const root = section(null, 0, 0, 0, null, -1, 0, chunks[0]?.facts.contents[0] ?? nothing);
  const conflict = firstConflict(chunks);
  const stop = conflict?.start ?? length;
  let current = root;
  for (const { facts: chunk, start } of chunks) {
    let headings = 0;
    for (let index = 0; index < chunk.list.length; index++) {
      const fact = chunk.list[index]!;
      if (start + fact.start >= stop) continue;
      if (fact.kind === 'heading' && !fact.nested) {
        current.last = at;
        const parent = parentOf(current, fact.depth, root);
        close(current, parent, start + fact.start);
        const next = section(
          fact,
          start,
          start + fact.start,
          fact.depth,
          parent,
          sections.length,
          at,
          chunk.contents[++headings] ?? nothing,
        );
        if (parent.children === childless) parent.children = [next];
        else parent.children.push(next);
        sections.push(next);
        current = next;
      }
      facts[at] = fact;
      offsets[at++] = start;
    }
  }
  current.last = at;
  facts.length = offsets.length = at;
  close(current, null, stop);
  return { facts, offsets, root, sections, conflict };
}

/** Most sections have none: one empty list for all of them. */
const childless: SectionDraft[] = [];

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
