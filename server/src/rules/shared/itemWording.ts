/** The item is work in some cases only, or says itself that it was waived: nobody can tell from an empty box. */
export function isConditional(item: string): boolean {
  return conditional.test(item) || waived.test(item);
}

const conditional =
  /\b(?:when|if|where|as|whenever)\s+(?:(?:it|this|that|any|is|are|was|were|been)\s+)*(?:[^\s.;,]+\s+){0,3}?(?:touched|changed|modified|affected|applicable|appropriate|needed|necessary|required|relevant|possible|desired|applies|apply)\b|\bif any\b|^if\b|\bпри необходимости\b|\bfalls (?:nötig|zutreffend)\b/i;

const waived =
  /\bn\/a\b|\bnot (?:applicable|needed|required)\b|\b(?:deferred|postponed|skipped|descoped|superseded|dropped|waived|won't do|non-blocking)\b|\b(?:moved|pushed|shifted|carried over) to\b|\bout of scope\b|(?:^|[\s(—–-])(?:отложено|перенесено)/i;

/** The words of a template that nobody filled in: "Criterion 1". */
export function isBoilerplate(item: string): boolean {
  return /^(?:(?:acceptance\s+)?criteri(?:on|a)|items?|tasks?|requirements?|steps?|to-?dos?|goals?|deliverables?|ac|description)?\s*#?\d*[.:…]*$|^[[<{].*[\]>}]$|^\.\.\.$/i.test(
    item.trim(),
  );
}
