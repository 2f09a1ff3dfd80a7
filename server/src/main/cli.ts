import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { cacheFolder } from '../cli/cacheFolder';
import { setLateFlags, withEarlyFlags } from './lateFlags';
import { runKept } from './runKept';

const [command] = process.argv.slice(2);

// A command is over in seconds, of which the V8 of Node 20 would spend a quarter on making functions fast that are hardly
// called again: it waits four times as long as it usually does. Later ones have a quicker way for those, and no such flag.
// A server lives long enough for that to pay.
if (command !== 'lsp' && process.versions.node.startsWith('20.'))
  setFlagsFromString('--interrupt-budget=270000');

// The command line lies beside this file. Who only asks for help calls little of it, and a machine that checks a commit is
// mostly a new one: neither keeps what was compiled.
const keeps = command === 'check' && !process.env.CI;
runKept(join(__dirname, 'commandLine.js'), join(cacheFolder(), 'code'), (keep) => {
  if (keeps) process.once('exit', () => withEarlyFlags(keep));
});
setLateFlags();
