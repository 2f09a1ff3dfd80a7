import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type * as z from 'zod';
import { configSchema } from './configSchema';
import { didYouMean } from './didYouMean';
import { expectation } from './expectation';
import { knownKeysAt } from './knownKeysAt';

export interface ConfigProblem {
  readonly message: string;
  readonly span: Stretch;
  /** What would put it right, where that can be told. */
  readonly mend: { readonly title: string; readonly span: Stretch; readonly text: string } | null;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

type Issue = z.core.$ZodIssue;
type Path = (string | number)[];

/** What the schema found wrong, in words, each with its place in the text. */
export function describeIssue(root: Node, issue: Issue): readonly ConfigProblem[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeysAt(configSchema, path);
    return issue.keys.map((key) => unknownName(keyNode(root, [...path, key]), 'setting', known));
  }
  const node = findNodeAtLocation(root, path) ?? root;
  if (issue.code === 'invalid_union') {
    const likeliest = likeliestBranch(issue.errors, node);
    return describeIssue(root, { ...likeliest, path: [...path, ...likeliest.path] });
  }
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const meant = typeof node.value === 'string' ? didYouMean(node.value, allowed) : null;
  if (issue.code === 'invalid_format' && issue.format === 'regex')
    return [{ message: `'${path.join('.')}' must be ${issue.message}.`, span: stretch(node), mend: null }];
  const name = path.length > 0 ? `'${path.join('.')}'` : 'The config';
  const message = meant
    ? `${name} cannot be '${node.value}'. Did you mean '${meant}'?`
    : `${name} must be ${expectation(issue)}.`;
  return [{ message, span: stretch(node), mend: meant ? replacement(node, meant) : null }];
}

/** A name in the text that is none of those that can stand there. */
export function unknownName(node: Node, what: string, known: readonly string[]): ConfigProblem {
  const written = String(node.value);
  const meant = didYouMean(written, known);
  return {
    message: `There is no ${what} '${written}'.${meant ? ` Did you mean '${meant}'?` : ''}`,
    span: stretch(node),
    mend: meant ? replacement(node, meant) : null,
  };
}

export const stretch = ({ offset, length }: Node): Stretch => ({ start: offset, end: offset + length });

const replacement = (node: Node, word: string) => ({
  title: `Change to '${word}'`,
  span: stretch(node),
  text: JSON.stringify(word),
});

function keyNode(root: Node, path: Path): Node {
  return findNodeAtLocation(root, path)?.parent?.children?.[0] ?? root;
}

/** Of the ways in which a value fits no form, the one of the form that it was probably meant to have. */
function likeliestBranch(branches: readonly (readonly Issue[])[], node: Node): Issue {
  const firsts = branches.flatMap(([first]) => first ?? []);
  const wanted = (issue: Issue): boolean =>
    issue.path.length > 0 ||
    (issue.code === 'invalid_value' ? node.type === 'string' : issue.code !== 'invalid_type');
  return firsts.find(wanted) ?? firsts[0]!;
}
