import { commands, type Disposable, type LogOutputChannel, window } from 'vscode';
import type { TreeNode } from '../../server/src/lsp/protocol';
import { openNodeCommand, revealNodeCommand, showCommand } from './commandNames';
import { act } from './commands/act';
import { checkWorkspace } from './commands/checkWorkspace';
import { createNew } from './commands/createNew';
import { explainRule } from './commands/explainRule';
import { goToMilestone } from './commands/goToMilestone';
import { moveToOpenItem } from './commands/moveToOpenItem';
import { nextOpenItemUnder } from './commands/nextOpenItemUnder';
import { copyBranch, createBranch, goToBlocker, openRecords, syncIndex } from './commands/nodeMenu';
import { refresh } from './commands/refresh';
import { insertMilestone, mergeMilestones, moveMilestone, splitMilestone } from './commands/reshape';
import { revealInRoadmap } from './commands/revealInRoadmap';
import { revealNode } from './commands/revealNode';
import { setStatus } from './commands/setStatus';
import { filterTree, groupTree } from './commands/shapeTree';
import { show } from './commands/show';
import { showNode } from './commands/showNode';
import { showWhatWasRead } from './commands/showWhatWasRead';
import { slip } from './commands/slip';
import { supersede } from './commands/supersede';
import { showChanges, showOpenWork, showSummary, showWhy } from './commands/tell';
import { toggleItem } from './commands/toggleItem';
import type { ApplyEdit } from './createApplyEdit';
import type { ServerLife } from './createServerLife';
import type { RoadmapView } from './roadmapView';
import type { ToldDocuments } from './toldDocuments';
import { plainLook } from './treeLook';

/** What every command is given. */
export interface CommandContext {
  readonly server: ServerLife;
  readonly view: RoadmapView;
  readonly applyEdit: ApplyEdit;
  readonly output: LogOutputChannel;
  readonly told: ToldDocuments;
}

export function registerCommands(context: CommandContext): Disposable[] {
  const { server, output, view } = context;
  const all: Record<string, (...args: never[]) => unknown> = {
    'milepost.restartServer': () => server.restart(),
    'milepost.showOutput': () => output.show(),
    'milepost.openWalkthrough': () =>
      commands.executeCommand('workbench.action.openWalkthrough', 'milepost.milepost#start', false),
    'milepost.refresh': () => refresh(context),
    'milepost.checkWorkspace': () => checkWorkspace(context),
    'milepost.goToMilestone': () => goToMilestone(context),
    'milepost.nextOpenItem': () => moveToOpenItem(context, 1),
    'milepost.previousOpenItem': () => moveToOpenItem(context, -1),
    'milepost.toggleItem': (on) => toggleItem(context, on),
    'milepost.revealInRoadmap': () => revealInRoadmap(context),
    'milepost.showWhatWasRead': () => showWhatWasRead(context),
    'milepost.nextOpenItemUnder': (node) => nextOpenItemUnder(context, node),
    'milepost.newMilestone': (node) => createNew(context, 'milestone', uriOf(node)),
    'milepost.newPhase': (node) => createNew(context, 'phase', uriOf(node)),
    'milepost.newAdr': () => createNew(context, 'adr'),
    'milepost.newPrd': () => createNew(context, 'prd'),
    'milepost.newStory': () => createNew(context, 'story'),
    'milepost.newRoadmap': () => createNew(context, 'roadmap'),
    'milepost.start': (on) => act(context, 'start', 'milestone', on),
    'milepost.startPhase': (on) => act(context, 'start', 'phase', on),
    'milepost.finish': (on) => act(context, 'finish', 'milestone', on),
    'milepost.finishPhase': (on) => act(context, 'finish', 'phase', on),
    'milepost.slip': (on) => slip(context, 'milestone', on),
    'milepost.slipPhase': (on) => slip(context, 'phase', on),
    'milepost.insertMilestone': (on) => insertMilestone(context, on),
    'milepost.moveMilestone': (on) => moveMilestone(context, on),
    'milepost.splitMilestone': (on) => splitMilestone(context, on),
    'milepost.mergeMilestones': (on) => mergeMilestones(context, on),
    'milepost.supersede': (uri) => supersede(context, typeof uri === 'string' ? uri : undefined),
    'milepost.setStatus': (node) => setStatus(context, node),
    'milepost.syncIndex': () => syncIndex(context),
    'milepost.showSummary': () => showSummary(context),
    'milepost.showChanges': () => showChanges(context),
    'milepost.showOpenWork': () => showOpenWork(context),
    'milepost.showWhy': (node) => showWhy(context, node),
    'milepost.explainRule': () => explainRule(context),
    'milepost.groupTree': () => groupTree(context),
    'milepost.filterTree': () => filterTree(context),
    'milepost.clearFilter': () => view.setLook({ ...plainLook, group: view.look.group }),
    'milepost.openRecords': (node) => openRecords(context, node),
    'milepost.goToBlocker': (node) => goToBlocker(context, node),
    'milepost.copyBranch': (node) => copyBranch(context, node),
    'milepost.createBranch': (node) => createBranch(context, node),
    [revealNodeCommand]: (id) => revealNode(context, id),
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

const uriOf = (node: TreeNode | undefined): string | null => node?.uri ?? null;
