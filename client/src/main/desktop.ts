import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { activate as activateOn } from '../activate';
import type { MilepostApi } from '../api';
import type { Host } from '../host';

const host: Host = {
  async createClient(context, options) {
    // Loaded with the first server: it is most of the bundle.
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const module = join(context.extensionPath, 'dist', 'server.js');
    return new LanguageClient('milepost', 'Milepost', { module, transport: TransportKind.ipc }, options);
  },
};

export const activate = (context: ExtensionContext): MilepostApi => activateOn(context, host);
