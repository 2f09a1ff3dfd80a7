import { expect, test } from 'vitest';
import { previewPlugin } from '../../client/src/previewPlugin';
import type { PreviewMark } from '../../server/src/lsp/protocol';

class Token {
  map: [number, number] | null = null;
  children: Token[] | null = null;
  content = '';
  constructor(readonly type: string) {}
}

const inline = (line: number, ...children: readonly (string | null)[]): Token =>
  Object.assign(new Token('inline'), {
    map: [line, line + 1],
    children: children.map((content) =>
      content === null ? new Token('softbreak') : Object.assign(new Token('text'), { content }),
    ),
  });

function rendered(tokens: readonly Token[], marks: readonly PreviewMark[], uri?: string): string {
  const flat = (all: readonly Token[]): string =>
    all
      .map(({ type, content, children }) =>
        children ? flat(children) : type === 'softbreak' ? '\n' : content,
      )
      .join('');
  const parser = { renderer: { render: flat as never } };
  previewPlugin(parser as never, () => marks);
  return (parser.renderer.render as (...all: unknown[]) => string)(
    tokens,
    {},
    uri ? { currentDocument: uri } : {},
  );
}

test('a status gets its badge, where it stands and once', () => {
  const marks = [{ kind: 'status', line: 1, word: 'Done', category: 'done' }] as const;
  const tokens = [inline(0, 'Done before', null, 'Status: Done')];
  const html = 'Done before\nStatus: <span class="milepost-status milepost-done">Done</span>';
  expect(rendered(tokens, marks, 'file:///m.md')).toBe(html);
  // What VS Code keeps of a document is not changed by showing it.
  expect(rendered(tokens, marks, 'file:///m.md')).toBe(html);
});

test('bars and gates come after their line, and text stays text', () => {
  const marks: readonly PreviewMark[] = [
    { kind: 'progress', line: 0, done: 1, total: 3 },
    { kind: 'gate', line: 2, met: false, words: 'closed: M2 is <b>' },
  ];
  const html = rendered([inline(0, 'Title'), inline(2, 'Dependency: M2')], marks, 'file:///m.md');
  expect(html).toContain(
    'Title <progress class="milepost-progress" value="1" max="3" aria-label="1 of 3 items done">',
  );
  expect(html).toContain('<span class="milepost-gate milepost-closed">closed: M2 is &lt;b&gt;</span>');
});

test('nothing is added to what is no document', () => {
  expect(rendered([inline(0, 'x')], [{ kind: 'progress', line: 0, done: 1, total: 1 }])).toBe('x');
});
