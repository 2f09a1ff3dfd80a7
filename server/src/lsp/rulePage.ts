import type { Service } from '../service';

type Described = Service['catalogue'][number];

/** A rule as a page of Markdown, for who asks about it in the editor. */
export function rulePage({ name, category, severity, what, why, fix, fixes }: Described): string {
  const usual = severity === 'off' ? 'off unless asked for' : severity;
  const parts = [
    `# ${name}`,
    `${what} (${category}, ${usual}${fix || fixes ? ', with a fix' : ''})`,
    `**Why:** ${why}`,
  ];
  if (!fixes)
    parts.push(
      '## To leave it',
      `In one place: \`<!-- milepost-disable-next-line ${name} -- why -->\``,
      `Everywhere, in \`milepost.json\`: \`{ "rules": { "${name}": "off" } }\``,
    );
  return `${parts.join('\n\n')}\n`;
}
