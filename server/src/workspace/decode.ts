import { megabytes } from './megabytes';

export type Decoded = { readonly text: string; readonly bom: boolean } | { readonly why: string };

/**
 * The text of a file as an editor shows it, without its byte order mark, or why it is none. Git calls a file binary
 * that has a NUL among its first 8,000 bytes, and so do we.
 */
export function decode(bytes: Uint8Array, limit: number): Decoded {
  if (bytes.length > limit) return { why: `it is larger than ${megabytes(limit)}` };
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
    return { why: 'it is UTF-16, not UTF-8 text' };
  if (bytes.subarray(0, 8000).includes(0)) return { why: 'it is binary, not text' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, bom: startsWith(bytes, [0xef, 0xbb, 0xbf]) };
  } catch {
    return { why: 'it is not UTF-8 text' };
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
