import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol';

/** What the client can do, as far as answers depend on it. */
export interface Abilities {
  /** Asks for diagnostics by itself; the others are told. */
  readonly pullsDiagnostics: boolean;
  /** Asks again for what it shows when it is told to. */
  readonly refreshes: Readonly<Record<'diagnostics' | 'lenses' | 'hints' | 'tokens', boolean>>;
  /** Takes edits that name the version they were made for. */
  readonly versionedEdits: boolean;
  readonly positionEncoding: 'utf-16' | 'utf-8';
  /** Asks before it does what an edit marks so. */
  readonly annotatedEdits: boolean;
  readonly renamesFiles: boolean;
  readonly snippets: boolean;
  /** Takes links as answers to where something is. */
  readonly locationLinks: boolean;
  readonly watchesFiles: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  /** Milepost's own client: it knows the messages of protocol.ts. */
  readonly milepost: boolean;
  readonly files: boolean;
  readonly builtInMarkdown: boolean;
}

export function readAbilities({ capabilities, initializationOptions }: InitializeParams): Abilities {
  const options: InitializationOptions | undefined = initializationOptions ?? undefined;
  const { workspace, textDocument } = capabilities;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshes: {
      diagnostics: workspace?.diagnostics?.refreshSupport === true,
      lenses: workspace?.codeLens?.refreshSupport === true,
      hints: workspace?.inlayHint?.refreshSupport === true,
      tokens: workspace?.semanticTokens?.refreshSupport === true,
    },
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    positionEncoding: encodingOf(capabilities.general?.positionEncodings),
    annotatedEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    renamesFiles: workspace?.workspaceEdit?.resourceOperations?.includes('rename') === true,
    locationLinks: textDocument?.definition?.linkSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    milepost: options?.builtInMarkdown !== undefined || options?.files !== undefined,
    files: options?.files === true,
    builtInMarkdown: options?.builtInMarkdown === true,
  };
}

/** The first that the client asks for and that is known here. */
const encodingOf = (asked: readonly string[] = []): 'utf-16' | 'utf-8' =>
  asked.find((encoding) => encoding === 'utf-16' || encoding === 'utf-8') === 'utf-8' ? 'utf-8' : 'utf-16';
