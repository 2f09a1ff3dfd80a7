import { builtInSchema } from '../../templates/builtInSchema';
import type { TemplateName } from '../../templates/builtInTemplates';
import { scaffold, type Values } from '../../templates/scaffold';

const kinds: readonly { readonly title: RegExp; readonly template: TemplateName; readonly number: string }[] =
  [
    { title: /^(?:milestone\s+|M)(\d+)\s*[:—–-]\s*(.+)$/i, template: 'milestone', number: 'N' },
    { title: /^ADR[\s-]*(\d+)\s*[:—–-]\s*(.+)$/i, template: 'adr', number: 'NNNN' },
    { title: /^PRD\s*[:—–-]\s*()(.+)$/i, template: 'prd', number: '' },
  ];

/** The text of a document that a link or a number promises: from a template where its title says what it is. */
export function newDocument(title: string): string {
  for (const { title: pattern, template, number } of kinds) {
    const found = pattern.exec(title);
    if (!found) continue;
    const values: Values = {
      Title: found[2]!,
      Feature: found[2]!,
      ...(number ? { [number]: found[1]! } : {}),
    };
    return scaffold(builtInSchema(template), values);
  }
  return `# ${title}\n`;
}
