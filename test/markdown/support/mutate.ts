import type { Random } from '../../helpers/random';

const BITS = [
  ...'*_`[]()<>!&\\~#-+|:=">0123456789 \t\n'.split(''),
  '**',
  '__',
  '~~',
  '``',
  '```',
  '](',
  '](a.md)',
  '[x](',
  '![',
  '- ',
  '* ',
  '1. ',
  '- [ ] ',
  '- [x]',
  '> ',
  '\n\n',
  '  ',
  '    ',
  '\n- ',
  '\n  ',
  '\n> ',
  '\n```\n',
  '\n~~~\n',
  '<a id="x"></a>',
  '<!-- ',
  ' -->',
  '<div>',
  '</div>',
  '| a | b |',
  '\n| --- | --- |\n',
  '\n---\n',
  '\n===\n',
  '\\|',
  '&amp;',
  '  \n',
  '\\\n',
  '`a`',
  '*a*',
  '**b**',
  '_c_',
  '<https://a.b>',
  '[^1]',
  '[a]: b\n',
  '\r\n',
  '\u00a0',
  '✅',
  '“',
  '—',
  'ß',
  '\u2028',
];

/** A text with a few changes where they are likely to hurt. */
export function mutate(from: Random, text: string, changes = 1 + from.below(4)): string {
  let result = text;
  for (let change = 0; change < changes; change++) {
    const at = place(from, result);
    const cut = from.chance(0.4) ? from.below(4) : 0;
    result = result.slice(0, at) + (from.chance(0.8) ? from.pick(BITS) : '') + result.slice(at + cut);
  }
  return result;
}

function place(from: Random, text: string): number {
  const at = from.below(text.length + 1);
  if (from.chance(0.6)) return at;
  const line = text.indexOf('\n', at);
  return line < 0 ? at : line + from.below(2);
}
