import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DidChangeConfigurationNotification, type ProtocolConnection } from 'vscode-languageserver/node';

interface MarkdownIt {
  parse(text: string, environment: object): unknown[];
}

/**
 * VS Code's half of its Markdown server: the server has no parser and reads no file, it asks. Parsed with markdown-it,
 * with the options that VS Code gives it.
 */
export function markdownClient(
  folder: string,
  textOf: (uri: string) => string | undefined,
  markdownIt: string,
): (connection: ProtocolConnection) => void {
  const make = require(markdownIt) as (options: object) => MarkdownIt;
  const parser = make({ html: true, linkify: true });
  return (connection) => {
    connection.onRequest('markdown/parse', ({ uri, text }: { uri: string; text?: string }) =>
      parser.parse(text ?? textOf(uri) ?? readFileSync(fileURLToPath(uri), 'utf8'), {}),
    );
    connection.onRequest('markdown/fs/readFile', ({ uri }: { uri: string }) =>
      Array.from(readFileSync(fileURLToPath(uri))),
    );
    connection.onRequest('markdown/fs/stat', ({ uri }: { uri: string }) => {
      const found = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
      return found ? { isDirectory: found.isDirectory() } : null;
    });
    connection.onRequest('markdown/fs/readDirectory', ({ uri }: { uri: string }) =>
      readdirSync(fileURLToPath(uri), { withFileTypes: true }).map((entry) => [
        entry.name,
        { isDirectory: entry.isDirectory() },
      ]),
    );
    connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => markdownFiles(folder));
    connection.onRequest('markdown/fs/watcher/create', () => null);
    connection.onRequest('markdown/fs/watcher/delete', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
  };
}

function markdownFiles(folder: string): string[] {
  const root = fileURLToPath(folder);
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.md'))
    .map((path) => pathToFileURL(join(root, path)).href);
}

/** Its link checks are off until it is told of the settings; these are VS Code's own defaults with checking on. */
export function tellSettings(connection: ProtocolConnection): Promise<void> {
  return connection.sendNotification(DidChangeConfigurationNotification.type, {
    settings: {
      markdown: {
        server: { log: 'off' },
        suggest: { paths: { enabled: true } },
        occurrencesHighlight: { enabled: false },
        preferredMdPathExtensionStyle: 'auto',
        validate: {
          enabled: true,
          referenceLinks: { enabled: 'warning' },
          fragmentLinks: { enabled: 'warning' },
          fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
          ignoredLinks: [],
          unusedLinkDefinitions: { enabled: 'hint' },
          duplicateLinkDefinitions: { enabled: 'warning' },
        },
      },
    },
  });
}
