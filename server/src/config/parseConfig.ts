import { getNodeValue, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Config } from './config';
import { type ConfigProblem, describeIssue } from './configProblem';
import { configSchema } from './configSchema';
import { repeatedKeys, unknownRules } from './unknownNames';

export interface ParsedConfig {
  /** Null where the text cannot be used; what was in force before stays so then. */
  readonly config: Config | null;
  /** In the order of the text. */
  readonly problems: readonly ConfigProblem[];
}

/**
 * Reads `milepost.json`: JSON with comments and trailing commas. A name that nobody knows is a problem, but the rest is
 * used; a value of the wrong shape makes the whole unusable, since half a config says something that nobody meant.
 */
export function parseConfig(text: string, rules: readonly string[]): ParsedConfig {
  try {
    return read(text, rules);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const span = { start: 0, end: text.length };
    return { config: null, problems: [{ message: 'This is nested too deeply.', span, mend: null }] };
  }
}

function read(text: string, rules: readonly string[]): ParsedConfig {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const first = errors[0];
  if (first) return { config: null, problems: [syntaxProblem(first)] };
  const value: unknown = root ? getNodeValue(root) : {};
  const problems: ConfigProblem[] = root ? [...repeatedKeys(root), ...unknownRules(root, rules)] : [];

  let result = configSchema.safeParse(value);
  if (!result.success) {
    let usable = true;
    for (const issue of result.error.issues) {
      problems.push(...describeIssue(root!, issue));
      if (issue.code === 'unrecognized_keys') for (const key of issue.keys) drop(value, issue.path, key);
      else usable = false;
    }
    if (usable) result = configSchema.safeParse(value);
  }
  problems.sort((a, b) => a.span.start - b.span.start);
  return { config: result.success ? result.data : null, problems };
}

function syntaxProblem({ error, offset, length }: ParseError): ConfigProblem {
  const words = printParseErrorCode(error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return {
    message: `This is no JSON: ${words}.`,
    span: { start: offset, end: offset + length },
    mend: null,
  };
}

/** Takes a key out of a value that was read from text and belongs to nobody else. */
function drop(value: unknown, path: readonly PropertyKey[], key: string): void {
  const parent = path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown>)[step], value);
  delete (parent as Record<string, unknown>)[key];
}
