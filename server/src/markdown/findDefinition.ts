import { labelKey } from './labelKey';
import type { MarkdownDocument, PlacedChunk } from './markdownDocument';
import type { Definition, Footnote } from './outline';

/** A definition or footnote where it stands; its offsets are those of the chunk. */
export interface FoundDefinition<Of = Definition> {
  readonly definition: Of;
  readonly placed: PlacedChunk;
}

/** What a reference link's label stands for: the first definition of the document that has it. */
export function findDefinition(document: MarkdownDocument, label: string): FoundDefinition | null {
  const key = labelKey(label, false);
  return find(document, key, ({ chunk }) =>
    chunk.definitions.find((definition) => labelKey(definition.label, false) === key),
  );
}

/** What a footnote call's label stands for. */
export function findFootnote(document: MarkdownDocument, label: string): FoundDefinition<Footnote> | null {
  const key = labelKey(label, true);
  return find(document, key, ({ chunk }) =>
    chunk.footnotes.find((footnote) => labelKey(footnote.label, true) === key),
  );
}

function find<Of>(
  { chunks, labels }: MarkdownDocument,
  key: string,
  inChunk: (placed: PlacedChunk) => Of | undefined,
): FoundDefinition<Of> | null {
  if (!labels.has(key)) return null;
  for (const placed of chunks) {
    const definition = inChunk(placed);
    if (definition) return { definition, placed };
  }
  return null;
}
