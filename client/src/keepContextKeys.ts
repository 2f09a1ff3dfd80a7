import { commands, Disposable } from 'vscode';
import type { ServerLife } from './createServerLife';
import type { RoadmapView } from './roadmapView';

/** What `when` clauses in package.json ask. */
export function keepContextKeys(server: ServerLife, view: RoadmapView): Disposable {
  const set = (key: string, value: boolean): void =>
    void commands.executeCommand('setContext', `milepost.${key}`, value);
  return Disposable.from(
    server.onStarted(() => set('running', true)),
    server.onStopped(() => set('running', false)),
    view.onRoots((roots) => {
      set('looked', true);
      set('hasRoadmap', roots.length > 0);
    }),
  );
}
