import { type ExtensionContext, Uri } from 'vscode';
import { activate as activateOn } from '../activate';
import type { MilepostApi } from '../api';
import type { Host } from '../host';

const host: Host = {
  async createClient(context, options) {
    const { LanguageClient, State } = await import('vscode-languageclient/browser');
    const script = Uri.joinPath(context.extensionUri, 'dist', 'server.js');
    const worker = new Worker(script.toString(true));
    const client = new LanguageClient('milepost', 'Milepost', worker, options);
    // A process ends by itself, a worker does not.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) worker.terminate();
    });
    return client;
  },
};

export const activate = (context: ExtensionContext): MilepostApi => activateOn(context, host);
