import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensLegend } from 'vscode-languageserver';
import { type SemanticToken, tokenModifiers, tokenTypes } from '../service';

export const tokenLegend: SemanticTokensLegend = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
};

/** Tokens as the protocol packs them, each counted from the one before. */
export function encodeTokens(tokens: readonly SemanticToken[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { range, type, modifiers } of tokens) {
    const { start, end } = range;
    const bits = modifiers.reduce((all, modifier) => all | (1 << tokenModifiers.indexOf(modifier)), 0);
    builder.push(
      start.line,
      start.character,
      end.character - start.character,
      tokenTypes.indexOf(type),
      bits,
    );
  }
  return builder.build();
}
