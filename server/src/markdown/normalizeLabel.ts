/** Two reference labels name the same definition when they are equal after this (CommonMark's rule, as micromark has it). */
export function normalizeLabel(label: string): string {
  return tidyLabel(label).toLowerCase().toUpperCase();
}

/** White space as CommonMark compares it, letters as written. */
export function tidyLabel(label: string): string {
  return label.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '');
}
