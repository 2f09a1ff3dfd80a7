import type { WorkspaceFolder } from 'vscode-languageserver';
import type { FileEvent } from '../workspace/fileEvent';
import type { Beat } from './createBeat';
import { inSlices } from './inSlices';
import { type Busy, busyNotification } from './protocol';
import type { Session } from './session';

/** Who cannot be told to ask again waits so many milliseconds for all documents to be read, and no longer. */
const patience = 2000;

export interface Index {
  /** Reads the folders for the first time. */
  start(folders: readonly WorkspaceFolder[]): void;
  changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): Promise<void>;
  changeFiles(events: readonly FileEvent[]): Promise<void>;
  /** Takes the settings that are in force by now, and reads every file again. */
  readAgain(): Promise<void>;
  /** Everything was read once. */
  done(): Promise<void>;
  /** Everything was read once: what depends on other documents can be told. */
  isDone(): boolean;
  /**
   * A document can be judged: true once everything was read once. False before, as soon as it is known what it follows:
   * then what holds whatever other documents say can be told, and the rest later.
   */
  settled(uri: string): Promise<boolean>;
  /** The same for who asks; but who cannot be told to ask again waits for everything. */
  awaited(uri: string): Promise<boolean>;
}

/** What is known of the workspace's files, and when. Nothing is told on its own while much of it is being read. */
export function keepIndex(
  { service, workspace, settings, connection, client, onEnd }: Session,
  beat: Beat,
): Index {
  let folders: readonly string[] = [];
  let finish: () => void;
  const first = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let isDone = false;
  void first.then(() => {
    isDone = true;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  onEnd(() => clearTimeout(timer));
  const waited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });

  async function look(work: () => Promise<void>): Promise<void> {
    const configs = () => workspace.configs().map(({ uri }) => uri);
    const before = configs();
    try {
      await beat.pauseFor(work());
    } finally {
      // No document's answer tells that a config is mended, broken or gone.
      beat.soon([...before, ...configs()]);
      if (client.milepost)
        void connection.sendNotification(busyNotification, { message: null } satisfies Busy);
    }
  }

  async function findRoadmaps(): Promise<void> {
    await workspace.setFolders(folders);
    await inSlices(service.roadmaps.gather());
  }

  const readAgain = (): Promise<void> =>
    look(() => {
      const { include, exclude, maxSize } = settings().files;
      return workspace.setSettings({ ...(include.length > 0 ? { include } : {}), exclude, maxSize });
    });

  return {
    start(all) {
      folders = all.map(({ uri }) => asFolder(uri));
      void readAgain();
      void look(findRoadmaps).then(finish, finish);
    },
    async changeFolders(added, removed) {
      const gone = new Set(removed.map(({ uri }) => asFolder(uri)));
      const kept = folders.filter((folder) => !gone.has(folder));
      folders = [...new Set([...kept, ...added.map(({ uri }) => asFolder(uri))])];
      await look(findRoadmaps);
    },
    changeFiles: (events) => look(() => workspace.changed(events)),
    readAgain,
    done: () => first,
    isDone: () => isDone,
    settled,
    awaited: (uri) =>
      isDone || client.refreshes.diagnostics ? settled(uri) : Promise.race([first, waited]).then(() => true),
  };

  async function settled(uri: string): Promise<boolean> {
    if (!isDone) await Promise.race([first, workspace.settled(uri).catch(() => {}), waited]);
    return isDone;
  }
}

const asFolder = (uri: string): string => (uri.endsWith('/') ? uri : `${uri}/`);
