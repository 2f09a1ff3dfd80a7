/** Reads documents: Markdown in, model out. What a chunk says is kept as long as the chunk. */
import type { Chunk, MarkdownDocument, PlacedChunk } from '../markdown/markdownDocument';
import type { Facts } from './facts';
import { factsOf, type KnownHeadings } from './factsOf';
import { fold, type Pinned } from './fold';
import { type Footing, moveFooting, noFooting } from './footing';
import type { Category, DocumentKind, Model, RecordState } from './model';
import { createPathReader } from './pathHints';
import { type Rewording, rewordedModel, rewordingBetween } from './rewordedItem';
import {
  type Places,
  placesOf,
  saysTheSame,
  saysTheSameButBoxes,
  shiftBetween,
  shiftedModel,
  type TextShift,
} from './shiftedModel';
import { shownBy, summarise, summariseAgain } from './summarise';
import type { Summary } from './summary';
import { isBox, type Tick, tickBetween, tickedModel } from './tickedModel';
import { createVocabulary, type LexiconExtension } from './vocabulary';

/** What a config may add; the config in force fits. */
export interface ReaderOptions {
  readonly statuses?: Readonly<Partial<Record<Category, readonly string[]>>>;
  readonly recordStatuses?: Readonly<Partial<Record<RecordState, readonly string[]>>>;
  readonly lexicon?: Pick<LexiconExtension, 'sections' | 'fields' | 'optional'>;
}

/** What the config says that a document is, where its content does not tell. */
export interface Pin {
  readonly kind?: DocumentKind;
  readonly template?: boolean;
}

/** A document as it was last read, for reading it again after an edit. */
export interface Reading {
  readonly model: Model;
  readonly summary: Summary;
  readonly chunks: readonly PlacedChunk[];
  readonly meaning: Meaning;
}

/**
 * What a document says, wherever that stands: one object as long as edits only move it. What was worked out from its
 * model alone is still right then; where such work is kept here, its places move with those of the model.
 */
export interface Meaning {
  /** As it stands now. */
  source: { readonly text: string; readonly model: Model };
  kept: object | null;
  /** What of the text is under what is kept. */
  footing: Footing;
  /** It has moved since then. */
  moved: boolean;
  /** The words of an item are others since then. */
  reworded: boolean;
  /** Of the model and of what is kept; found when the first edit needs them, null again when something else is kept. */
  places: Places | null;
}

type Readable = Pick<MarkdownDocument, 'text' | 'chunks'>;

export interface Reader {
  /**
   * A document that is being edited: where an edit changed nothing but where things stand, that alone is done. The
   * reading before is given up; its summary stays the same object while it says the same.
   */
  follow(before: Reading | null, document: Readable, uri: string): Reading;
  /** `uri` or a path: names and folders are hints. */
  read(document: Readable, uri: string, pin?: Pin): Model;
  /** The same with the reasons why places were read as what they are (`inspect --explain`). */
  explain(document: Readable, uri: string, pin?: Pin): Model;
}

export const meaningOf = (source: Meaning['source']): Meaning => ({
  source,
  kept: null,
  footing: noFooting(),
  moved: false,
  reworded: false,
  places: null,
});

