/**
 * The façade: documents come in, answers come out. Everything before it is pure; it knows no connection, no disk and no
 * editor. `lsp/` and `cli/` ask it, `workspace/` feeds it.
 */
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import type { Config } from './config/config';
import { type ActName, actOn } from './edits/actOn';
import type { DraftResult } from './edits/draft';
import type { Planned } from './edits/plan';
import type { Slip, Slipped } from './edits/slip';
import type { Change } from './features/changing/change';
import { codeActions, fixesOf } from './features/codeActions';
import { diagnostics } from './features/diagnostics';
import { type OpenWork, openWork } from './features/openWork';
import type { Refusal } from './features/renaming/plan';
import type { Reshape, Reshaped } from './features/restructuring/reshape';
import type { FeatureContext } from './features/shared/context';
import type { Report } from './features/shared/report';
import type { TreeContext } from './features/shared/treeWords';
import { treePlace, treeReveal, treeTooltip } from './features/tree';
import { treeFind } from './features/treeFind';
import { whatChanged } from './features/whatChanged';
import { whatWasRead } from './features/whatWasRead';
import { type Why, whyWaiting } from './features/whyWaiting';
import { createGraph } from './graph/createGraph';
import { createDatabase } from './graph/database';
import type { Graph, Node } from './graph/graph';
import { configFor, existsInput, todayInput } from './graph/inputs';
import type { PlannedEdit, TreeNode } from './lsp/protocol';
import { createParser } from './markdown/createParser';
import { forgetful } from './markdown/forgetful';
import { openDocument } from './markdown/openDocument';
import type { Span } from './markdown/outline';
import { locate } from './reading/locate';
import type { Model } from './reading/model';
import { teamKey } from './reading/teamKey';
import { allRules } from './rules/allRules';
import { configInvalid } from './rules/engine/configInvalid';
import type { Described, Fix, Rule } from './rules/rule';
import { type Answers, answers, type InService } from './service/answers';
import { createBaseline } from './service/createBaseline';
import { createDigests, type Digests } from './service/createDigests';
import { createNamePlaces } from './service/createNamePlaces';
import { createNames } from './service/createNames';
import { createReports, rangeIn } from './service/createReports';
import { type Closed, createStore } from './service/createStore';
import { createSymbols } from './service/createSymbols';
import { createTemplates } from './service/createTemplates';
import { createTree } from './service/createTree';
import { createWanted } from './service/createWanted';
import type { DocumentView, TextChange } from './service/documentView';
import type { PositionEncoding } from './service/encodePositions';
import type { TextOf } from './service/heldDocument';
import { keepSources } from './service/keepSources';
import { type PlannedActs, planActs } from './service/planActs';
import { type PlannedEdits, planEdits } from './service/planEdits';
import { planTick } from './service/planTick';
import { type RoadmapAnswers, roadmapAnswers } from './service/roadmapAnswers';
import { type Surroundings, surroundings } from './service/surroundings';
import { takeConfig } from './service/takeConfig';
import { warmUp } from './service/warmUp';

export { applyReplacements } from './edits/applyReplacements';
export { rulePage } from './features/diagnostics';
export { type SemanticToken, tokenModifiers, tokenTypes } from './features/semanticTokens';
export { acceptCommand } from './features/shared/commands';
export type { DocumentView, Report, TextChange, TextOf };

export interface Service extends Answers, Digests, Surroundings {
  /** Text as an editor holds it; it wins over the file. */
  open(uri: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly TextChange[]): void;
  close(uri: string): void;
  /** A document's text on disk; null when it is gone or left out. `again` reads it once more; without, it is kept. */
  setFile(uri: string, text: string | null, again?: TextOf): void;
  setExists(uri: string, exists: boolean): void;
  /** Uris whose existence an answer depends on and nobody has looked up yet. Asking empties the list. */
  wanted(): readonly string[];
  /** Told, amid an answer, when that list is no longer empty. */
  onWanted(tell: () => void): void;
  /** The config in force for documents under this folder uri (ending in `/`); null takes it away. */
  setConfig(folder: string, config: Config | null): void;
  /** The same, a little at each turn. Who sets another one before the end need not go on with this. */
  takeConfig(folder: string, config: Config | null): Generator<void>;
  /** How positions count the characters of a line; UTF-16 if nobody says so. */
  setPositionEncoding(encoding: PositionEncoding): void;
  readonly graph: Graph;
  readonly rules: readonly Rule[];
  /** The rules, and what is found without one. */
  readonly catalogue: readonly Described[];
  documents(): readonly string[];
  document(uri: string): DocumentView | null;
  config(uri: string): Config;
  /** What is wrong with a document, sorted by place. */
  reports(uri: string): readonly Report[];
  /** Documents whose reports may have changed since this was last asked. Asking empties the list. */
  stale(): readonly string[];
  /** Does what is done once, before the first document comes. */
  warmUp(): void;
  /** Nobody asks for anything just now: gives up most of what can be read again. */
  rest(): void;
  /** Told, at once and often, when any answer may have changed. */
  onChange(tell: () => void): void;
  /** How often each query was computed, for tests and benchmarks. */
  readonly computed: ReadonlyMap<string, number>;

