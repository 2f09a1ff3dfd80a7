import type { Category, Rule } from '../../server/src/rules/rule';

const categories: Readonly<Record<Category, string>> = {
  structure: 'Structure',
  fields: 'Fields',
  checklists: 'Checklists and progress',
  dependencies: 'Dependencies',
  schedule: 'Schedule',
  records: 'Decision records',
  branches: 'Branches',
  teams: 'Owners and teams',
  index: 'Index',
  traceability: 'Traceability',
  links: 'Links and tables',
  hygiene: 'Hygiene',
};

/** Rules in the order in which they are listed everywhere: by category, then by name. */
export function inOrder(rules: readonly Rule[]): readonly Rule[] {
  const order = Object.keys(categories);
  return [...rules].sort(
    (a, b) => order.indexOf(a.category) - order.indexOf(b.category) || (a.name < b.name ? -1 : 1),
  );
}

/** `docs/rules/README.md`. */
export function ruleIndex(rules: readonly Rule[]): string {
  const parts = ['# Rules', intro];
  for (const [category, title] of Object.entries(categories)) {
    const rows = rules.filter((rule) => rule.category === category).map(row);
    if (rows.length === 0) continue;
    parts.push(
      `## ${title}`,
      ['| Rule | Finds | Severity | Fix |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

const intro = `What Milepost finds. A rule speaks only where the thing it is about was found: none asks a document for what its
kind does not have. Severities are those of the preset \`recommended\`; \`strict\` makes warnings of informations and turns
on what is off, \`minimal\` keeps errors alone.`;

function row({ name, what, severity, fix }: Rule): string {
  const finds = what.replaceAll('|', '\\|');
  return `| [${name}](./${name}.md) | ${finds} | ${severity === 'info' ? 'information' : severity} | ${fix ? 'yes' : ''} |`;
}
