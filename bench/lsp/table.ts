import type { Figures } from './measureServer';

/** The order of the rows; not every server has every figure. */
const order = [
  'start',
  'first diagnostics',
  'first diagnostics, warm',
  'index complete',
  'index complete, warm',
  'every document checked',
  ...['prose', 'an item'].flatMap((where) => [
    `keystroke in ${where} → diagnostics, p50`,
    `keystroke in ${where} → diagnostics, p99`,
    `processor time per keystroke in ${where}`,
  ]),
  ...['hover', 'definition', 'references', 'rename', 'workspace symbols'].flatMap((name) => [
    `${name}, first`,
    `${name}, again`,
  ]),
  'memory, indexed',
  'memory, indexed, warm',
  'memory, at rest',
  'memory, all asked',
  'milepost check, cold',
  'milepost check, code kept',
  'milepost check, cached',
  'milepost check of as many files in all, cold',
  'milepost check of one document, cold',
  'milepost check of one document, code kept',
  'milepost check of one document, cached',
];

/** One Markdown table of all sections: milliseconds (megabytes for memory), and ratios to the peer and to the echo. */
export function printTable(
  sections: readonly { readonly title: string; readonly figures: readonly Figures[] }[],
  machine: string,
): string {
  const rows = [
    ['', 'Milepost', 'peer', '× peer', 'echo', '× echo'],
    ['---', '---:', '---:', '---:', '---:', '---:'],
  ];
  for (const { title, figures } of sections) {
    rows.push([`**${title}**`, '', '', '', '', '']);
    for (const name of order) {
      const [own, peer, echo] = figures.map((each) => each.get(name));
      if (own === undefined && peer === undefined) continue;
      rows.push([name, number(own), number(peer), ratio(own, peer), number(echo), ratio(own, echo)]);
    }
  }
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) =>
      index === 1
        ? cell.replace('---', '-'.repeat(widths[column]! - (column > 0 ? 1 : 0)))
        : column > 0
          ? cell.padStart(widths[column]!)
          : cell.padEnd(widths[column]!),
    );
    return `| ${cells.join(' | ')} |`;
  });
  return `${machine}. Milliseconds; memory in MB (resident); peer: vscode-markdown-languageserver 0.5.0.\n\n${lines.join('\n')}\n`;
}

function number(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2);
}

function ratio(own: number | undefined, other: number | undefined): string {
  if (own === undefined || !other) return '–';
  const value = own / other;
  return Number.isFinite(value) ? value.toFixed(value >= 10 ? 0 : 2) : '–';
}