export function createReader(options: ReaderOptions = {}): Reader {
  const vocabulary = createVocabulary({
    ...options.lexicon,
    statuses: options.statuses,
    recordStates: options.recordStatuses,
  });
  const headings: KnownHeadings = new Map();
  const hintsFor = createPathReader(vocabulary);
  function factsFor(chunk: Chunk): Facts {
    if (chunk.made?.by !== vocabulary)
      chunk.made = { by: vocabulary, facts: factsOf(chunk, vocabulary, headings) };
    return chunk.made.facts as Facts;
  }

  function read(document: Readable, uri: string, pin: Pin, explain: boolean): Model {
    const chunks = document.chunks.map(({ chunk, start }) => ({ facts: factsFor(chunk), start }));
    const pinned: Pinned = { kind: pin.kind ?? null, template: pin.template ?? null };
    return fold({ chunks, length: document.text.length, path: hintsFor(uri), vocabulary, pinned, explain });
  }

  /** The reading before, moved, where an edit touched one chunk and that says what it said. */
  function moved(before: Reading, { text, chunks }: Readable): Reading | null {
    if (before.chunks.length !== chunks.length) return null;
    const at = chunks.findIndex(({ chunk }, index) => chunk !== before.chunks[index]!.chunk);
    if (at < 0) return { ...before, chunks };
    const rest = chunks.findIndex(({ chunk }, index) => index > at && chunk !== before.chunks[index]!.chunk);
    const [old, now] = [before.chunks[at]!, chunks[at]!];
    if (rest >= 0) return null;
    const [said, says] = [factsFor(old.chunk), factsFor(now.chunk)];
    const shift = shiftBetween(old.chunk.text, now.chunk.text);
    const tick = shift?.delta === 0 && shift.removed === 1 ? tickBetween(said, says) : null;
    if (tick !== null && before.model.conflict === null && saysTheSameButBoxes(said, says))
      return ticked(before, text, chunks, at, tick);
    if (shift === null) return null;
    if (!saysTheSame(said, says, shift)) {
      const rewording = rewordingBetween(said, says, shift);
      const edit = { ...shift, at: shift.at + old.start };
      return rewording && reworded(before, { text, chunks }, at, rewording, edit);
    }
    const { meaning } = before;
    meaning.places ??= placesOf(before.model, meaning.kept);
    const edit = { ...shift, at: shift.at + old.start };
    const model = shiftedModel(before.model, meaning.places, edit);
    moveFooting(meaning.footing, edit, text);
    Object.assign(meaning, { source: { text, model }, moved: true } satisfies Partial<Meaning>);
    return { model, summary: before.summary, chunks, meaning };
  }

  /** The reading before with other words for one item, where these say nothing else. */
  function reworded(
    before: Reading,
    { text, chunks }: Readable,
    at: number,
    rewording: Rewording,
    shift: TextShift,
  ): Reading | null {
    if (before.model.conflict !== null) return null;
    const { meaning, summary } = before;
    meaning.places ??= placesOf(before.model, meaning.kept);
    const item = boxesBefore(chunks, at) + rewording.box;
    const { key } = before.model.items[item]!;
    const model = rewordedModel(before.model, item, rewording, meaning.places, shift);
    if (!model) return null;
    moveFooting(meaning.footing, shift, text);
    Object.assign(meaning, {
      source: { text, model },
      moved: true,
      reworded: true,
    } satisfies Partial<Meaning>);
    const shown = shownBy(summary, model, item, key);
    return { model, summary: shown ? summariseAgain(summary, model, shown) : summary, chunks, meaning };
  }

  const boxesBefore = (chunks: Readable['chunks'], at: number): number => {
    let boxes = 0;
    for (let index = 0; index < at; index++)
      for (const fact of factsFor(chunks[index]!.chunk).list) if (isBox(fact)) boxes++;
    return boxes;
  };

  /** The reading before with one box ticked or unticked. */
  function ticked(
    before: Reading,
    text: string,
    chunks: Readable['chunks'],
    at: number,
    { box, mark }: Tick,
  ): Reading {
    const { model, milestones } = tickedModel(before.model, boxesBefore(chunks, at) + box, mark);
    const summary = summariseAgain(before.summary, model, milestones);
    return { model, summary, chunks, meaning: meaningOf({ text, model }) };
  }

  return {
    follow(before, document, uri) {
      const kept = before && moved(before, document);
      if (kept) return kept;
      const model = read(document, uri, {}, false);
      const meaning = meaningOf({ text: document.text, model });
      return { model, summary: summarise(model), chunks: document.chunks, meaning };
    },
    read: (document, uri, pin = {}) => read(document, uri, pin, false),
    explain: (document, uri, pin = {}) => read(document, uri, pin, true),
  };
}
