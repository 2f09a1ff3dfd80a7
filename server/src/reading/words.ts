/** How words are compared: without decoration, case, or the kinds of hyphen and apostrophe. */

/** Pictures and marks that decorate words. `→` is not among them: it says that a heading only points elsewhere. */
const decoration =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\p{Variation_Selector}|[\u200B\u200C\uFEFF\uFFFD✓✗✘□■○●◯☐☑☒★☆▪▫◆◇↳└├]|\u200D|\u20E3/gu;
const hyphens = /[\u2010-\u2015\u2212]/g;
const edge = /^[\s:;,.*_~`|·•!?()[\]"'“”„«»/-]+|(?<![\s:;,.*_~`|·•!"'“”„«»/-])[\s:;,.*_~`|·•!"'“”„«»/-]+$/g;

/** Every kind of hyphen as `-`, so that offsets stay what they are. */
export function plainHyphens(text: string): string {
  return isAscii(text) ? text : text.replace(hyphens, '-');
}

/** For looking words up: lower case, one space between words, nothing but words at the ends. */
export function fold(text: string): string {
  const uneven = notPlain.test(text);
  if (uneven && !isAscii(text)) return foldAny(text);
  let from = 0;
  let to = text.length;
  while (from < to && isEdge(text.charCodeAt(from), leading)) from++;
  while (to > from && isEdge(text.charCodeAt(to - 1), trailing)) to--;
  const words = text.slice(from, to).toLowerCase();
  return uneven ? words.replace(/\s+/g, ' ') : words;
}

function foldAny(text: string): string {
  const plain = text.replace(decoration, '').replace(hyphens, '-').replace(/[’ʼ]/g, "'");
  return plain.replace(/\s+/g, ' ').replace(edge, '').toLowerCase();
}

/** A loop over characters takes several times as long: each has to find out anew how the text is kept. */
const notPlain = /[^ -~]| {2}/;
const notAscii = /[^\0-~]/;

/** Of `edge`, what a text of nothing but ASCII may hold. */
const leading = ' \t\n\v\f\r:;,.*_~`|!?()[]"\'/-';
const trailing = ' \t\n\v\f\r:;,.*_~`|!"\'/-';

const isEdge = (code: number, edges: string): boolean =>
  !isLetter(code) && edges.includes(String.fromCharCode(code));

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** Most text is, and needs no table of letters and pictures to be looked at. */
export function isAscii(text: string): boolean {
  return !notAscii.test(text);
}

/** Where the words begin after leading decoration and white space. */
export function skipDecoration(text: string, from = 0): number {
  let at = from;
  while (at < text.length) {
    const code = text.codePointAt(at)!;
    if (code > 32 && code < 127) break;
    const character = String.fromCodePoint(code);
    if (code !== 0x20 && code !== 0xa0 && code !== 0x09 && code !== 0x0a && !isDecoration(character)) break;
    at += character.length;
  }
  return at;
}

export function isDecoration(character: string): boolean {
  if (character.charCodeAt(0) < 127) return false;
  decoration.lastIndex = 0;
  return decoration.test(character);
}

/** Trims [from, to) of a text to what is neither white space nor one of `also`. */
export function trimRange(text: string, from: number, to: number, also = ''): [number, number] {
  while (from < to && (isSpace(text.charCodeAt(from)) || also.includes(text[from]!))) from++;
  while (to > from && (isSpace(text.charCodeAt(to - 1)) || also.includes(text[to - 1]!))) to--;
  return [from, to];
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x3000;
}

/** Han, kana and Hangul are written without spaces between words. */
export function isUnspaced(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text);
}

/** True where a word begins or ends at `at`: neither side continues it. */
export function isBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  return !(isWord(text[at - 1]!) && isWord(text[at]!));
}

export function isWord(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 128) return isLetter(code);
  return /[\p{L}\p{N}]/u.test(character) && !isUnspaced(character);
}

/** Words that carry meaning, for comparing titles. */
export function significantWords(text: string): readonly string[] {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !filler.has(word));
  return words;
}

const filler = new Set(
  'a an the and or of for to in on with by at from as is are be und der die das für и в на для milestone phase'.split(
    ' ',
  ),
);
