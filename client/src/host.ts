import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** What differs between VS Code on a desktop and in a browser. */
export interface Host {
  createClient(context: ExtensionContext, options: LanguageClientOptions): Promise<BaseLanguageClient>;
}
