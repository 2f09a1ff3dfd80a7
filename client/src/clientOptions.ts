import type { LogOutputChannel } from 'vscode';
import type { ErrorHandler, LanguageClientOptions, WorkspaceEdit } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/protocol';
import { showCommand } from './commandNames';
import { confirmRename } from './confirmRename';
import { documentSelector } from './documentSelector';
import { readMarkdownValidate, readSettings } from './readSettings';

export function clientOptions(
  outputChannel: LogOutputChannel,
  errorHandler: ErrorHandler,
): LanguageClientOptions {
  return {
    documentSelector: documentSelector(),
    outputChannel,
    errorHandler,
    // One message tells of crashes, in the end; not one for each failed start.
    initializationFailedHandler: () => false,
    initializationOptions: (): InitializationOptions => ({
      builtInMarkdown: true,
      files: true,
      settings: readSettings(),
      markdownValidate: readMarkdownValidate(),
    }),
    // What is hidden from people is hidden from the server too, which asks for these.
    synchronize: {
      configurationSection: ['milepost', 'files.exclude', 'search.exclude', 'markdown.validate'],
    },
    middleware: {
      async sendRequest(type, params, token, next) {
        const answer = await next(type, params, token);
        const method = typeof type === 'string' ? type : type.method;
        return method === 'textDocument/rename' && answer
          ? ((await confirmRename(answer as WorkspaceEdit)) as typeof answer)
          : answer;
      },
      workspace: {
        // Installing packages or a commit writes thousands of files that no roadmap is about.
        didChangeWatchedFile: async (event, next) => (isNoise(event.uri) ? undefined : next(event)),
      },
    },
    markdown: { isTrusted: { enabledCommands: [showCommand] } },
  };
}

const isNoise = (uri: string): boolean =>
  /\/(?:node_modules|\.git)\//.test(uri) && !uri.endsWith('/.git/info/exclude');
