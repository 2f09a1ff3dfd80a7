import type { Severity } from '../../server/src/config/config';
import { isOn, severityOf } from '../../server/src/rules/engine/settingOf';
import type { Category, Described, Rule } from '../../server/src/rules/rule';

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
export function ruleIndex(rules: readonly Described[]): string {
  const parts = ['# Rules', intro];
  for (const [category, title] of Object.entries(categories)) {
    const rows = rules.filter((rule) => rule.category === category).map(row);
    if (rows.length === 0) continue;
    parts.push(
      `## ${title}`,
      [
        '| Rule | Finds | `minimal` | `recommended` | `strict` | Fix |',
        '| --- | --- | --- | --- | --- | --- |',
        ...rows,
      ].join('\n'),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

const intro = `What Milepost finds. A rule speaks only where the thing it is about was found: none asks a document for what its
kind does not have. Each preset says how loudly a rule speaks: \`recommended\` as it was meant, \`strict\` with warnings
for informations and with what is off otherwise, \`minimal\` with errors alone. Some rules speak more softly of what is
less certain; their pages say so. What was thought of and not built, and why, is in [not-built.md](./not-built.md).`;

function row(rule: Described): string {
  const { name, what, fix, fixes } = rule;
  const levels = presets.map((preset) => words[levelIn(rule, preset)]);
  const cells = [
    `[${name}](./${name}.md)`,
    what.replaceAll('|', '\\|'),
    ...levels,
    fix || fixes ? 'yes' : '',
  ];
  return `| ${cells.join(' | ')} |`;
}

const presets = ['minimal', 'recommended', 'strict'] as const;

const words = { off: '', hint: 'hint', info: 'information', warning: 'warning', error: 'error' } as const;

/** What a preset makes of a rule that the config does not name. */
function levelIn(rule: Described, preset: (typeof presets)[number]): Severity | 'off' {
  const setting = { severity: null, options: {} };
  const finding = { start: 0, end: 0, data: null };
  return isOn(rule, setting, preset) ? (severityOf(rule, finding, setting, preset) ?? 'off') : 'off';
}
