import type { PreviewMark } from '../../server/src/lsp/protocol';

/** As much of markdown-it as is used; VS Code brings its own. */
export interface MarkdownIt {
  use(plugin: (parser: MarkdownIt, marksOf: MarksOf) => void, marksOf: MarksOf): MarkdownIt;
  readonly renderer: { render: (tokens: readonly Token[], options: unknown, env: Environment) => string };
}
type Environment = { readonly currentDocument?: { toString(): string } } | undefined;
interface Token {
  readonly type: string;
  readonly map: readonly [number, number] | null;
  readonly children: readonly Token[] | null;
  readonly content: string;
}
type MakeToken = new (type: string, tag: string, nesting: number) => Token;
export type MarksOf = (uri: string) => readonly PreviewMark[];

/**
 * Badges on statuses, bars beside headings, words at gates: where the server said, and nowhere else. Put in when a
 * document is rendered: VS Code parses without saying which document it is, and keeps what it parsed.
 */
export function previewPlugin(parser: MarkdownIt, marksOf: MarksOf): void {
  const { renderer } = parser;
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, env) => {
    const uri = env?.currentDocument?.toString();
    return render(uri ? withMarks(tokens, marksOf(uri)) : tokens, options, env);
  };
}

function withMarks(tokens: readonly Token[], marks: readonly PreviewMark[]): readonly Token[] {
  if (marks.length === 0) return tokens;
  const byLine = new Map<number, PreviewMark[]>();
  for (const mark of marks) byLine.set(mark.line, [...(byLine.get(mark.line) ?? []), mark]);
  let row = 0;
  return tokens.map((token) => {
    if (token.map) row = token.map[0];
    if (token.type !== 'inline' || !token.children) return token;
    const children = marked(token.children, row, byLine, token.constructor as MakeToken);
    return Object.assign(Object.create(Object.getPrototypeOf(token)), token, { children });
  });
}

function marked(
  children: readonly Token[],
  from: number,
  byLine: ReadonlyMap<number, readonly PreviewMark[]>,
  make: MakeToken,
): Token[] {
  const html = (content: string): Token => Object.assign(new make('html_inline', '', 0), { content });
  const text = (content: string): Token => Object.assign(new make('text', '', 0), { content });
  const result: Token[] = [];
  let line = from;
  let said = new Set<PreviewMark>();
  const endLine = (): void => {
    for (const mark of byLine.get(line) ?? []) {
      const after = afterwards(mark);
      if (after && !said.has(mark)) result.push(html(after));
    }
    said = new Set();
  };
  for (const child of children) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') {
      endLine();
      line++;
      result.push(child);
      continue;
    }
    const mark = byLine
      .get(line)
      ?.find((each) => each.kind === 'status' && !said.has(each) && child.content.includes(each.word));
    if (mark?.kind !== 'status' || (child.type !== 'text' && child.type !== 'code_inline')) {
      result.push(child);
      continue;
    }
    said.add(mark);
    const opening = html(`<span class="milepost-status milepost-${mark.category}">`);
    if (child.type === 'code_inline') result.push(opening, child, html('</span>'));
    else {
      // The last: `Status: In Progress` may say "Status" in the label too.
      const at = child.content.lastIndexOf(mark.word);
      result.push(text(child.content.slice(0, at)), opening, text(mark.word), html('</span>'));
      result.push(text(child.content.slice(at + mark.word.length)));
    }
  }
  endLine();
  return result;
}

function afterwards(mark: PreviewMark): string | null {
  if (mark.kind === 'progress') {
    const { done, total } = mark;
    const all = done === total ? ' milepost-done' : '';
    return ` <progress class="milepost-progress${all}" value="${done}" max="${total}" aria-label="${done} of ${total} items done"></progress><span class="milepost-count">${done}/${total}</span>`;
  }
  if (mark.kind === 'gate')
    return ` <span class="milepost-gate milepost-${mark.met ? 'met' : 'closed'}">${escaped(mark.words)}</span>`;
  return null;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]!);
