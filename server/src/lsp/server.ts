import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  type CancellationToken,
  CodeActionRequest,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CompletionRequest,
  CompletionResolveRequest,
  type Connection,
  DeclarationRequest,
  DefinitionRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidCreateFilesNotification,
  DidDeleteFilesNotification,
  DidOpenTextDocumentNotification,
  DidRenameFilesNotification,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  HoverRequest,
  type InitializeParams,
  type InitializeResult,
  InlayHintRefreshRequest,
  InlayHintRequest,
  NotificationType,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  RequestType,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
  WillRenameFilesRequest,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { mergedBranches } from '../service/mergedBranches';
import { canonicalUri } from '../workspace/canonicalUri';
import { acceptFindings } from './acceptFindings';
import { capabilities } from './capabilities';
import { checkAll } from './checkAll';
import { createBeat } from './createBeat';
import { createReports } from './createReports';
import { documentDiagnostics } from './documentDiagnostics';
import { fileEvents } from './fileEvents';
import { createGuard, lineOf } from './guard';
import { inSlices } from './inSlices';
import { keepDocuments } from './keepDocuments';
import { keepIndex } from './keepIndex';
import { keepToday } from './keepToday';
import { languageFeatures } from './languageFeatures';
import { planRequests } from './planRequests';
import * as messages from './protocol';
import { pushDiagnostics } from './pushDiagnostics';
import { refreshAnswers } from './refreshAnswers';
import { registerWatchers } from './registerWatchers';
import type { Environment } from './session';
import { startSession } from './startSession';
import { tellRequests } from './tellRequests';
import { treeRequests } from './treeRequests';
import { workspaceDiagnostics } from './workspaceDiagnostics';

