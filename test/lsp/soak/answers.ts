import { random } from '../../helpers/random';
import type { Client, Flavour } from './client';
import type { OpenText } from './editor';

interface Node {
  readonly id: string;
}

/** What a person would see: findings, the tree and the symbols of everything, and the rest at places drawn by lot. */
export async function answersOf(
  client: Client,
  flavour: Flavour,
  open: ReadonlyMap<string, OpenText>,
  uris: readonly string[],
  seed: number,
): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  const ask = async (name: string, method: string, params: object): Promise<void> => {
    answers[name] = await client.ask(method, params);
  };
  const workspace = await client.ask<{ items: { uri: string; items: unknown[] }[] }>('workspace/diagnostic', {
    previousResultIds: [],
  });
  answers['in the workspace'] = Object.fromEntries(
    (workspace?.items ?? [])
      // That there is nothing is told where something was told before.
      .filter(({ items }) => items.length > 0)
      .map(({ uri, items }): [string, unknown] => [uri, items])
      .sort(byName),
  );
  for (const uri of uris) {
    const textDocument = { uri };
    await ask(`findings of ${uri}`, 'textDocument/diagnostic', { textDocument });
    await ask(`symbols of ${uri}`, 'textDocument/documentSymbol', { textDocument });
    await ask(`lenses of ${uri}`, 'textDocument/codeLens', { textDocument });
    await ask(`links of ${uri}`, 'textDocument/documentLink', { textDocument });
    // Its id is the time of day.
    const tokens = await client.ask<{ data: unknown }>('textDocument/semanticTokens/full', { textDocument });
    answers[`tokens of ${uri}`] = tokens?.data;
    await ask(`read as ${uri}`, 'milepost/whatWasRead', { uri });
  }
  await ask('symbols', 'workspace/symbol', { query: '' });
  answers.tree = await tree(client, null, 0);
  const from = random(seed);
  for (const [uri, { text }] of [...open].sort(byName)) {
    const lines = text.split(/\r\n|\r|\n/);
    for (let place = 0; place < 3; place++) {
      const line = from.below(lines.length);
      const position = { line, character: from.below(lines[line]!.length + 1) };
      const at = `${uri}:${line}:${position.character}`;
      const params = { textDocument: { uri }, position };
      await ask(`hover ${at}`, 'textDocument/hover', params);
      await ask(`definition ${at}`, 'textDocument/definition', params);
      await ask(`references ${at}`, 'textDocument/references', {
        ...params,
        context: { includeDeclaration: true },
      });
      await ask(`completion ${at}`, 'textDocument/completion', params);
      await ask(`rename ${at}`, 'textDocument/rename', { ...params, newName: 'M 77' });
      await ask(`actions ${at}`, 'textDocument/codeAction', {
        textDocument: { uri },
        range: { start: position, end: position },
        context: { diagnostics: [] },
      });
    }
  }
  // Last: what is told follows a little later than what is asked.
  if (flavour === 'push') answers.pushed = Object.fromEntries([...client.pushed].sort(byName));
  return answers;
}

async function tree(client: Client, id: string | null, depth: number): Promise<unknown> {
  const nodes = (await client.ask<Node[]>('milepost/tree', { id })) ?? [];
  if (depth > 8) return nodes;
  const all: unknown[] = [];
  for (const node of nodes) all.push([node, await tree(client, node.id, depth + 1)]);
  return all;
}

const isParts = (answer: unknown): answer is Record<string, unknown> =>
  typeof answer === 'object' && answer !== null;

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** The first thing that two sets of answers differ in; null where they are equal. */
export function difference(is: Record<string, unknown>, should: Record<string, unknown>): string | null {
  for (const name of new Set([...Object.keys(is), ...Object.keys(should)])) {
    const [now, fresh] = [JSON.stringify(is[name]), JSON.stringify(should[name])];
    if (now === fresh) continue;
    if (isParts(is[name]) && isParts(should[name]) && !('range' in is[name]))
      return `${name}: ${difference(is[name], should[name])}`;
    let at = 0;
    while (now && fresh && now[at] === fresh[at]) at++;
    const near = (text: string | undefined): string => String(text).slice(Math.max(0, at - 200), at + 300);
    return `${name}\n  is:        …${near(now)}\n  of a fresh server: …${near(fresh)}`;
  }
  return null;
}
