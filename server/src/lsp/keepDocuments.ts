import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { canonicalUri } from '../workspace/canonicalUri';
import { configName } from '../workspace/configs';
import type { Session } from './session';

export interface Documents {
  opened(params: DidOpenTextDocumentParams): void;
  changed(params: DidChangeTextDocumentParams): void;
  closed(params: DidCloseTextDocumentParams): void;
  /** The configs that editors hold are in force. */
  settled(): Promise<void>;
  /** How the client spells a document that it holds open. */
  spelling(uri: string): string;
}

/** The texts that editors hold; `hear` is told which of them changed or closed. */
export function keepDocuments(
  { service, workspace }: Session,
  hear: { readonly changed: (uri: string) => void; readonly closed: (uri: string) => void },
): Documents {
  const spellings = new Map<string, string>();
  const configs = new Map<string, TextDocument>();
  let settled: Promise<void> = Promise.resolve();

  return {
    settled: () => settled,
    spelling: (uri) => spellings.get(uri) ?? uri,
    opened({ textDocument: { uri: spelled, version, text } }) {
      const uri = canonicalUri(spelled);
      spellings.set(uri, spelled);
      if (isConfig(uri)) return holdConfig(uri, TextDocument.create(uri, 'jsonc', version, text));
      service.open(uri, version, text);
      void workspace.opened(uri);
      hear.changed(uri);
    },
    changed({ textDocument: { uri: spelled, version }, contentChanges }) {
      const uri = canonicalUri(spelled);
      const config = configs.get(uri);
      if (config) return holdConfig(uri, TextDocument.update(config, contentChanges, version));
      if (!spellings.has(uri)) return;
      service.change(uri, version, contentChanges.map(withRange));
      hear.changed(uri);
    },
    closed({ textDocument: { uri: spelled } }) {
      const uri = canonicalUri(spelled);
      spellings.delete(uri);
      if (configs.delete(uri)) void workspace.setConfigText(uri, null).then(() => hear.closed(uri));
      else service.close(uri);
      hear.closed(uri);
    },
  };

  function holdConfig(uri: string, document: TextDocument): void {
    configs.set(uri, document);
    settled = workspace.setConfigText(uri, document.getText());
    void settled.then(() => hear.changed(uri));
  }
}

const isConfig = (uri: string): boolean => uri.endsWith(`/${configName}`);

const withRange = (change: TextDocumentContentChangeEvent) =>
  'range' in change ? { range: change.range, text: change.text } : { text: change.text };
