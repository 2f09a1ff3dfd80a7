import { createService } from '../../service';
import type { Command, Input } from '../command';
import type { Described } from '../serviceTypes';
import { style } from '../style';
import type { Terminal } from '../terminal';

export const rules: Command = {
  name: 'rules',
  takes: '',
  does: 'every rule with its severity and what it finds',
  least: 0,
  most: 0,
  options: [],
  run,
};

async function run(_: Input, terminal: Terminal): Promise<number> {
  const { strong, faint } = style(terminal.colours);
  const all = createService().catalogue;
  const width = Math.max(0, ...all.map(({ name }) => name.length));
  const categories = [...new Set(all.map(({ category }) => category))];
  const parts = categories.map((category) => {
    const list = all.filter((rule) => rule.category === category);
    return `${strong(category)}\n${list.map((rule) => line(rule, width)).join('\n')}\n`;
  });
  terminal.out(`${parts.join('\n')}\n${faint('milepost explain RULE says more.')}\n`);
  return 0;
}

function line({ name, severity, what, fix, fixes }: Described, width: number): string {
  return `  ${name.padEnd(width)}  ${severity.padEnd(7)}  ${fix || fixes ? 'fix' : '   '}  ${what}`;
}
