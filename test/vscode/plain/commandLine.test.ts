import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { equal } from '../support/expect';
import { extension } from '../support/milepost';

describe('the command line in the Node of VS Code', () => {
  it('says what it is asked, and nothing else', () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(extension().extensionPath, 'dist/cli.js'), '--version'],
      { encoding: 'utf8', env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
    );
    equal(stdout.trim(), extension().packageJSON.version);
    equal(stderr, '');
  });
});
