import { type ExtensionContext, window } from 'vscode';
import { answerFileRequests } from './answerFileRequests';
import type { MilepostApi } from './api';
import { contextKeys } from './contextKeys';
import { createApplyEdit } from './createApplyEdit';
import { createServerLife } from './createServerLife';
import { decorateFiles } from './decorateFiles';
import { decorateRows } from './decorateRows';
import type { Host } from './host';
import { keepContextKeys } from './keepContextKeys';
import { keepPreviews } from './keepPreviews';
import { previewPlugin } from './previewPlugin';
import { registerCommands } from './registerCommands';
import { restartForNewSchemes } from './restartForNewSchemes';
import { createRoadmapView } from './roadmapView';
import { rulePages } from './rulePages';
import { showStanding } from './showStanding';
import { tellGit } from './tellGit';
import { threadWork } from './threadWork';
import { toldDocuments } from './toldDocuments';

/** Everything is registered at once; the server starts after VS Code has gone on. */
export function activate(context: ExtensionContext, host: Host): MilepostApi {
  const work = threadWork();
  const output = window.createOutputChannel('Milepost', { log: true });
  const server = createServerLife(context, host, output);
  const applyEdit = createApplyEdit(context.subscriptions);
  const keys = contextKeys();
  const view = createRoadmapView(server, applyEdit, output, context.workspaceState, keys);
  const told = toldDocuments();
  server.onCreated(answerFileRequests);
  context.subscriptions.push(
    output,
    server,
    view,
    keepContextKeys(keys, server, view),
    restartForNewSchemes(server),
    showStanding(server, view),
    tellGit(server),
    decorateFiles(view),
    decorateRows(),
    rulePages(server),
    told,
    ...registerCommands({ server, view, applyEdit, output, told }),
  );
  const preview = keepPreviews(server, view);
  context.subscriptions.push(preview);
  const registered = work();

  const ready = new Promise<void>((resolve, reject) => {
    server.onStarted(() => resolve());
    server.onGaveUp(() => reject(new Error('The server does not run; the log says why.')));
  });
  ready.catch(() => undefined);
  setTimeout(() => void server.start(), 0);

  return {
    ready,
    activationMilliseconds: registered,
    get startMilliseconds() {
      return server.startMilliseconds;
    },
    get client() {
      return server.client;
    },
    onServerStarted: server.onStarted,
    tree: view.api,
    contextKeys: keys.all,
    extendMarkdownIt: (parser) => parser.use(previewPlugin, preview.marksOf),
  };
}
