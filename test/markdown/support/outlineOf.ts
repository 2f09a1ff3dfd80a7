import { createParser } from '../../../server/src/markdown/createParser';
import { openDocument } from '../../../server/src/markdown/openDocument';
import { printOutline } from './printOutline';

const parser = createParser();

/** The printed outline of a document. */
export function outlineOf(text: string): string {
  return printOutline(openDocument(parser, text));
}
