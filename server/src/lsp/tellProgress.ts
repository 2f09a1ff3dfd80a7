import { type Connection, type ProgressToken, WorkDoneProgress } from 'vscode-languageserver';

export interface Progress {
  /** So many of all are done. */
  readonly at: (done: number, all: number) => void;
  readonly end: () => void;
}

/** Tells a client that asked for it how far a long request is; at most a hundred times. */
export function tellProgress(
  connection: Connection,
  workDoneToken: ProgressToken | undefined,
  title: string,
): Progress {
  let last = -1;
  let ended = workDoneToken === undefined;
  const tell = (value: object): void => {
    if (workDoneToken !== undefined && !ended)
      void connection.sendProgress(WorkDoneProgress.type, workDoneToken, value as never);
  };
  tell({ kind: 'begin', title, cancellable: true });
  return {
    at(done, all) {
      const percentage = all === 0 ? 100 : Math.floor((done / all) * 100);
      if (percentage === last) return;
      last = percentage;
      tell({ kind: 'report', percentage, message: `${done}/${all}` });
    },
    end() {
      tell({ kind: 'end' });
      ended = true;
    },
  };
}
