import { readFileSync } from 'node:fs';
import { parseAst } from 'vitest/node';

export interface Pattern {
  /** File and line. */
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions that a file writes as literals. */
export function patternsIn(file: string): Pattern[] {
  const text = readFileSync(file, 'utf8');
  const found: Pattern[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (isLiteral(node)) {
      const line = text.slice(0, node.start).split('\n').length;
      found.push({ at: `${file}:${line}`, source: node.regex.pattern, flags: node.regex.flags });
    } else for (const part of Object.values(node)) visit(part);
  };
  visit(parseAst(text, { lang: 'ts' }, file).body);
  return found;
}

interface Literal {
  readonly start: number;
  readonly regex: { readonly pattern: string; readonly flags: string };
}

const isLiteral = (node: object): node is Literal =>
  'type' in node && node.type === 'Literal' && 'regex' in node;
