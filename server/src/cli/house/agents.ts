import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { whyNot } from '../../workspace/whyNot';
import { Failure } from '../failure';
import type { Terminal } from '../terminal';

/** Where assistants look for what a house asks of them; the first that is there is taken, else the first is made. */
const files = ['AGENTS.md', 'CLAUDE.md', '.github/copilot-instructions.md'];

const begins = '<!-- milepost: begin -->';
const ends = '<!-- milepost: end -->';

const block = `${begins}
## The roadmap

The roadmap in this repository is checked by Milepost. Before you tick a box, change a status or close a milestone:

- Run \`milepost why ID\` (such as \`milepost why M4\`). It lists what is still in the way. Leave open what is open.
- Start and finish with \`milepost start ID\` and \`milepost finish ID\`: they change the file, the index and the dates together.
- Afterwards run \`milepost check --since HEAD\` and mend what it finds. Do not silence it.
${ends}`;

/** Adds the block, or renews it where it stands; everything else is left as it is. */
export function agentLines({ cwd, out }: Terminal): number {
  const name = files.find((file) => existsSync(join(cwd, file))) ?? files[0]!;
  const path = join(cwd, name);
  const before = existsSync(path) ? read(path, name) : '';
  const after = withBlock(before, name);
  if (after === before) {
    out(`${name} has the lines already.\n`);
    return 0;
  }
  try {
    writeFileSync(path, after);
  } catch (error) {
    throw new Failure(`${name} cannot be written: ${whyNot(error).replace('read', 'written')}.`);
  }
  out(`${before === '' ? 'Wrote' : 'Changed'} ${name}.\n`);
  return 0;
}

function withBlock(text: string, name: string): string {
  const newline = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const lines = block.replaceAll('\n', newline);
  const start = text.indexOf(begins);
  const end = text.indexOf(ends);
  if (start >= 0 && end > start) return text.slice(0, start) + lines + text.slice(end + ends.length);
  if (start >= 0 || end >= 0)
    throw new Failure(`${name} has only one of the two lines that mark the block: ${begins} and ${ends}.`);
  const gap = text === '' ? '' : text.endsWith(newline) ? newline : newline + newline;
  return text + gap + lines + newline;
}

function read(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure(`${name} cannot be read: ${whyNot(error)}.`);
  }
}
