import { inspect } from '../reading/inspect';
import { explanationLines, inspectTree } from '../reading/inspectTree';
import type { Model } from '../reading/model';
import type { FeatureContext, View } from './shared/context';

/** What a document was read as and why, for people whose document is read otherwise than they mean it. */
export function whatWasRead({ graph }: FeatureContext, view: View, explained: Model): string {
  const name = (uri: string): string =>
    decodeURIComponent(uri.slice(uri.lastIndexOf('/', uri.length - 2) + 1));
  const roadmap = graph.roadmapOf(view.uri);
  const tree = inspectTree(
    inspect(view.model, { file: name(view.uri), roadmap: roadmap && name(roadmap.key) }),
  );
  const why = explanationLines(view.text, explained.explanations ?? []);
  return why === '' ? `${tree}\n` : `${tree}\n\nWhy\n${why.trimEnd()}\n`;
}
