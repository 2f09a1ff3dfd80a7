import { env, UIKind, workspace } from 'vscode';
import { note } from '../../vscode/reporter';
import { equal, ok } from '../../vscode/support/expect';
import { extension, milepost } from '../../vscode/support/milepost';

describe('starting in a browser', () => {
  it('happens by itself where there is Markdown', () => {
    ok(extension().isActive, 'not active');
  });

  it('happens in a worker, on files that are not on a disk', () => {
    equal(env.uiKind, UIKind.Web);
    equal(typeof importScripts, 'function');
    equal(
      workspace.workspaceFolders?.map(({ uri }) => uri.scheme),
      ['vscode-test-web'],
    );
  });

  it('has a server that answers', async () => {
    const api = await milepost();
    ok(api.client?.isRunning(), 'no server');
    note(
      `activation: ${api.activationMilliseconds.toFixed(1)} ms; later ${api.startMilliseconds.toFixed(1)} ms`,
    );
  });
});
