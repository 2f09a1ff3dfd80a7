/** `Phase 1 Lending rules`, or `Phase 1` in short; the title alone where the phase has no number. */
export function phaseTitle(
  { number, title }: { readonly number: string | null; readonly title: string | { readonly text: string } },
  short = false,
): string {
  const words = typeof title === 'string' ? title : title.text;
  if (number === null) return words;
  return short || words === '' ? `Phase ${number}` : `Phase ${number} ${words}`;
}
