import type { Baseline } from '../config/baseline';
import type { Config } from '../config/config';
import { missingTemplates } from '../config/missingTemplates';
import { wellFormed } from '../config/wellFormed';
import type { Service } from '../service';
import type { StartAside } from './aside';
import { createBaselines } from './baselines';
import { canonicalUri } from './canonicalUri';
import { type ConfigInForce, type ConfigState, createConfigs } from './configs';
import { createExistence } from './existence';
import type { FileEvent } from './fileEvent';
import type { Files, Skip } from './files';
import { folderOf } from './folderOf';
import { foldersAbove } from './foldersAbove';
import { isMarkdownName } from './isMarkdownName';
import type { KeptDigests } from './keepDigests';
import { pathIn } from './pathIn';
import { type BaselinePlan, planBaseline } from './planBaseline';
import { readDocuments } from './readDocuments';
import { readingOrder } from './readingOrder';
import { nextTurn, slices } from './slices';
import { type FileSettings, wantedBy } from './wantedBy';

export interface WorkspaceOptions {
  readonly service: Service;
  readonly files: Files;
  readonly skip: Skip;
  /** A config that is in force everywhere, whatever files say. */
  readonly config?: Config;
  /** Findings that a baseline accepts are told all the same. */
  readonly withoutBaselines?: boolean;
  /** What is known of documents from an earlier start; absent where nothing is kept. */
  readonly digests?: KeptDigests;
  /** Has documents read beside us; absent where nobody can. */
  readonly startAside?: StartAside;
  /** How many of the documents found have been read. */
  readonly onProgress?: (read: number, found: number) => void;
}

/** Keeps a service fed with what its folders hold. Every method may be called at any time; they are done in order. */
export interface Workspace {
  /** Finds and reads the documents of these folders (ending in `/`); they take the place of those before. */
  setFolders(folders: readonly string[]): Promise<void>;
  setSettings(settings: FileSettings): Promise<void>;
  /** Follows what happened on disk, to files and to folders. */
  changed(events: readonly FileEvent[]): Promise<void>;
  /** Text of a `milepost.json` as an editor holds it; null when it is closed. */
  setConfigText(uri: string, text: string | null): Promise<void>;
  /** A document was opened: the config above it is found, also where no folder holds it. */
  opened(uri: string): Promise<void>;
  /**
   * What a document follows, its config and its baseline, is known. It does not wait for other documents, and for no
   * longer than it takes to know the folders.
   */
  settled(uri: string): Promise<void>;
  /** Looks up what the service's last answers wanted to know; true when there was anything, so that asking again may say more. */
  answerWanted(): Promise<boolean>;
  /** What accepting all present findings below a document's config comes to. */
  planBaseline(uri: string): Promise<BaselinePlan>;
  /** Obeys a baseline that an editor was given, before its file is saved. */
  assumeBaseline(folder: string, baseline: Baseline): void;
  /** The config that is in force everywhere, where one was given. */
  readonly forced: Config | undefined;
  configs(): readonly ConfigState[];
  configInForce(uri: string): ConfigInForce;
  /** The config file that a document follows, whether or not it can be used; null where there is none. */
  configFile(uri: string): string | null;
  /** Documents that are held as their files are. */
  documents(): readonly string[];
  /** Nobody asks for anything just now: keeps for the next start what it takes long to find out. */
  keep(): Promise<void>;
}

/** More events than this at once are a checkout or a build: one new look at everything is cheaper. */
const manyEvents = 50;

