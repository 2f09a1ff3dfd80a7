import { saidIn } from '../graph/documents';
import { createParser } from '../markdown/createParser';
import { forgetful } from '../markdown/forgetful';
import { openDocument } from '../markdown/openDocument';
import { createReader, type Reader } from '../reading/createReader';
import { summarise } from '../reading/summarise';
import { createLikenesses } from './createLikenesses';
import type { Digest } from './digest';
import { namePlacesIn } from './namePlacesIn';
import { readerOptions, takeApart } from './readAs';

/** Reads a text for its digest alone: it is that of a service which reads the document in this way. */
export type Digester = (uri: string, text: string, readAs: string) => Digest;

export function createDigester(): Digester {
  const parser = forgetful(createParser());
  const likenesses = createLikenesses();
  const readers = new Map<string, Reader>();
  return (uri, text, readAs) => {
    const { words, pin } = takeApart(readAs);
    const reader = readers.get(words) ?? createReader(readerOptions(words));
    readers.set(words, reader);
    const model = reader.read(openDocument(parser, text), uri, pin);
    const [found, places] = [likenesses.of(model, text.length), namePlacesIn({ text, model })];
    return { ...saidIn(summarise(model)), likenesses: () => found, places: () => places };
  };
}
