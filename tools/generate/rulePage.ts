import type { Described, Example } from '../../server/src/rules/rule';

/** The page of a rule: what the editor opens when somebody asks why. */
export function rulePage(rule: Described): string {
  const { name, what, why, examples } = rule;
  const parts = [
    `# ${name}`,
    what,
    facts(rule),
    '## Why',
    why,
    ...section(
      'What it finds',
      examples.flatMap((example) => found(example)),
    ),
    ...section(
      'What is fine',
      examples.flatMap(({ good, config }) => (good === undefined ? [] : [...settings(config), code(good)])),
    ),
    ...(rule.fixes ? [] : leaving(name)),
  ];
  return `${parts.join('\n\n')}\n`;
}

const leaving = (name: string): readonly string[] => [
  '## Leave it alone',
  'One place, with the reason for whoever reads it next:',
  fence('markdown', `<!-- milepost-disable-next-line ${name} -- why -->`),
  'Everywhere, or with another severity, in `milepost.json`:',
  fence('json', `{\n  "rules": { "${name}": "off" }\n}`),
];

function facts({ severity, category, fix, fixes, anyDocument, inArchive }: Described): string {
  const says =
    severity === 'off'
      ? 'Off; `strict` turns it on'
      : `${{ error: 'Error', warning: 'Warning', info: 'Information', hint: 'Hint' }[severity]}`;
  const lines = [
    `- Severity: ${says}`,
    `- Category: ${category}`,
    `- Fix: ${fixes ?? (fix ? 'yes' : 'no')}`,
    `- Speaks in: ${fixes ? '`milepost.json`' : anyDocument ? 'any Markdown' : 'documents of a roadmap'}${inArchive ? ', archives too' : ''}`,
  ];
  return lines.join('\n');
}

const section = (title: string, parts: readonly string[]): readonly string[] =>
  parts.length > 0 ? [`## ${title}`, ...parts] : [];

function found({ bad, fixed, config, today }: Example): readonly string[] {
  if (bad === undefined) return [];
  const when = today ? [`On ${today}:`] : [];
  return [...settings(config), ...when, code(bad), ...(fixed === undefined ? [] : ['Mended:', code(fixed)])];
}

const settings = (config: object | undefined): readonly string[] =>
  config ? ['With this `milepost.json`:', fence('json', JSON.stringify(config, null, 2))] : [];

/** One block for each file of an example. */
function code(example: string): string {
  const files = example.split(/^--- (.+)\n/m);
  if (files.length === 1) return fence('markdown', example);
  const blocks: string[] = [];
  for (let at = 1; at < files.length; at += 2)
    blocks.push(
      `\`${files[at]}\``,
      fence(files[at]!.endsWith('.json') ? 'text' : 'markdown', files[at + 1]!),
    );
  return blocks.join('\n\n');
}

function fence(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text.replace(/^\n+|\s+$/g, '')}\n${ticks}`;
}
