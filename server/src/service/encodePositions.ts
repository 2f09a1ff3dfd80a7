import type { Places } from './textPlaces';

/** How a client counts characters of a line. */
export type PositionEncoding = 'utf-16' | 'utf-8';

/** The places of a text in UTF-16, counted as the client counts. Nothing after this knows of bytes. */
export function encodePositions(
  encoding: PositionEncoding,
  of: { readonly text: string },
  places: Places,
): Places {
  if (encoding === 'utf-16') return places;
  return {
    positionAt(offset) {
      const { line, character } = places.positionAt(offset);
      const start = places.offsetAt({ line, character: 0 });
      return { line, character: bytesIn(of.text, start, start + character) };
    },
    offsetAt({ line, character }) {
      const { text } = of;
      const start = places.offsetAt({ line, character: 0 });
      const end = places.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
      let at = start;
      for (let bytes = 0; at < end; ) {
        const size = sizeOf(text.codePointAt(at)!);
        if (bytes + size > character) break;
        bytes += size;
        at += size === 4 ? 2 : 1;
      }
      return at;
    },
  };
}

function bytesIn(text: string, from: number, to: number): number {
  let bytes = 0;
  for (let at = from; at < to; at++) {
    const size = sizeOf(text.codePointAt(at)!);
    bytes += size;
    if (size === 4) at++;
  }
  return bytes;
}

const sizeOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
