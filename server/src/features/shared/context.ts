import type { Config } from '../../config/config';
import type { Graph } from '../../graph/graph';
import type { Model } from '../../reading/model';
import type { FollowedTemplate } from '../../templates/templateSchema';
import type { Name } from './names';

/** A document as a feature sees it: offsets of the model are those of the text. */
export interface View {
  readonly uri: string;
  readonly version: number | null;
  readonly text: string;
  readonly model: Model;
  positionAt(offset: number): { line: number; character: number };
  offsetAt(position: { line: number; character: number }): number;
}

/** What every feature is given. */
export interface FeatureContext {
  readonly graph: Graph;
  readonly config: Config;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly document: (uri: string) => View | null;
  /** Everything that a document names; smaller places before those around them. */
  readonly names: (view: View) => readonly Name[];
  /** The template that a document follows; null where it follows none. */
  readonly followed: (uri: string) => FollowedTemplate | null;
}
