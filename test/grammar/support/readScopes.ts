import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** As much of vscode-textmate as is used; VS Code brings its own, and that one is asked. */
interface Token {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly scopes: readonly string[];
}
interface Grammar {
  tokenizeLine(
    line: string,
    before: unknown,
  ): { readonly tokens: readonly Token[]; readonly ruleStack: unknown };
}
interface TextMate {
  readonly Registry: new (options: object) => { loadGrammar(scope: string): Promise<Grammar | null> };
  readonly INITIAL: unknown;
  parseRawGrammar(text: string, path: string): unknown;
}
interface Oniguruma {
  loadWASM(bytes: ArrayBufferLike): Promise<void>;
  createOnigScanner(patterns: string[]): unknown;
  createOnigString(text: string): unknown;
}

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** Of each line its pieces. */
export type ReadScopes = (text: string) => readonly (readonly Piece[])[];

interface Contributed {
  readonly contributes: {
    readonly grammars: readonly {
      readonly scopeName: string;
      readonly path: string;
      readonly injectTo: string[];
    }[];
  };
}

/**
 * The grammars as VS Code reads them: its own engine, its own grammar of Markdown, and ours injected as package.json says;
 * `with: false` leaves ours out.
 */
export async function readScopes({ injected }: { readonly injected: boolean }): Promise<ReadScopes> {
  const vscode = process.env.MILEPOST_VSCODE;
  if (!vscode) throw new Error('There is no VS Code: run `npm test -- grammar`.');
  const load = createRequire(join(vscode, 'package.json'));
  const textmate = load('vscode-textmate') as TextMate;
  const oniguruma = load('vscode-oniguruma') as Oniguruma;
  const wasm = readFileSync(join(vscode, 'node_modules/vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));

  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Contributed;
  const paths = new Map([
    ['text.html.markdown', join(vscode, 'extensions/markdown-basics/syntaxes/markdown.tmLanguage.json')],
    ['text.html.basic', join(vscode, 'extensions/html/syntaxes/html.tmLanguage.json')],
    ['text.html.derivative', join(vscode, 'extensions/html/syntaxes/html-derivative.tmLanguage.json')],
    ...contributes.grammars.map(({ scopeName, path }) => [scopeName, path] as const),
  ]);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: async (scope: string) => {
      const path = paths.get(scope);
      return path ? textmate.parseRawGrammar(readFileSync(path, 'utf8'), path) : null;
    },
    getInjections: (scope: string) =>
      injected
        ? contributes.grammars
            .filter(({ injectTo }) => injectTo.includes(scope))
            .map((each) => each.scopeName)
        : [],
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (!grammar) throw new Error('VS Code has no grammar of Markdown');

  return (text) => {
    let stack = textmate.INITIAL;
    return text.split(/\r?\n/).map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      // The engine appends a line end of its own.
      return tokens
        .map(({ startIndex, endIndex, scopes }) => ({
          start: startIndex,
          end: Math.min(endIndex, line.length),
          scopes,
        }))
        .filter(({ start, end }) => start < end);
    });
  };
}
