import type { WorkspaceFolder } from 'vscode-languageserver';
import type { FileEvent } from '../workspace/fileEvent';
import type { Beat } from './createBeat';
import { type Busy, busyNotification } from './protocol';
import type { Session } from './session';

/** Answers that depend on other documents wait so many milliseconds for these to be read, and no longer. */
const patience = 2000;

/** Of so many documents nobody waits for all before the open one is answered for. */
const many = 64;

export interface Index {
  /** Reads the folders for the first time. */
  start(folders: readonly WorkspaceFolder[]): void;
  changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): Promise<void>;
  changeFiles(events: readonly FileEvent[]): Promise<void>;
  /** Takes the settings that are in force by now, and reads every file again. */
  readAgain(): Promise<void>;
  /** Everything was read once. */
  done(): Promise<void>;
  /**
   * A document can be asked about: true once everything was read once. False before, where the client asks again when it
   * is told to, and so many are to be read that nobody wants to wait for them; or long enough was waited.
   */
  awaited(uri: string): Promise<boolean>;
}

/** What is known of the workspace's files, and when. Nothing is told on its own while much of it is being read. */
export function keepIndex(
  { workspace, settings, connection, client, onEnd, onReading }: Session,
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
  // What is known without the others is told where the client can be told to ask again.
  const { refreshesDiagnostics } = client;
  const waited = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(!refreshesDiagnostics), patience);
  });
  const large = new Promise<boolean>((resolve) => {
    onReading((_, found) => {
      if (found > many) resolve(false);
    });
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

  const readAgain = (): Promise<void> =>
    look(() => {
      const { include, exclude, maxSize } = settings().files;
      return workspace.setSettings({ ...(include.length > 0 ? { include } : {}), exclude, maxSize });
    });

  return {
    start(all) {
      folders = all.map(({ uri }) => asFolder(uri));
      void readAgain();
      void look(() => workspace.setFolders(folders)).then(finish, finish);
    },
    async changeFolders(added, removed) {
      const gone = new Set(removed.map(({ uri }) => asFolder(uri)));
      const kept = folders.filter((folder) => !gone.has(folder));
      folders = [...new Set([...kept, ...added.map(({ uri }) => asFolder(uri))])];
      await look(() => workspace.setFolders(folders));
    },
    changeFiles: (events) => look(() => workspace.changed(events)),
    readAgain,
    done: () => first,
    awaited(uri) {
      if (isDone) return Promise.resolve(true);
      const enough = Promise.race([first.then(() => true), waited]);
      if (!refreshesDiagnostics) return enough;
      // By then the folders are known, and the config in force in them.
      const isInside = () => folders.some((folder) => uri.startsWith(folder));
      return Promise.race([enough, large.then((isWhole) => (isInside() ? isWhole : enough))]);
    },
  };
}

const asFolder = (uri: string): string => (uri.endsWith('/') ? uri : `${uri}/`);
