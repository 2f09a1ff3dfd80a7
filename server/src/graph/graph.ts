/**
 * What rules and features ask of all documents together. Every call made while a document is checked is recorded, so
 * exactly those checks are done again whose answers could have become different.
 */
import type { Category, MilestoneId, Progress } from '../reading/model';
import type { Schedule } from '../reading/scheduleOf';
import type {
  DependencySummary,
  LinkSummary,
  MilestoneSummary,
  PhaseSummary,
  RecordSummary,
  StatusSummary,
  Summary,
} from '../reading/summary';
import type { Plan } from '../time/planDates';
import type { WorkCalendar } from '../time/workCalendar';
import type { Names } from './documents';
import type { GitFacts } from './inputs';
import type { ThreadIndex } from './threadIndex';

/** One document's statement of a milestone: `key` is its `MilestoneSummary.key` there. */
export interface Part {
  readonly uri: string;
  readonly key: string;
}

/** A milestone of a roadmap with everything that was said of it, joined by the rules of homes and rows. */
export interface Node {
  /** Unique in the workspace. */
  readonly key: string;
  readonly roadmap: string;
  readonly id: MilestoneId | null;
  /** The home, or the first row where there is no home. */
  readonly main: Part;
  readonly home: Part | null;
  readonly rows: readonly Part[];
}

export interface Roadmap {
  /** The uri of its folder (ending in `/`), of its document, or of the place in the config that lists it. */
  readonly key: string;
  readonly title: string;
  /** Documents that belong to it, in order. */
  readonly documents: readonly string[];
  /** Its index or roadmap document. */
  readonly index: string | null;
  /** In the order of the index, else of numbers. */
  readonly nodes: readonly Node[];
}

export interface Gate {
  /** Who says so, and which of its `dependencies` it is. */
  readonly by: Part;
  readonly index: number;
  readonly dependency: DependencySummary;
  /** Null where what it waits for is not known, or several fit. */
  readonly target: Node | null;
  readonly phase: PhaseSummary | null;
  /** The status that it must reach; done where the text names none. */
  readonly requires: { readonly text: string; readonly category: Category };
  readonly actual: StatusSummary | null;
  /** `unknown` where it cannot be told: no target, no status, or a status of no category. */
  readonly state: 'met' | 'unmet' | 'dropped' | 'unknown';
}

export interface RecordNode {
  readonly uri: string;
  readonly key: string;
  readonly summary: RecordSummary;
}

export type Target =
  | { readonly kind: 'milestone'; readonly node: Node; readonly phase: string | null }
  | { readonly kind: 'record'; readonly record: RecordNode }
  | { readonly kind: 'document'; readonly uri: string; readonly fragment: string | null };

/**
 * What many documents come to together: the habit of a roadmap, the numbers that are taken. Worked out once for all who
 * ask, kept, and worked out again when something changed that it was made from; whoever asked is looked at again only
 * where it then came out different. Plain data: objects, arrays, maps, sets of words and numbers.
 */
export interface Common<V> {
  readonly name: string;
  readonly of: (graph: Graph, key: string) => V;
}

export interface Graph {
  documents(): readonly string[];
  /** Those directly in a folder (ending in `/`). */
  documentsIn(folder: string): readonly string[];
  common<V>(common: Common<V>, key: string): V;
  summary(uri: string): Summary | null;
  /** What has a name in a document. Changes more seldom than its summary. */
  names(uri: string): Names | null;
  /** The document declares milestones or records, and is no template. Changes more seldom than its summary. */
  declares(uri: string): boolean;
  /** Undefined while nobody has looked yet. */
  exists(uri: string): boolean | undefined;
  /** Somebody has looked, and it is not there. Who asks this is not told again of what is there. */
  isMissing(uri: string): boolean;
  /** The uri that a link's path means here; null where it leaves every workspace folder. */
  target(from: string, link: LinkSummary): { readonly uri: string; readonly outside: boolean } | null;
  roadmaps(): readonly Roadmap[];
  /** By its key. */
  roadmap(key: string): Roadmap | null;
  roadmapOf(uri: string): Roadmap | null;
  /** All documents that belong to a roadmap, whether they say anything of it or not. */
  placedIn(roadmap: string): readonly string[];
  /** True for documents in a folder of finished or set-aside work. */
  archived(uri: string): boolean;
  node(uri: string, key: string): Node | null;
  milestone(part: Part): MilestoneSummary | null;
  /** The home's status, else the first row's that has one. */
  status(node: Node): StatusSummary | null;
  progress(node: Node): Progress | null;
  title(node: Node): string;
  /** `M7`, or the title where there is no id. */
  label(node: Node): string;
  gates(node: Node): readonly Gate[];
  /** Milestones that wait for this one. */
  dependents(node: Node): readonly Node[];
  /** A cycle of dependencies through this milestone, starting with it. */
  cycle(node: Node): readonly Node[] | null;
  resolveMilestone(uri: string, id: MilestoneId): readonly Node[];
  /** Some roadmap of the workspace has a milestone with this id. */
  isDeclared(id: MilestoneId): boolean;
  resolveLink(uri: string, link: LinkSummary): Target | null;
  resolveRecord(uri: string, id: MilestoneId): readonly RecordNode[];
  /** Records of the folder that a document's numbers mean. */
  recordsNear(uri: string): readonly RecordNode[];
  /** When a milestone is planned and was worked on, by the first of its statements that says so. */
  schedule(node: Node): Schedule;
  /** Dates of all milestones of a roadmap, by node key: written ones, and earliest ones where none are written. */
  plan(roadmap: string): Plan | null;
  /** The working days of whoever wrote this document. */
  calendar(uri: string): WorkCalendar;
  /** Requirements documents and stories, and which of them link each other. */
  threads(): ThreadIndex;
  /** What git knows of branches; null where nobody has asked it. */
  git(): GitFacts | null;
  /** Documents that link to this one. */
  linkedFrom(uri: string): readonly string[];
}
