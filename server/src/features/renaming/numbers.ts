/** The last number that stands in a written id: `07` of `Milestone 07`, `2.9.1` of `M2.9.1`, `6B` of `Phase 6B`. */
const lastNumber = /\d+(?:[._]\d+)*[A-Za-z]?(?=\D*$)/;

/**
 * A written id with another number, as wide as this roadmap writes numbers of this kind: `M07` → `M12` → `M07`. `beside`
 * are other ids that are written there.
 */
export function withNumber(written: string, number: string, beside: readonly string[]): string {
  const found = lastNumber.exec(written);
  if (!found) return written;
  const before = written.slice(0, found.index);
  const old = found[0];
  const padded = number.padStart(widthOf(before, old, number, beside), '0');
  const separated = old.includes('_') ? padded.replaceAll('.', '_') : padded;
  return before + separated + written.slice(found.index + old.length);
}

function widthOf(before: string, old: string, number: string, beside: readonly string[]): number {
  if (!/^\d+$/.test(number) || !/^\d+$/.test(old)) return 0;
  if (/^0\d/.test(old)) return old.length;
  if (number.length >= old.length) return 0;
  const sign = /(?:(?<!\p{L})\p{L}+|(?<![-_ ]))[-_ ]*$/u.exec(before)![0].toLowerCase();
  for (const other of beside) {
    const found = /^(.*?)(\d+)/.exec(other.toLowerCase());
    if (found && found[1]!.endsWith(sign) && /^0\d/.test(found[2]!)) return found[2]!.length;
  }
  return 0;
}
