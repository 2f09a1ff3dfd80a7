import { commands, Disposable } from 'vscode';
import {
  type Preview,
  type PreviewMark,
  type PreviewParams,
  previewRequest,
} from '../../server/src/lsp/protocol';
import type { ServerLife } from './createServerLife';
import type { MarksOf } from './previewPlugin';
import type { RoadmapView } from './roadmapView';

/** How many previews are kept up to date: those that were rendered last. */
const most = 20;

export interface Previews extends Disposable {
  /** What is known of a document now; the preview is rendered again where the server then says something else. */
  readonly marksOf: MarksOf;
}

export function keepPreviews(server: ServerLife, view: RoadmapView): Previews {
  const known = new Map<string, Preview>();
  const asking = new Set<string>();

  async function ask(uri: string): Promise<void> {
    if (asking.has(uri) || !server.client) return;
    asking.add(uri);
    const params: PreviewParams = { uri };
    const found = await server.client
      .sendRequest<Preview | null>(previewRequest, params)
      .then(undefined, () => null)
      .finally(() => asking.delete(uri));
    const before = known.get(uri);
    if (!found) return;
    known.delete(uri);
    known.set(uri, found);
    for (const old of [...known.keys()].slice(0, -most)) known.delete(old);
    if (words(before?.marks) !== words(found.marks))
      await commands.executeCommand('markdown.preview.refresh');
  }
  const again = (): void => {
    for (const uri of known.keys()) void ask(uri);
  };
  const parts = Disposable.from(view.tree.onChanged(again), server.onStarted(again));

  return {
    marksOf(uri) {
      const there = known.get(uri);
      if (!there) known.set(uri, { marks: [] });
      void ask(uri);
      return there?.marks ?? [];
    },
    dispose: () => parts.dispose(),
  };
}

const words = (marks: readonly PreviewMark[] | undefined): string => JSON.stringify(marks ?? []);
