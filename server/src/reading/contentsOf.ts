/** How much stands under each heading of a chunk itself. */
import type { Content, Fact } from './facts';

export function contentsOf(facts: readonly Fact[]): readonly Content[] {
  const begins = isHeading(facts[0]);
  let current = noContent();
  // Most chunks are a heading and what stands under it.
  const contents = begins ? [nothing, current] : [current];
  for (let index = begins ? 1 : 0; index < facts.length; index++) {
    const fact = facts[index]!;
    if (isHeading(fact)) {
      current = noContent();
      contents.push(current);
    } else weigh(fact, current);
  }
  return contents;
}

const isHeading = (fact: Fact | undefined): boolean => fact?.kind === 'heading' && !fact.nested;

/** Made anew for each: it is counted up. */
function noContent(): Content {
  return {
    texts: 0,
    prose: 0,
    entries: 0,
    boxes: 0,
    fields: 0,
    tables: 0,
    links: 0,
    statuses: 0,
    estimates: 0,
  };
}

function weigh(fact: Fact, content: Content): void {
  switch (fact.kind) {
    case 'text':
      if (fact.empty || fact.label) return;
      content.texts++;
      content.prose += fact.inline.text.length;
      for (const mark of fact.inline.marks) if (mark.kind === 'link') content.prose -= mark.to - mark.from;
      return;
    case 'entry':
      if (fact.box === null) content.entries++;
      else content.boxes++;
      return;
    case 'field':
      if (fact.name === null) return;
      content.fields++;
      if (fact.name === 'status' && fact.depth === 0) content.statuses++;
      if (fact.name === 'estimate' || fact.name === 'when') content.estimates++;
      return;
    case 'table':
      content.tables++;
      return;
    case 'link':
      if (!fact.image) content.links++;
      return;
    default:
      return;
  }
}

/** Where nothing will be counted: most chunks begin with their heading. */
export const nothing: Content = noContent();
