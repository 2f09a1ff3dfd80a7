import type { Parser } from './createParser';

/**
 * The same parser without its memory, for documents that nobody types in: few of their chunks are found again, and what is
 * remembered of them lives long enough for V8 to move it twice.
 */
export const forgetful = (parser: Parser): Parser => ({ ...parser, find: () => undefined, keep: () => {} });