  diagnostics(uri: string): readonly Diagnostic[];
  /** Those that hold whatever other documents say: for as long as these are not read. */
  earlyDiagnostics(uri: string): readonly Diagnostic[];
  /** `only`: the kinds that are asked for; absent, the quick fixes. */
  codeActions(uri: string, range: Range, only?: readonly string[]): readonly CodeAction[];
  fixes(uri: string, report: Report): readonly Fix[];
  /** The model with the reasons why places were read as what they are; null where the document is not read. */
  explained(uri: string): Model | null;
  readonly roadmaps: RoadmapAnswers;
  /** What a document was read as and why; null where it is not read. */
  whatWasRead(uri: string): string | null;
  treeChildren(id: string | null): readonly TreeNode[];
  /** Nodes whose children may have changed since this was last asked. Asking empties the list. */
  staleTree(): ReadonlySet<string | null>;
  /** Counts the problems of a document for a tree that does not wait for them; true where there are others. */
  countProblemsIn(uri: string): boolean;
  treeReveal(uri: string, line: number): readonly TreeNode[];
  treeTooltip(id: string): string | null;
  treeFind(text: string): readonly string[];
  /** Where a node of the tree stands now. */
  treePlace(id: string): { readonly uri: string; readonly range: Range } | null;
  /** Where something stands now that is known by key; null where it is no longer there. */
  place(uri: string, key: string, part?: string): Span | null;
  /** The dates that move with a milestone or phase; null where the key names none. */
  slip(place: { readonly uri: string; readonly key: string }, by: Slip['by']): Slipped | null;
  /** Everything that keeps a milestone from starting or finishing. */
  whyWaiting(node: Node): Why;
  /** What is different in meaning from another version of the same workspace. */
  changesSince(before: Pick<Service, 'graph' | 'documents'>): readonly Change[];
  /** Open items that can be worked on now, by everybody or by one team. */
  openWork(team: string | null): readonly OpenWork[];
  tick(id: string, done: boolean): PlannedEdit;
  /** The edits that commands make. */
  readonly plan: PlannedEdits;
  readonly acts: PlannedActs;
  /** What changes when milestones are put in, moved, split or joined; nothing is written. */
  reshape(asked: Reshape): (DraftResult & Reshaped) | Refusal;
  /** What starting or finishing a milestone or phase changes; null where the key names none. */
  act(name: ActName, place: { readonly uri: string; readonly key: string }, anyway: boolean): Planned | null;
}

/** Characters of text in documents that nobody has open: some hundred and thirty milestone files. */
const MOST_HELD = 1_000_000;

