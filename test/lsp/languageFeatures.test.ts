import { expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  CodeLensRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  type FullDocumentDiagnosticReport,
  HoverRequest,
  type Location,
  type MarkupContent,
  ReferencesRequest,
  type TextDocumentEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { roadmap } from './support/roadmap';
import { positionAt, startServer } from './support/startServer';

const m1 = 'docs/roadmap/m1-landing.md';
const m2 = 'docs/roadmap/m2-crossing.md';

test('shows a card of the milestone that a link names', async () => {
  await using server = await startServer({ files: roadmap });
  await server.open(m2, roadmap[m2]);
  // Waits until the other documents are read.
  await server.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri: server.uri(m2) },
  });
  const hover = await server.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: server.uri(m2) },
    position: positionAt(roadmap[m2], roadmap[m2].indexOf('Milestone 1: Landing') + 3),
  });
  const { value } = hover!.contents as MarkupContent;
  expect(value).toContain('Landing');
  expect(value).toContain('1/3');
});

test('counts above each phase what is done', async () => {
  await using server = await startServer({ files: roadmap });
  await server.open(m1, roadmap[m1]);
  const lenses = await server.connection.sendRequest(CodeLensRequest.type, {
    textDocument: { uri: server.uri(m1) },
  });
  const titles = lenses!.map(({ range, command }) => [range.start.line, command?.title]);
  const line = positionAt(roadmap[m1], roadmap[m1].indexOf('## Phase 1')).line;
  expect(titles).toContainEqual([line, expect.stringContaining('1/3')]);
});

test('mends a status by an edit for this version of the document', async () => {
  await using server = await startServer({ files: roadmap });
  await server.open(m2, roadmap[m2]);
  await server.edit(m2, 'In Progess', 'In Progres');
  const textDocument = { uri: server.uri(m2) };
  const report = await server.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
  const finding = (report as FullDocumentDiagnosticReport).items.find(
    ({ code }) => code === 'status-unknown',
  )!;
  const actions = (await server.connection.sendRequest(CodeActionRequest.type, {
    textDocument,
    range: finding.range,
    context: { diagnostics: [finding] },
  })) as CodeAction[];
  const preferred = actions.find(({ isPreferred }) => isPreferred)!;
  const [change] = preferred.edit!.documentChanges as TextDocumentEdit[];
  expect(change!.textDocument).toEqual({ uri: server.uri(m2), version: 2 });
  const document = TextDocument.create(server.uri(m2), 'markdown', 2, server.textOf(m2));
  const text = TextDocument.applyEdits(document, change!.edits as never);
  expect(text).toBe(roadmap[m2].replace('In Progess', 'In Progress'));
});

test('turns a rule off in the config, which is made where there is none', async () => {
  await using server = await startServer({ files: roadmap });
  await server.open(m2, roadmap[m2]);
  const textDocument = { uri: server.uri(m2) };
  const { line } = positionAt(roadmap[m2], roadmap[m2].indexOf('In Progess'));
  const offered = async () =>
    (
      (await server.connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range: { start: { line, character: 0 }, end: { line, character: 20 } },
        context: { diagnostics: [] },
      })) as CodeAction[]
    ).find(({ title }) => title === 'Turn status-unknown off in milepost.json')!.edit!.documentChanges!;
  await server.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
  const [created, filled] = (await offered()) as [{ kind: string; uri: string }, TextDocumentEdit];
  expect(created).toEqual({ kind: 'create', uri: server.uri('milepost.json') });
  const written = (filled.edits[0] as { newText: string }).newText;
  expect(JSON.parse(written)).toEqual({ rules: { 'status-unknown': 'off' } });
  await server.open('milepost.json', '{\n  // Ours.\n  "rules": { "overdue": "off" }\n}\n');
  await server.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
  const [changed] = (await offered()) as [TextDocumentEdit];
  expect((changed.edits[0] as { newText: string }).newText).toMatch(
    /^\{\n {2}\/\/ Ours\.\n {2}"rules": \{\s*"overdue": "off",\s*"status-unknown": "off"\s*\}\n\}\n$/,
  );
});

test('gives plain changes to a client that knows no versions', async () => {
  await using server = await startServer({
    files: roadmap,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await server.open(m2, roadmap[m2].replace('In Progess', 'In Progres'));
  const line = positionAt(roadmap[m2], roadmap[m2].indexOf('In Progess')).line;
  const actions = (await server.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: server.uri(m2) },
    range: { start: { line, character: 0 }, end: { line, character: 20 } },
    context: { diagnostics: [] },
  })) as CodeAction[];
  expect(Object.keys(actions[0]!.edit!.changes!)).toEqual([server.uri(m2)]);
});

test('outlines a document for editors that have no outline', async () => {
  await using server = await startServer({ files: roadmap });
  await server.open(m1, roadmap[m1]);
  const symbols = await server.connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri: server.uri(m1) },
  });
  expect(JSON.stringify(symbols)).toContain('Phase 1');
});

test('goes to a milestone, finds who names it and says so by and by', async () => {
  await using server = await startServer({ files: roadmap });
  await server.open(m2, roadmap[m2]);
  const textDocument = { uri: server.uri(m2) };
  await server.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
  const position = positionAt(roadmap[m2], roadmap[m2].indexOf('Milestone 1: Landing') + 3);
  const places = await server.connection.sendRequest(DefinitionRequest.type, { textDocument, position });
  expect((places as Location[]).map(({ uri }) => uri)).toEqual([server.uri(m1)]);
  const all = await server.connection.sendRequest(ReferencesRequest.type, {
    textDocument,
    position,
    context: { includeDeclaration: true },
  });
  expect(all!.length).toBe(3);
  const rest = await server.connection.sendRequest(ReferencesRequest.type, {
    textDocument,
    position,
    context: { includeDeclaration: true },
    partialResultToken: 'parts',
    workDoneToken: 'work',
  });
  const parts = server.inbox.waiting.filter(({ method }) => method === 'progress parts');
  expect([...parts.flatMap(({ params }) => params as Location[]), ...rest!]).toEqual(all);
  const work = server.inbox.waiting.filter(({ method }) => method === 'progress work');
  expect(work.map(({ params }) => (params as { kind: string }).kind)).toEqual(['begin', 'end']);
});
