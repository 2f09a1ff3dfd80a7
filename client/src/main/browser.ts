import { type ExtensionContext, Uri } from 'vscode';
import { activate as activateOn } from '../activate';
import type { MilepostApi } from '../api';
import type { Host } from '../host';

const host: Host = {
  async createClient(context, options) {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const script = Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js');
    // A worker of its own per client: one that crashed is not used again.
    return new LanguageClient('milepost', 'Milepost', async () => new Worker(script.toString(true)), options);
  },
};

export const activate = (context: ExtensionContext): MilepostApi => activateOn(context, host);
