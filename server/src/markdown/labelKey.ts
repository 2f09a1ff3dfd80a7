import { normalizeLabel } from './normalizeLabel';

/** One string per thing that a label can name. Footnotes begin with a bracket, which no label of a link can contain. */
export function labelKey(label: string, footnote: boolean): string {
  return footnote ? `[^${normalizeLabel(label)}` : normalizeLabel(label);
}
