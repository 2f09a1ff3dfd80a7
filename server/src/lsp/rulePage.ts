import type { Service } from '../service';

type Rule = Service['rules'][number];

/** A rule as a page of Markdown, for who asks about it in the editor. */
export function rulePage({ name, category, severity, what, why, fix, examples }: Rule): string {
  const usual = severity === 'off' ? 'off unless asked for' : severity;
  const parts = [
    `# ${name}`,
    `${what} (${category}, ${usual}${fix ? ', with a fix' : ''})`,
    `**Why:** ${why}`,
  ];
  for (const { bad, fixed, good } of examples) {
    if (bad !== undefined) parts.push('## Found', block(bad));
    if (fixed !== undefined) parts.push('## Mended', block(fixed));
    if (good !== undefined) parts.push('## Fine', block(good));
  }
  parts.push(
    '## To leave it',
    `In one place: \`<!-- milepost-disable-next-line ${name} -- why -->\``,
    `Everywhere, in \`milepost.json\`: \`{ "rules": { "${name}": "off" } }\``,
  );
  return `${parts.join('\n\n')}\n`;
}

const block = (text: string): string => `\`\`\`\`markdown\n${text.trimEnd()}\n\`\`\`\``;
