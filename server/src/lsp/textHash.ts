/**
 * A short name for a text, equal for texts that an editor shows alike: line ends and a byte order mark do not count. 106
 * bits, no secret: it tells an edit that no longer fits, not an attacker.
 */
export function textHash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  let c = 0x9e3779b9;
  let d = 0x85ebca6b;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let i = start; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code === 13) {
      if (text.charCodeAt(i + 1) === 10) continue;
      code = 10;
    }
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
    c = Math.imul(c ^ code, 2246822507);
    d = Math.imul(d ^ code, 3266489909);
  }
  return [a ^ (b >>> 15), b ^ (c >>> 13), c ^ (d >>> 16), d ^ (a >>> 14)].map(hex).join('');
}

const hex = (part: number): string => (part >>> 0).toString(16).padStart(8, '0');