export function createWorkspace(options: WorkspaceOptions): Workspace {
  const { service, files, skip } = options;
  const documents = readDocuments({
    ...options,
    holderOf: (uri) => holderOf(uri),
    limitFor: (uri) => limitFor(uri),
    onDoubt: (uri) => void inOrder(() => followDocument(uri)),
  });
  const { held, drop } = documents;
  const existence = createExistence(service, files);
  let folders: readonly string[] = [];
  let settings: FileSettings = {};
  let configsChanged = false;
  let place: () => void;
  const placed = new Promise<void>((resolve) => {
    place = resolve;
  });
  const baselines = createBaselines(files, (uri) => holderOf(uri), service.setBaseline);
  /** Before that nobody knows which documents are there. */
  let lookedAround = false;
  /** Those who wait for what a document follows. */
  const waiting = new Set<Promise<void>>();
  const configs = createConfigs({
    files,
    ruleNames: service.rules.map(({ name }) => name),
    skip,
    forced: options.config,
    async apply(folder, config, isOver) {
      configsChanged = true;
      const { breathe } = slices();
      for (const _ of service.takeConfig(folder, config)) {
        await breathe();
        if (isOver()) return 'over';
      }
      return 'done';
    },
  });

  /** What a config says of other files can be judged only when they are known. */
  function withTemplates(state: ConfigState): ConfigState {
    const { uri, text, config, problems } = state;
    if (!config || problems.length > 0) return state;
    const folder = folderOf(uri);
    const missing = missingTemplates(
      text,
      config,
      (path) => held.has(canonicalUri(folder + encodeURI(wellFormed(path).replace(/^(?:\.?\/)+/, '')))),
      () => [...held].flatMap((each) => (each.startsWith(folder) ? pathIn(folder, each) : [])),
    );
    const all = [...missing, ...baselines.problems(state)];
    return all.length === 0 ? state : { ...state, problems: all };
  }

  let last: Promise<unknown> = Promise.resolve();
  function inOrder<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  }

  let following: Promise<void> = Promise.resolve();
  /** One after the other: each looks at all configs that are known by then. */
  function followBaselines(again?: (uri: string) => boolean): Promise<void> {
    if (options.withoutBaselines) return Promise.resolve();
    const next = following.then(() => baselines.follow(configs.states(), again));
    following = next.catch(() => {});
    return next;
  }

  /** Documents that should be held, as the folders are now. */
  async function find(): Promise<Set<string>> {
    const lists = await Promise.all(folders.map((folder) => files.list(folder)));
    const found = new Set(lists.flat());
    await configs.lookFor(found);
    configsChanged = false;
    const wanted = wantedBy(folders, settings, configs.inForce);
    return new Set([...found].filter(wanted));
  }

  /** What a file must really lie in to be read. */
  const holderOf = (uri: string): string => folders.find((folder) => uri.startsWith(folder)) ?? folderOf(uri);

  const limitFor = (uri: string): number => settings.maxSize ?? configs.inForce(uri).config.files.maxSize;

  /** Holds what is there now and nothing else; of what was held before, only what is at or in `again` is read again. */
  async function look(again: readonly string[]): Promise<void> {
    const found = await find();
    for (const uri of [...held]) if (!found.has(uri)) drop(uri);
    const doubtful = new Set(again);
    const isDoubtful = (uri: string): boolean =>
      doubtful.has(uri) ||
      [...foldersAbove(uri)].some((folder) => doubtful.has(folder) || doubtful.has(folder.slice(0, -1)));
    const fresh = [...found].filter((uri) => !held.has(uri) || (again.length > 0 && isDoubtful(uri)));
    const open = openFolders();
    await documents.read(fresh, (uris) => readingOrder(uris, (uri) => open.has(folderOf(uri))));
    await followBaselines();
    lookedAround = true;
  }

  /** Who has a document open is told of it before folders are listed and read, which slows down all else. */
  async function letWaitingGo(): Promise<void> {
    await nextTurn();
    if (waiting.size === 0) return;
    await Promise.allSettled(waiting);
    await nextTurn();
  }

  async function follows(uri: string): Promise<void> {
    await placed;
    await configs.lookFor([canonicalUri(uri)]);
    await followBaselines();
  }

  function openFolders(): ReadonlySet<string> {
    const open = service.documents().filter((uri) => service.document(uri)?.version != null);
    return new Set(open.map(folderOf));
  }

  async function follow(all: readonly FileEvent[]): Promise<void> {
    const events = all.map(({ uri, type }) => ({ uri: canonicalUri(uri), type }));
    for (const { uri } of events) await configs.changed(uri);
    const again = events.filter(({ type }) => type !== 'deleted').map(({ uri }) => uri);
    const rulesChanged = events.some(({ uri }) => /\/\.gitignore$|\/\.git\/info\/exclude$/.test(uri));
    if (configsChanged || rulesChanged || events.length > manyEvents) await look(again);
    else for (const event of events) await followOne(event);
    await existence.changed(events);
    const uris = new Set(events.map(({ uri }) => uri));
    await followBaselines((uri) => uris.has(uri));
  }

  async function followOne({ uri, type }: FileEvent): Promise<void> {
    const inside = uri.endsWith('/') ? uri : `${uri}/`;
    if (type === 'deleted') {
      for (const each of [...held]) if (each === uri || each.startsWith(inside)) drop(each);
      return;
    }
    const root = folders.find((folder) => uri.startsWith(folder));
    if (root === undefined) return;
    if (isMarkdownName(uri) && (await files.admits(root, uri))) return followDocument(uri);
    drop(uri);
    // A folder comes with all that is in it, and with one event.
    if (type === 'created' && (await files.list(inside)).length > 0) await look([uri]);
  }

  async function followDocument(uri: string): Promise<void> {
    await configs.lookFor([uri]);
    if (configsChanged) return look([uri]);
    if (wantedBy(folders, settings, configs.inForce)(uri)) await documents.read([uri]);
    else drop(uri);
  }

  return {
    setFolders: (uris) =>
      inOrder(async () => {
        folders = uris.map(canonicalUri);
        service.setFolders(folders);
        configs.setFolders(folders);
        place();
        await letWaitingGo();
        documents.recall(folders);
        await look([]);
      }),
    setSettings: (next) =>
      inOrder(async () => {
        settings = next;
        // The limit may be another one: what was too large may fit, and the other way round.
        await look([...held]);
      }),
    changed: (events) => inOrder(() => follow(events)),
    setConfigText(uri, text) {
      const set = configs.setText(canonicalUri(uri), text);
      return inOrder(async () => {
        await set;
        if (configsChanged) await look([]);
      });
    },
    settled(uri) {
      const known = follows(uri).finally(() => waiting.delete(known));
      waiting.add(known);
      return known;
    },
    opened: (uri) =>
      inOrder(async () => {
        await configs.lookFor([canonicalUri(uri)]);
        if (configsChanged) await look([]);
      }),
    answerWanted: () => inOrder(() => existence.answer()),
    async planBaseline(uri) {
      const { folder } = configs.inForce(canonicalUri(uri));
      const file = configs.fileFor(canonicalUri(uri));
      const state = configs.states().find((each) => each.uri === file) ?? null;
      const mine = [...held].filter((each) => configs.inForce(each).folder === folder).sort();
      // Whether linked files are there must be known first.
      do for (const each of mine) service.reports(each);
      while (await inOrder(() => existence.answer()));
      return planBaseline(service, folder, mine, state, baselines.of(folder));
    },
    assumeBaseline: baselines.assume,
    forced: options.config,
    configs: () => (lookedAround ? configs.states().map(withTemplates) : configs.states()),
    configInForce: configs.inForce,
    configFile: configs.fileFor,
    documents: () => [...held],
    async keep() {
      if (lookedAround) await documents.keep(folders);
    },
  };
}
