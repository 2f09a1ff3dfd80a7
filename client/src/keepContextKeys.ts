import { Disposable } from 'vscode';
import type { ContextKeys } from './contextKeys';
import type { ServerLife } from './createServerLife';
import type { RoadmapView } from './roadmapView';

/** What menus and keys depend on; the view itself says whether it is filtered. */
export function keepContextKeys(keys: ContextKeys, server: ServerLife, view: RoadmapView): Disposable {
  return Disposable.from(
    server.onStarted(() => keys.set('milepost.running', true)),
    server.onStopped(() => keys.set('milepost.running', false)),
    view.onRoots((roots) => {
      keys.set('milepost.looked', true);
      keys.set('milepost.hasRoadmap', roots.length > 0);
    }),
  );
}
