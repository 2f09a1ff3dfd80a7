import type { Config, Severity } from '../config/config';
import type { Graph } from '../graph/graph';
import type { GitFacts } from '../graph/inputs';
import type { Span } from '../markdown/outline';
import type { Model } from '../reading/model';
import type { Wording } from '../reading/wording';
import type { FollowedTemplate } from '../templates/templateSchema';

export type Category =
  | 'structure'
  | 'fields'
  | 'checklists'
  | 'dependencies'
  | 'schedule'
  | 'records'
  | 'branches'
  | 'teams'
  | 'index'
  | 'traceability'
  | 'links'
  | 'hygiene';

/**
 * One rule is one file that exports one of these. `check` finds, `message` words, `fix` mends; `Data` is what the
 * first hands to the other two. It holds words and keys, never a position in another document; a position in this one is
 * a span, since spans move along with the text.
 */
export interface Rule<Data = unknown> {
  /** Kebab-case, saying what is wrong; the stable code of its findings. */
  readonly name: string;
  readonly category: Category;
  readonly severity: Severity | 'off';
  /** What it finds, in one sentence. */
  readonly what: string;
  /** Why that is worth a squiggle, in one or two sentences. */
  readonly why: string;
  readonly examples: readonly Example[];
  /** Speaks in any Markdown document, not only in documents of a roadmap. */
  readonly anyDocument?: boolean;
  /** Still speaks in archives and templates. */
  readonly inArchive?: boolean;
  /** Speaks in a document with unresolved merge conflicts, of which nothing else is judged. */
  readonly inConflict?: boolean;
  /** Weaker rules that are quiet where this one has spoken: one cause, one finding. */
  readonly silences?: readonly string[];
  /** Runs after all others and is told which suppressions did nothing. */
  readonly afterOthers?: boolean;
  // Methods, so that rules with data of their own fit into one list.
  check(context: RuleContext): Generator<Finding<Data>, void>;
  message(data: Data): string;
  fix?(context: FixContext, finding: Finding<Data>): readonly Fix[];
}

/** What people are told of a rule. */
export interface Described
  extends Pick<Rule, 'name' | 'category' | 'severity' | 'what' | 'why' | 'examples'> {
  readonly anyDocument?: boolean;
  readonly inArchive?: boolean;
  readonly fix?: unknown;
  /** Of what is found in the config and no rule can leave alone: when its fix is offered. */
  readonly fixes?: string;
}

/**
 * `bad` and `good` are Markdown, or several files each headed by a line `--- path`. Under a line with a finding stands
 * a line of carets `^^^^`, and the caret line says nothing else when there is one rule. `fixed` is the document after
 * the preferred fix.
 */
export interface Example {
  readonly bad?: string;
  readonly fixed?: string;
  readonly good?: string;
  /** What `milepost.json` says there. */
  readonly config?: object;
  readonly today?: string;
  /** What git knows of branches there. */
  readonly git?: GitFacts;
}

export interface RuleContext {
  readonly uri: string;
  readonly model: Model;
  /** All of it. A rule that asks for it is run again at every keystroke. */
  readonly text: string;
  /**
   * The text part by part. A rule that asks for no more is run again only where an edit touches a stretch that it read, or a
   * line in which a pattern that it searched for was found or is.
   */
  readonly wording: Wording;
  readonly graph: Graph;
  readonly config: Config;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The template that the document follows; null where it follows none. */
  readonly followed: () => FollowedTemplate | null;
  /** What several rules ask of a document, worked out for the first of them; `work` knows no options. */
  readonly once: <T>(work: (context: RuleContext) => T) => T;
  /** What the config gives this rule besides a severity: `["warning", { … }]`. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** For rules that run after the others. */
  readonly idle?: readonly IdleSuppression[];
}

/** A suppression comment, or one of the names in it, that suppresses nothing. */
export interface IdleSuppression extends Span {
  /** The rule that it names; null where it names none, or its command is misspelt. */
  readonly name: string | null;
  readonly why: 'no-such-rule' | 'no-such-command' | 'nothing-to-suppress' | 'nothing-to-enable';
  /** What was probably meant. */
  readonly meant: string | null;
  /** What goes when it is removed. */
  readonly removal: Span;
}

export interface Finding<Data = unknown> extends Span {
  readonly data: Data;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly tag?: 'unnecessary' | 'deprecated';
}

/** A place in this or another document, by key: its position is looked up when a report is made. */
export interface Related {
  readonly uri: string;
  /** A key that `locate` understands, such as `M7` or `M7/1`; empty for the top of the document. */
  readonly key: string;
  readonly part?: string;
  readonly says: string;
}

export interface Fix {
  /** What it does, as an order: "Set the status to In Progress". */
  readonly title: string;
  readonly edits: readonly DocumentEdit[];
  /** The one to take without thinking. At most one per finding. */
  readonly preferred?: boolean;
  /** May be applied in bulk (`--fix`, on save): changes no meaning that only the author knows. */
  readonly safe?: boolean;
  /** Files to create (with text) or rename along with it. */
  readonly files?: readonly FileOperation[];
  /** Instead of edits: another number for what is declared there, with everything that names it, as renaming does. */
  readonly renumber?: Renumbering;
}

export interface Renumbering {
  readonly what: 'milestone' | 'record';
  readonly uri: string;
  readonly key: string;
  readonly number: string;
}

export interface DocumentEdit extends Span {
  readonly uri: string;
  readonly text: string;
}

export type FileOperation =
  | { readonly create: string; readonly text: string }
  | { readonly rename: string; readonly to: string };

export interface FixContext extends RuleContext {
  /** Another document as it is now. */
  readonly document: (
    uri: string,
  ) => { readonly uri: string; readonly model: Model; readonly text: string } | null;
}
