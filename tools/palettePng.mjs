import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * The same picture with at most 256 colours, in a third of the bytes: a screenshot has few, and shades of letters.
 *
 * @param {Buffer} png 8 bits a channel, not interlaced, as browsers write it
 * @returns {Buffer}
 */
export function palettePng(png) {
  const { width, height, colours } = read(png);
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = choose(counts);
  const indexes = new Map(palette.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = colours[y * width + x] ?? 0;
      const index = indexes.get(colour) ?? nearest(palette, colour);
      indexes.set(colour, index);
      rows[y * (width + 1) + 1 + x] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * The commonest ones, and then always the one that would be missed most: squiggles are few dots.
 *
 * @param {ReadonlyMap<number, number>} counts
 */
function choose(counts) {
  const rest = [...counts].sort(([, a], [, b]) => b - a);
  const palette = rest.splice(0, 96).map(([colour]) => colour);
  const missed = rest.map(([colour, count]) => ({
    colour,
    weight: Math.sqrt(count),
    far: Math.min(...palette.map((each) => distance(each, colour))),
  }));
  while (palette.length < 256 && missed.some(({ far }) => far > 0)) {
    const worst = missed.reduce((a, b) => (b.far * b.weight > a.far * a.weight ? b : a));
    palette.push(worst.colour);
    for (const each of missed) each.far = Math.min(each.far, distance(worst.colour, each.colour));
  }
  return palette;
}

/**
 * @param {number} one
 * @param {number} other
 */
function distance(one, other) {
  const [r = 0, g = 0, b = 0] = channels(one);
  const [red = 0, green = 0, blue = 0] = channels(other);
  return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
}

/** @param {number} colour */
const channels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/**
 * @param {readonly number[]} palette
 * @param {number} colour
 */
function nearest(palette, colour) {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  palette.forEach((each, index) => {
    const far = distance(each, colour);
    if (far < least) [least, best] = [far, index];
  });
  return best;
}

/** @param {Buffer} png */
function read(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, kind, , , interlaced] = png.subarray(24, 29);
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced) throw new Error('not a picture of a browser');
  const size = kind === 2 ? 3 : 4;
  /** @type {Buffer[]} */
  const parts = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * size, height, size);
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at++) colours[at] = bytes.readUIntBE(at * size, 3);
  return { width, height, colours };
}

/**
 * Each row says by what its bytes were foretold: the one on the left, above, both, or the likeliest.
 *
 * @param {Buffer} filtered
 * @param {number} length of a row
 * @param {number} height
 * @param {number} size of a dot
 */
function unfiltered(filtered, length, height, size) {
  const bytes = Buffer.alloc(length * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (length + 1)];
    for (let x = 0; x < length; x++) {
      const at = y * length + x;
      const left = x < size ? 0 : (bytes[at - size] ?? 0);
      const above = y === 0 ? 0 : (bytes[at - length] ?? 0);
      const corner = x < size || y === 0 ? 0 : (bytes[at - length - size] ?? 0);
      const foretold =
        [0, left, above, (left + above) >> 1, likeliest(left, above, corner)][filter ?? 0] ?? 0;
      bytes[at] = ((filtered[y * (length + 1) + 1 + x] ?? 0) + foretold) & 255;
    }
  }
  return bytes;
}

/**
 * @param {number} left
 * @param {number} above
 * @param {number} corner
 */
function likeliest(left, above, corner) {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/**
 * @param {string} name
 * @param {Buffer} data
 */
function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, sum]);
}
