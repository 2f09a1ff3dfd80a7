/** What our own colours are made of; see style.ts. */
const colour = /^\u001b\[(?:1|2|22|31|32|33|36|39)m/;

/**
 * Text for people: of control characters only line ends, tabs and our own colours are obeyed. A document can hold any,
 * and a terminal obeys some that hide lines, name the window or answer as if somebody had typed.
 */
export function forPeople(text: string, colours: boolean): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (character, at) => {
      const code = character.charCodeAt(0);
      if (colours && code === 0x1b && colour.test(text.slice(at, at + 8))) return character;
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
    },
  );
}

/** Build servers obey lines such as `::stop-commands::x` and `##vso[…]`; those of a document must not be such lines. */
export function forBuildLog(text: string): string {
  return text.replace(/^([ \t+-]*:)(?=:[A-Za-z])/gm, '$1\u200b').replace(/#(?=#[a-z]*\[)/g, '#\u200b');
}
