import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { createService, type Service } from '../../server/src/service';

/** What a document might say to have a card run a command, load a picture or hold HTML. */
const smuggled: readonly string[] = [
  '[x](command:workbench.action.quit) ![y](https://evil.example/y.png) <img src="https://evil.example/z.png">',
  '&#91;x&#93;(command:quit) &lt;img src=x&gt; !&#91;y&#93;(https://evil.example/y.png) &lt;https://evil.example&gt;',
  '\\[x](command:quit) \\<a href="command:quit">z\\</a> \\![y](https://evil.example/y.png)',
  '`` ` [x](command:quit) `` `<img src=x>` ```` ``` ````',
  '| <b>x</b> | \\| [x](command:quit)',
  '**[x][r]** <command:quit> [r] [x]: command:quit',
];

const uri = 'file:///w/docs/m1.md';

function workspaceWith(evil: string): { readonly service: Service; readonly text: string } {
  const service = createService();
  const text = [
    `# Milestone 1: A ${evil}\n\n- Status: In Progress ${evil}\n- Estimate: 3 weeks ${evil}`,
    `- Dependency: [Milestone 2 ${evil}](./m2.md) \`Completed\`\n- Related ADRs: ADR 0001\n- Planned Start: ${evil}\n`,
    `## Owners\n\n- Milestone Owner: Own ${evil}\n- Execution Teams: Backend ${evil}, QA\n`,
    `## Phase 1: P ${evil}\n\n### Development Checklist\n\n#### Backend ${evil}\n\n- [ ] C ${evil}\n`,
    `### Branch and PR Plan\n\n- Branch: feat/m1-p1-x ${evil}\n\n[r]: command:quit\n`,
  ].join('\n');
  service.setFolders(['file:///w/']);
  service.setFile(
    'file:///w/adr/0001-a.md',
    `# ADR 0001: ${evil}\n\n## Status\n\nProposed ${evil}\n\n## Context\n\n${evil}\n`,
  );
  service.setFile(
    'file:///w/docs/m2.md',
    `# Milestone 2: B ${evil}\n\n- Status: Planned\n- Owner: ${evil}\n- Dependency: M1\n\n## Phase 1: P ${evil}\n\n- [ ] C ${evil}\n`,
  );
  service.setFile(
    'file:///w/docs/index.md',
    `# Roadmap ${evil}\n\n| Milestone | Status |\n| --- | --- |\n| [Milestone 1: A](./m1.md) | Planned |\n| [Milestone 2](./m2.md) | Planned |\n`,
  );
  service.open(uri, 1, text);
  return { service, text };
}

/** Everything of ours that a client renders as Markdown. */
function* cardsOf(service: Service, text: string): Generator<string> {
  for (const [line, words] of text.split('\n').entries())
    for (let character = 0; character < words.length; character += 4) {
      const contents = service.hover(uri, { line, character })?.contents;
      if (contents && typeof contents === 'object' && 'value' in contents) yield contents.value;
      if (character > 8) continue;
      for (const item of service.completion(uri, { line, character }, true)) {
        const { documentation } = service.resolveCompletion(item);
        if (typeof documentation === 'object') yield documentation.value;
      }
    }
  const everything = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
  for (const { tooltip } of service.inlayHints(uri, everything))
    if (typeof tooltip === 'object') yield tooltip.value;
  const below = function* (id: string | null): Generator<string> {
    for (const node of service.treeChildren(id)) {
      yield service.treeTooltip(node.id) ?? '';
      yield* below(node.id);
    }
  };
  yield* below(null);
}

interface MarkdownNode {
  readonly type: string;
  readonly url?: string;
  readonly children?: readonly MarkdownNode[];
}

const nodesOf = (node: MarkdownNode): MarkdownNode[] => [node, ...(node.children ?? []).flatMap(nodesOf)];

test.each(smuggled)('no card obeys what a document says: %s', (evil) => {
  const { service, text } = workspaceWith(evil);
  const cards = [...new Set(cardsOf(service, text))];
  expect(cards.length).toBeGreaterThan(8);
  for (const card of cards) {
    const nodes = nodesOf(unified().use(remarkParse).parse(card) as MarkdownNode);
    const active = nodes.filter(({ type, url }) =>
      type === 'link'
        ? !/^(?:command:milepost\.show\?|file:\/\/\/w\/|https:\/\/github\.com\/milepost-md\/)/.test(url!)
        : ['image', 'html', 'definition', 'linkReference', 'imageReference'].includes(type),
    );
    expect(active, card).toEqual([]);
  }
});

const links: readonly string[] = [
  '../../../etc/passwd.md',
  '%2e%2e/%2e%2e/%2e%2e/etc/passwd.md',
  '..%2f..%2f..%2fetc%2fpasswd.md',
  '%252e%252e/x.md',
  '..\\..\\..\\etc\\passwd.md',
  '//server/share/x.md',
  '\\\\server\\share\\x.md',
  'file:///etc/passwd.md',
  'file://server/share/x.md',
  '/etc/passwd.md',
  '/../../etc/passwd.md',
  'C:\\secrets\\x.md',
  './a%00b.md',
  // Half a character, as broken tools leave it.
  './a\udc00b.md',
];

test.each(links)('a link out of the workspace is never a place to write or a host to ask: %s', (link) => {
  const service = createService();
  service.setFolders(['file:///w/']);
  service.open(
    uri,
    1,
    `# Milestone 1: A\n\n- Dependency: [M2](${link})\n- Related ADRs: [ADR 0001](<${link}>)\n\n[x]: ${link}\n`,
  );
  service.reports(uri);
  // What is looked up is a name in a folder of this machine.
  for (const wanted of service.wanted()) expect(wanted).toMatch(/^file:\/\/\//);
  const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  for (let line = 0; line < 6; line++) service.definition(uri, { line, character: 20 });
  for (const only of [undefined, ['refactor'], ['source.fixAll.milepost']])
    for (const { edit } of service.codeActions(uri, all, only))
      for (const change of edit?.documentChanges ?? []) {
        const places =
          'textDocument' in change
            ? [change.textDocument.uri]
            : 'newUri' in change
              ? [change.newUri]
              : [change.uri];
        // As Windows would take them, too.
        for (const place of places) {
          expect(place).toMatch(/^file:\/\/\/w\//);
          expect(decodeURIComponent(place).split(/[\\/]/)).not.toContain('..');
        }
      }
});

test('a table whose lines end as on old machines is aligned with the same ends', () => {
  const service = createService();
  service.setFolders(['file:///w/']);
  service.open(uri, 1, '# Plan\r\r| a | b |\r| --- | --- |\r| longer | x |\r');
  const [edit] = service.formatting(uri);
  expect(edit?.newText).toBe('| a      | b   |\r| ------ | --- |\r| longer | x   |');
});