/** Serves one client: what it may tell and ask, and who answers. */
export function serve(connection: Connection, environment: Environment): void {
  const log = (line: string): void => connection.console.error(line);
  const { asked, told } = createGuard(connection, log);

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { session, settings, end } = startSession(connection, params, environment, log);
    const { service, workspace, client } = session;
    const beat = createBeat(service.stale, (error) => log(lineOf(error)));
    const reports = createReports(session);
    const index = keepIndex(session, beat);
    const inWorkspace = workspaceDiagnostics(session, reports, beat);
    const inDocument = documentDiagnostics(session, reports, beat, inWorkspace.answered);
    const tree = treeRequests(session, beat, index);
    const plan = planRequests(session, index.done);
    const tell = tellRequests(session, index.done);
    const ask = languageFeatures(session);
    const lenses = refreshAnswers(session, beat, index, {
      refreshes: client.refreshes.lenses,
      refresh: CodeLensRefreshRequest.method,
      answer: ask.codeLenses,
    });
    const hints = refreshAnswers(session, beat, index, {
      refreshes: client.refreshes.hints,
      refresh: InlayHintRefreshRequest.method,
      answer: ask.inlayHints,
    });
    const tokens = refreshAnswers(session, beat, index, {
      refreshes: client.refreshes.tokens,
      refresh: SemanticTokensRefreshRequest.method,
      answer: ask.semanticTokens,
    });
    /** What other documents have a say in is answered once all are read: half a rename is worse than none. */
    const read =
      <P, R>(answer: (params: P, token: CancellationToken) => R | Promise<R>) =>
      async (asking: P, token: CancellationToken): Promise<R> => {
        await index.done();
        return answer(asking, token);
      };
    const documents = keepDocuments(session, {
      changed: (uri) => push?.changed(uri),
      closed(uri) {
        for (const { closed } of [inDocument, inWorkspace, lenses, hints, tokens]) closed(uri);
      },
    });
    const push = client.pullsDiagnostics
      ? null
      : pushDiagnostics(session, reports, beat, index, documents.spelling);

    service.onChange(beat.soon);
    // An answer may be asked for when nothing changes any more, so no beat would come.
    service.onWanted(() => void workspace.answerWanted());
    session.onEnd(keepToday(service.setToday));
    session.onEnd(beat.end);
    environment.onRest?.(() => {
      service.rest();
      void workspace.keep();
    });
    void index.done().then(inDocument.allRead);
    // Who searches a large workspace for the first time would wait for a list of all its names.
    void index.done().then(() => inSlices(service.gatherSymbols()).catch((error) => log(lineOf(error))));

    connection.onInitialized(async () => {
      await settings.start();
      index.start(params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri, name: '' }] : []));
      await registerWatchers(connection, client).catch((error) => log(lineOf(error)));
    });
    connection.onShutdown(end);

    asked(ExecuteCommandRequest.type, (command) => acceptFindings(session, String(command.arguments?.[0])));
    told(DidOpenTextDocumentNotification.type, documents.opened);
    told(DidChangeTextDocumentNotification.type, documents.changed);
    told(DidCloseTextDocumentNotification.type, documents.closed);

    told(DidChangeWatchedFilesNotification.type, (files) => index.changeFiles(fileEvents.watched(files)));
    told(DidCreateFilesNotification.type, (files) => index.changeFiles(fileEvents.created(files)));
    told(DidDeleteFilesNotification.type, (files) => index.changeFiles(fileEvents.deleted(files)));
    told(DidRenameFilesNotification.type, (files) => index.changeFiles(fileEvents.renamed(files)));
    told(DidChangeWorkspaceFoldersNotification.type, ({ event }) =>
      index.changeFolders(event.added, event.removed),
    );
    told(DidChangeConfigurationNotification.type, async (change) => {
      if (!(await settings.take(change))) return;
      service.setLeftToEditor(settings.inForce().leftToEditor);
      await index.readAgain();
      beat.soon(reports.uris());
    });

    told(new NotificationType<messages.GitNews | null>(messages.gitNotification), (news) =>
      service.setGit(news && { branches: news.branches, merged: mergedBranches(news.merges) }),
    );

    asked(DocumentDiagnosticRequest.type, async (document) => {
      const uri = canonicalUri(document.textDocument.uri);
      // A config is held against all that it speaks of.
      const isWhole = await (service.document(uri) ? index.awaited(uri) : index.done().then(() => true));
      if (isWhole) await documents.settled();
      return inDocument.answer(document, isWhole);
    });
    asked(WorkspaceDiagnosticRequest.type, async (held, token) => {
      await index.done();
      return inWorkspace.answer(held, token);
    });

    asked(HoverRequest.type, ask.hover);
    asked(DefinitionRequest.type, read(ask.definition));
    asked(DeclarationRequest.type, read(ask.declaration));
    asked(ReferencesRequest.type, read(ask.references));
    asked(DocumentHighlightRequest.type, ask.documentHighlights);
    asked(DocumentLinkRequest.type, read(ask.documentLinks));
    asked(PrepareRenameRequest.type, read(ask.prepareRename));
    asked(RenameRequest.type, read(ask.rename));
    asked(WillRenameFilesRequest.type, read(ask.willRenameFiles));
    asked(CallHierarchyIncomingCallsRequest.type, ask.incomingCalls);
    asked(CallHierarchyOutgoingCallsRequest.type, ask.outgoingCalls);
    asked(CallHierarchyPrepareRequest.type, read(ask.prepareCallHierarchy));
    asked(DocumentFormattingRequest.type, ask.formatting);
    asked(DocumentOnTypeFormattingRequest.type, ask.onTypeFormatting);
    asked(DocumentRangeFormattingRequest.type, ask.rangeFormatting);
    asked(FoldingRangeRequest.type, ask.foldingRanges);
    asked(InlayHintRequest.type, hints.answer);
    asked(SelectionRangeRequest.type, ask.selectionRanges);
    asked(SemanticTokensRangeRequest.type, ask.semanticTokensInRange);
    asked(SemanticTokensRequest.type, tokens.answer);
    asked(WorkspaceSymbolRequest.type, read(ask.workspaceSymbols));
    asked(CompletionRequest.type, ask.completion);
    asked(CompletionResolveRequest.type, ask.resolveCompletion);
    asked(CodeLensRequest.type, lenses.answer);
    asked(CodeActionRequest.type, ask.codeActions);
    asked(DocumentSymbolRequest.type, ask.documentSymbols);

    asked(request<messages.TreeParams, readonly messages.TreeNode[]>(messages.treeRequest), tree.children);
    asked(request<messages.TreeRevealParams, readonly messages.TreeNode[]>(messages.treeReveal), tree.reveal);
    asked(request<messages.TreeTooltipParams, string | null>(messages.treeTooltip), tree.tooltip);
    asked(
      request<messages.TreePlaceParams, messages.TreePlace | null>(messages.treePlaceRequest),
      tree.place,
    );
    asked(request<messages.TreeFindParams, readonly string[]>(messages.treeFindRequest), tree.find);
    asked(request<messages.TickParams, messages.PlannedEdit>(messages.tickRequest), tree.tick);
    asked(
      request<messages.NewFormParams, readonly messages.NewPlace[]>(messages.newFormRequest),
      plan.newForm,
    );
    asked(request<messages.NewParams, messages.PlannedNew>(messages.newRequest), plan.planNew);
    asked(
      request<messages.StatusesParams, messages.StatusChoices | null>(messages.statusesRequest),
      plan.statuses,
    );
    asked(request<messages.SetStatusParams, messages.PlannedEdit>(messages.setStatusRequest), plan.setStatus);
    asked(request<messages.ActParams, messages.PlannedAct>(messages.actRequest), plan.act);
    asked(request<messages.SlipParams, messages.PlannedSlip>(messages.slipRequest), plan.slip);
    asked(request<messages.ReshapeParams, messages.PlannedReshape>(messages.reshapeRequest), plan.reshape);
    asked(
      request<messages.SupersedeParams, messages.PlannedSupersession>(messages.supersedeRequest),
      plan.supersede,
    );
    asked(request<object, messages.PlannedEdit>(messages.syncIndexRequest), plan.syncIndex);
    asked(
      request<messages.NodeLinksParams, messages.NodeLinks | null>(messages.nodeLinksRequest),
      plan.nodeLinks,
    );
    asked(request<messages.StandingParams, messages.Standing>(messages.standingRequest), plan.standing);
    asked(request<messages.PreviewParams, messages.Preview | null>(messages.previewRequest), plan.preview);
    asked(request<messages.ExplainParams, string | null>(messages.explainRequest), plan.explain);
    asked(request<messages.MoveParams, messages.PlannedEdit>(messages.moveRequest), plan.move);
    asked(request<messages.SummaryParams, string | null>(messages.summaryRequest), tell.summary);
    asked(request<messages.ChangesParams, string>(messages.changesRequest), tell.changes);
    asked(request<messages.OpenWorkParams, messages.Told>(messages.openWorkRequest), tell.openWork);
    asked(request<messages.WhyParams, messages.Told | null>(messages.whyRequest), tell.why);
    asked(request<messages.ItemsParams, readonly messages.ItemPlace[]>(messages.itemsRequest), tree.items);
    asked(request<messages.WhatWasReadParams, string | null>(messages.whatWasReadRequest), ask.whatWasRead);
    asked(request<object, messages.CheckResult>(messages.checkRequest), async () => {
      await index.readAgain();
      return checkAll(session, reports);
    });

    return { capabilities: capabilities(client), serverInfo: { name: 'milepost' } };
  });
  connection.listen();
}

const request = <P, R>(method: string): RequestType<P, R, void> => new RequestType<P, R, void>(method);
