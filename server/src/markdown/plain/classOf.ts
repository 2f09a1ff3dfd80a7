const SPACE = /\s/;
const PUNCTUATION = /\p{P}|\p{S}/u;

/** 1 for white space, 2 for punctuation, 0 for anything else, as CommonMark asks it of what stands beside `*` and `_`. */
export function classOf(code: number): 0 | 1 | 2 {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return 0;
  if (code === 32) return 1;
  if (code < 128) return code < 32 || code === 127 ? (SPACE.test(String.fromCharCode(code)) ? 1 : 0) : 2;
  const character = String.fromCharCode(code);
  return SPACE.test(character) ? 1 : PUNCTUATION.test(character) ? 2 : 0;
}