/** `mostHeld`: who checks everything once and ends keeps all that was read. */
export function createService(rules: readonly Rule[] = allRules, mostHeld = MOST_HELD): Service {
  const database = createDatabase();
  const wanted = createWanted();
  const listeners: (() => void)[] = [];
  const graph = createGraph(database, wanted.want);
  const templates = createTemplates(database);
  const baseline = createBaseline(database);
  const parser = createParser();
  const once = forgetful(parser);
  const sources = keepSources<Closed>(mostHeld, {
    text: ({ uri, textOf }) => textOf(uri),
    model: ({ uri, reader, pin }, text) => reader.read(openDocument(once, text), uri, pin),
  });
  const store = createStore(database, parser, sources, templates);
  const places = createNamePlaces(database, store, mostHeld === Number.POSITIVE_INFINITY);
  const reports = createReports(database, store, graph, rules, templates, baseline);

  const changed = (): void => {
    for (const tell of listeners) tell();
  };
  const settled = <T>(ask: () => T): T => {
    store.settle();
    return ask();
  };
  const featureContext = (uri: string): FeatureContext =>
    withNames({
      graph,
      config: configFor(database, uri),
      today: database.get(todayInput, ''),
      document: store.trackedView,
      followed: templates.of,
    });
  const withNames = createNames(database, featureContext);
  const treeContext = (): TreeContext => ({ ...featureContext(''), countProblems: reports.count });
  const tree = createTree(database, treeContext);
  const inView = <T>(uri: string, none: T, ask: (context: FeatureContext, view: DocumentView) => T): T =>
    settled(() => {
      const view = store.view(uri);
      return view ? ask(featureContext(uri), view) : none;
    });
  const inService: InService = {
    settled,
    inView,
    context: featureContext,
    symbols: createSymbols(database, graph, places, () => featureContext('')),
    rules: rules.map(({ name, what }) => [name, what]),
  };

  const acts = planActs((uri) => settled(() => featureContext(uri)), store.tryOut, reports.of);

  return {
    ...surroundings(database, baseline.set, changed),
    ...createDigests(database, store, places, changed),
    open(uri, version, text) {
      store.open(uri, version, text);
      changed();
    },
    change(uri, version, changes) {
      store.change(uri, version, changes);
      changed();
    },
    close(uri) {
      store.close(uri);
      changed();
    },
    setFile(uri, text, again) {
      if (store.setFile(uri, text, again)) changed();
    },
    setExists(uri, exists) {
      wanted.lookedUp(uri);
      database.set(existsInput, uri, exists);
      changed();
    },
    wanted: wanted.take,
    onWanted: wanted.onWanted,
    setConfig(folder, config) {
      for (const _ of takeConfig(database, store, changed, folder, config));
    },
    takeConfig: (folder, config) => takeConfig(database, store, changed, folder, config),
    setPositionEncoding: store.setEncoding,

    graph,
    rules,
    catalogue: [...rules, configInvalid],
    computed: database.computed,
    documents: () => settled(() => graph.documents()),
    document: (uri) => store.view(uri),
    config: (uri) => configFor(database, uri),
    reports: (uri) => settled(() => reports.of(uri)),
    stale: () => settled(() => reports.stale()),
    warmUp() {
      warmUp(store.tryOut, reports.early);
      reports.stale();
      wanted.take();
    },
    rest() {
      parser.rest();
      sources.rest();
    },
    onChange: (tell) => void listeners.push(tell),

    ...answers(inService),
    diagnostics: (uri) => settled(() => diagnostics(reports.of(uri))),
    earlyDiagnostics: (uri) => settled(() => diagnostics(reports.early(uri))),
    codeActions: (uri, range, only) =>
      inView(uri, [], (context, view) => codeActions(context, view, reports.of(uri), range, only)),
    fixes: (uri, report) => inView(uri, [], (context, view) => fixesOf(context, view, report)),
    explained: (uri) => inView(uri, null, (_, view) => store.explain(view)),
    whatWasRead: (uri) =>
      inView(uri, null, (context, view) => whatWasRead(context, view, store.explain(view))),
    roadmaps: roadmapAnswers({ database, graph, settled, context: featureContext, reports: reports.of }),
    treeChildren: (id) => settled(() => tree.children(id)),
    staleTree: () => settled(tree.stale),
    countProblemsIn: (uri) => settled(() => reports.countAgain(uri)),
    treeReveal: (uri, line) => settled(() => treeReveal(treeContext(), uri, line)),
    treeTooltip: (id) => settled(() => treeTooltip(treeContext(), id)),
    treeFind: (text) => settled(() => treeFind(treeContext(), text)),
    treePlace: (id) =>
      settled(() => {
        const place = treePlace(treeContext(), id);
        const view = place && store.view(place.uri);
        return place && view && { uri: place.uri, range: rangeIn(view, place.span) };
      }),
    plan: planEdits(() => settled(treeContext), reports.of),
    place: (uri, key, part) => inView(uri, null, (_, view) => locate(view.model, key, part)),
    slip: acts.slipped,
    acts,
    whyWaiting: (node) => settled(() => whyWaiting(featureContext(node.main.uri), node)),
    changesSince: (before) =>
      settled(() => {
        // The other one may not have read everything yet.
        before.documents();
        return whatChanged(before, { graph });
      }),
    openWork: (team) =>
      settled(() =>
        openWork(featureContext(''), (teams, uri) => {
          const config = configFor(database, uri);
          return team === null || teams.some((name) => teamKey(name, config) === teamKey(team, config));
        }),
      ),
    reshape: acts.reshaped,
    act: (name, place, anyway) => settled(() => actOn(featureContext(place.uri), name, place, anyway)),
    tick: (id, done) => settled(() => planTick(treeContext(), id, done)),
  };
}
