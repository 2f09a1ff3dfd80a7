import { createService } from '../../service';
import { didYouMean } from '../../workspace/didYouMean';
import type { Command, Input } from '../command';
import { Failure } from '../failure';
import type { Described } from '../serviceTypes';
import { style } from '../style';
import type { Terminal } from '../terminal';

export const explain: Command = {
  name: 'explain',
  takes: 'RULE',
  does: 'what a rule finds, why, and examples',
  least: 1,
  most: 1,
  options: [],
  run,
};

async function run({ paths: [name = ''] }: Input, terminal: Terminal): Promise<number> {
  const { catalogue } = createService();
  const rule = catalogue.find((each) => each.name === name);
  if (!rule) {
    const meant = didYouMean(
      name,
      catalogue.map((each) => each.name),
    );
    throw new Failure(
      `there is no rule '${name}'. ${meant ? `Did you mean '${meant}'?` : 'See: milepost rules'}`,
    );
  }
  terminal.out(text(rule, terminal));
  return 0;
}

function text(rule: Described, { colours }: Terminal): string {
  const { strong, faint } = style(colours);
  const severity = rule.severity === 'off' ? 'off unless asked for' : rule.severity;
  const parts = [
    `${strong(rule.name)} ${faint(`(${rule.category}, ${severity}${rule.fix || rule.fixes ? ', with a fix' : ''})`)}`,
    rule.what,
    rule.why,
  ];
  for (const { bad, fixed, good } of rule.examples) {
    if (bad !== undefined) parts.push(`${strong('Found here:')}\n\n${indented(bad)}`);
    if (fixed !== undefined) parts.push(`${strong('Mended:')}\n\n${indented(fixed)}`);
    if (good !== undefined) parts.push(`${strong('Fine:')}\n\n${indented(good)}`);
  }
  if (rule.fixes) parts.push('No config turns this off.');
  else
    parts.push(
      `To leave one place alone: <!-- milepost-disable-next-line ${rule.name} -- why -->\nTo change the rule, in milepost.json: { "rules": { "${rule.name}": "off" } }`,
    );
  return `${parts.join('\n\n')}\n`;
}

function indented(example: string): string {
  return example
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`.trimEnd())
    .join('\n');
}
