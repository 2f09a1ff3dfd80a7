import type { Range } from 'vscode-languageserver-types';
import type { Category, Status } from '../reading/model';
import type { FeatureContext, View } from './shared/context';
import { rangeOf } from './shared/rangeOf';

/** Standard types where one comes near, so that every theme has a colour for them. */
export const tokenTypes = [
  'class',
  'method',
  'interface',
  'namespace',
  'string',
  'enumMember',
  'parameter',
  'comment',
] as const;
export const tokenModifiers = [
  'declaration',
  'deprecated',
  'planned',
  'active',
  'blocked',
  'done',
  'dropped',
] as const;

export interface SemanticToken {
  readonly range: Range;
  readonly type: (typeof tokenTypes)[number];
  readonly modifiers: readonly (typeof tokenModifiers)[number][];
}

const typeOf = {
  milestone: 'class',
  phase: 'method',
  record: 'interface',
  team: 'namespace',
  branch: 'string',
  status: 'enumMember',
  document: null,
} as const;

/** Statuses by category, ids, teams, branches, placeholders and done items; each in one line, none in another. */
export function semanticTokens(context: FeatureContext, view: View): SemanticToken[] {
  const { model, text } = view;
  const taken: { start: number; end: number; token: Omit<SemanticToken, 'range'> }[] = [];
  const add = (span: { start: number; end: number }, token: Omit<SemanticToken, 'range'>): void => {
    const { start, end } = span;
    if (end <= start || /[\r\n]/.test(text.slice(start, end))) return;
    taken.push({ start, end, token });
  };
  const categories = categoriesIn(view);
  for (const name of context.names(view)) {
    const type = typeOf[name.subject.kind];
    if (!type || (name.form !== 'id' && name.form !== 'anchor')) continue;
    const category = name.subject.kind === 'status' ? categories.get(name.start) : undefined;
    add(name, {
      type,
      modifiers: [...(name.declares ? ['declaration' as const] : []), ...(category ? [category] : [])],
    });
  }
  for (const placeholder of model.placeholders) add(placeholder, { type: 'parameter', modifiers: [] });
  for (const item of model.items) {
    if (item.state === 'done') add(item, { type: 'comment', modifiers: ['done'] });
  }
  return apart(taken).map(({ start, end, token }) => ({ range: rangeOf(view, { start, end }), ...token }));
}

function categoriesIn({ model }: View): ReadonlyMap<number, Category> {
  const categories = new Map<number, Category>();
  const add = (status: Status | null): void => {
    if (status?.category) categories.set(status.word.start, status.category);
  };
  for (const { status, phases, dependencies } of model.milestones) {
    add(status);
    for (const phase of phases) add(phase.status);
    for (const { gate, claim } of dependencies) for (const each of [gate, claim]) add(each);
  }
  for (const { says } of model.claims) if (says.what === 'milestone-status') add(says.status);
  return categories;
}

/** Larger tokens give way to smaller ones inside them; only those that hang together are held against each other. */
function apart<T extends { start: number; end: number }>(tokens: readonly T[]): T[] {
  const all: T[] = [];
  let [heap, end]: [T[], number] = [[], 0];
  for (const token of [...tokens].sort((a, b) => a.start - b.start)) {
    if (token.start >= end) {
      all.push(...heapApart(heap));
      heap = [];
    }
    heap.push(token);
    end = Math.max(end, token.end);
  }
  return [...all, ...heapApart(heap)];
}

function heapApart<T extends { start: number; end: number }>(tokens: readonly T[]): T[] {
  if (tokens.length < 2) return [...tokens];
  const kept: T[] = [];
  for (const token of [...tokens].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    let pieces = [{ start: token.start, end: token.end }];
    for (const { start, end } of kept) {
      pieces = pieces.flatMap((piece) =>
        end <= piece.start || piece.end <= start
          ? [piece]
          : [
              { start: piece.start, end: start },
              { start: end, end: piece.end },
            ].filter((rest) => rest.end > rest.start),
      );
    }
    for (const piece of pieces) kept.push({ ...token, ...piece });
  }
  return kept.sort((a, b) => a.start - b.start);
}
