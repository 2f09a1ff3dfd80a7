import { type Disposable, type Progress, window } from 'vscode';

export interface BusySign extends Disposable {
  /** Null: idle. */
  show(message: string | null): void;
}

/** What the server is busy with, as a bar above the view. */
export function showBusy(): BusySign {
  let finish: (() => void) | null = null;
  let progress: Progress<{ message?: string }> | null = null;

  function show(message: string | null): void {
    if (message === null) {
      finish?.();
      finish = null;
      progress = null;
    } else if (finish) {
      progress?.report({ message });
    } else {
      void window.withProgress({ location: { viewId: 'milepost.roadmap' } }, (bar) => {
        progress = bar;
        bar.report({ message });
        return new Promise<void>((done) => {
          finish = done;
        });
      });
    }
  }

  return { show, dispose: () => show(null) };
}
