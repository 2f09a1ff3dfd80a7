import { commands, type Disposable, type LogOutputChannel, window } from 'vscode';
import { openNodeCommand, showCommand } from './commandNames';
import { checkWorkspace } from './commands/checkWorkspace';
import { goToMilestone } from './commands/goToMilestone';
import { moveToOpenItem } from './commands/moveToOpenItem';
import { nextOpenItemUnder } from './commands/nextOpenItemUnder';
import { refresh } from './commands/refresh';
import { revealInRoadmap } from './commands/revealInRoadmap';
import { show } from './commands/show';
import { showNode } from './commands/showNode';
import { showWhatWasRead } from './commands/showWhatWasRead';
import { toggleItem } from './commands/toggleItem';
import type { ServerLife } from './createServerLife';
import type { RoadmapView } from './roadmapView';

/** What every command is given. */
export interface CommandContext {
  readonly server: ServerLife;
  readonly view: RoadmapView;
  readonly output: LogOutputChannel;
}

export function registerCommands(context: CommandContext): Disposable[] {
  const { server, output } = context;
  const all: Record<string, (...args: never[]) => unknown> = {
    'milepost.restartServer': () => server.restart(),
    'milepost.showOutput': () => output.show(),
    'milepost.refresh': () => refresh(context),
    'milepost.checkWorkspace': () => checkWorkspace(context),
    'milepost.goToMilestone': () => goToMilestone(context),
    'milepost.nextOpenItem': () => moveToOpenItem(context, 1),
    'milepost.previousOpenItem': () => moveToOpenItem(context, -1),
    'milepost.toggleItem': () => toggleItem(context),
    'milepost.revealInRoadmap': () => revealInRoadmap(context),
    'milepost.showWhatWasRead': () => showWhatWasRead(context),
    'milepost.nextOpenItemUnder': (node) => nextOpenItemUnder(context, node),
    [openNodeCommand]: (node) => showNode(context, node),
    [showCommand]: show,
  };
  return Object.entries(all).map(([name, run]) =>
    commands.registerCommand(name, async (...args: never[]) => {
      try {
        return await run(...args);
      } catch (error) {
        output.error(`${name} failed: ${error instanceof Error ? error.stack : error}`);
        void window
          .showErrorMessage('Milepost could not do that; the log says why.', 'Show log')
          .then((choice) => {
            if (choice) output.show();
          });
        return undefined;
      }
    }),
  );
}
