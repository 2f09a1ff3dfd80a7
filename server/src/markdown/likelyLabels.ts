import { labelKey } from './labelKey';
import type { LabelCount } from './markdownDocument';
import { tidyLabel } from './normalizeLabel';

const DEFINITION = /(?:^|[\r\n])[ >]{0,3}\[(\^?)([^[\]\\\r\n]{1,200})\]:/g;

/**
 * The labels that a document seems to define. A guess saves reading its sections twice where it is right, and costs
 * nothing but that where it is wrong (a definition in code).
 */
export function likelyLabels(text: string): ReadonlyMap<string, LabelCount> {
  const labels = new Map<string, LabelCount>();
  if (!text.includes(']:')) return labels;
  for (const [, caret, label] of text.matchAll(DEFINITION)) {
    const footnote = caret === '^' && !/[ \t]/.test(label!);
    const name = tidyLabel(footnote ? label! : caret! + label!).replaceAll('\0', '\uFFFD');
    if (name !== '') labels.set(labelKey(name, footnote), { label: name, footnote, count: 1 });
  }
  return labels;
}
