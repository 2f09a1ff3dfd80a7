import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { activate as activateOn } from '../activate';
import type { MilepostApi } from '../api';
import type { Host } from '../host';
import { serverFlags } from './serverFlags';

const host: Host = {
  async createClient(context, options) {
    // Loaded with the first server: it is most of the bundle.
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server = {
      module: join(context.extensionPath, 'dist', 'start.js'),
      // Where it keeps what a later start can use.
      args: [context.globalStorageUri.fsPath],
      transport: TransportKind.ipc,
      options: { execArgv: [...serverFlags()] },
    };
    return new LanguageClient('milepost', 'Milepost', server, options);
  },
};

export const activate = (context: ExtensionContext): MilepostApi => activateOn(context, host);
