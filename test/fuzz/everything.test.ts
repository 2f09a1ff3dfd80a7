import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { generateWorkspace } from '../../bench/generateWorkspace';
import { createService, type Service } from '../../server/src/service';
import { rangesOutside } from '../../tools/corpus/rangesOutside';
import { type Random, random } from '../helpers/random';
import { mutate } from '../markdown/support/mutate';
import { randomMarkdown } from '../markdown/support/randomMarkdown';

const SEED = Number(process.env.MILEPOST_SEED ?? 20_261_121);
/** `npm run fuzz` goes on for longer, from another seed each time. */
const ROUNDS = Number(process.env.MILEPOST_ROUNDS ?? 25);
/** A folder of documents to mutate as well: `npm run fuzz -- 1000 ~/roadmaps`. */
const CORPUS = process.env.MILEPOST_CORPUS;

const root = 'file:///bench/';
const uri = `${root}area-0/docs/roadmap/m1-loans-fines.md`;
const examples = documentsIn('examples/roadmap');
const corpus = CORPUS ? documentsIn(CORPUS).filter((text) => text.length < 100_000) : [];

function documentsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

test(`no text breaks reading, a rule, a fix or a feature (MILEPOST_SEED=${SEED})`, {
  timeout: 3_600_000,
}, () => {
  const counts = { documents: 0, findings: 0, fixes: 0, questions: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const from = random(SEED + round);
    const note = `MILEPOST_SEED=${SEED + round} MILEPOST_ROUNDS=1`;
    const text = textFrom(from);
    counts.documents++;
    try {
      const service = serviceWith(text);
      expect(rangesOutside(service.document(uri), service.reports(uri)), note).toEqual([]);
      for (let place = 0; place < 4; place++) counts.questions += askAll(service, from);
      counts.findings += service.reports(uri).length;
      counts.fixes += fixAll(service, note);
    } catch (error) {
      throw new Error(`${note}: ${error instanceof Error ? error.stack : error}\n${JSON.stringify(text)}`);
    }
  }
  expect(counts.documents).toBe(ROUNDS);
  if (ROUNDS > 25) console.log(counts);
});

function textFrom(from: Random): string {
  const lot = from.below(10);
  const base = lot < 2 ? randomMarkdown(from) : from.pick(corpus.length > 0 && lot < 8 ? corpus : examples);
  let text = mutate(from, base, 1 + from.below(12));
  for (const what of ['\0', '\ud800', '\udc00', '\u2028', '\t'])
    if (from.chance(0.1)) {
      const at = from.below(text.length + 1);
      text = text.slice(0, at) + what + text.slice(at);
    }
  if (from.chance(0.2)) text = text.replace(/\r?\n/g, from.pick(['\r\n', '\r']));
  return from.chance(0.1) ? `\ufeff${text}` : text;
}

function serviceWith(text: string): Service {
  const service = createService();
  service.setToday('2026-11-23');
  service.setFolders([root]);
  for (const [at, each] of generateWorkspace(2)) service.setFile(at, each);
  service.open(uri, 1, text);
  return service;
}

/** Every question that an editor asks, at a random place; how many were asked. */
function askAll(service: Service, from: Random): number {
  const lines = service.document(uri)!.text.split(/\r\n|\n|\r/);
  const line = from.below(lines.length);
  const position = { line, character: from.below(lines[line]!.length + 1) };
  const range = { start: { line: 0, character: 0 }, end: position };
  const kinds = { milestone: true, phase: true, precheck: true, review: true, checklist: true };
  const inside = (ranges: readonly Range[]): void => {
    for (const { start, end } of ranges) for (const each of [start, end]) expectInside(lines, each);
  };
  const calls = service.prepareCallHierarchy(uri, position);
  for (const item of calls) {
    service.incomingCalls(item);
    service.outgoingCalls(item);
  }
  service.definition(uri, position);
  service.declaration(uri, position);
  for (const part of service.references(uri, position, true))
    inside(part.filter((place) => place.uri === uri).map((place) => place.range));
  const renamed = service.prepareRename(uri, position);
  if (renamed && 'range' in renamed) {
    inside([renamed.range]);
    const edit = service.rename(uri, position, from.pick(['M77', 'Something else', '4', '']));
    if (edit && !('refused' in edit)) inside(rangesIn(edit));
  }
  inside((service.documentHighlights(uri, position) ?? []).map((each) => each.range));
  inside(service.foldingRanges(uri).map(({ startLine, endLine }) => between(startLine, endLine)));
  inside(service.semanticTokens(uri).map((each) => each.range));
  inside(service.documentLinks(uri, true).map((each) => each.range));
  inside(service.codeLenses(uri, kinds).map((each) => each.range));
  inside(service.selectionRanges(uri, [position]).map((each) => each.range));
  inside(service.formatting(uri).map((each) => each.range));
  inside(service.onEnter(uri, position).map((each) => each.range));
  inside(service.inlayHints(uri, range).map((each) => ({ start: each.position, end: each.position })));
  inside(service.documentSymbols(uri).map((each) => each.range));
  for (const item of service.completion(uri, position, true)) service.resolveCompletion(item);
  for (const { edit } of service.codeActions(uri, range, ['refactor'])) if (edit) inside(rangesIn(edit));
  service.hover(uri, position);
  service.whatWasRead(uri);
  service.treeReveal(uri, line);
  service.workspaceSymbols('');
  for (const node of service.treeChildren(null))
    for (const { id } of service.treeChildren(node.id)) service.treeTooltip(id);
  return 26;
}

const between = (from: number, to: number): Range => ({
  start: { line: from, character: 0 },
  end: { line: to, character: 0 },
});

function expectInside(lines: readonly string[], { line, character }: Position): void {
  if (!(line >= 0 && line < lines.length && character >= 0 && character <= lines[line]!.length))
    throw new Error(`${line}:${character} is outside`);
}

function rangesIn(edit: WorkspaceEdit): Range[] {
  return (edit.documentChanges ?? []).flatMap((change) =>
    'textDocument' in change && change.textDocument.uri === uri ? change.edits.map((each) => each.range) : [],
  );
}

/** Every fix of a finding stays in the text; how many there are. */
function fixAll(service: Service, note: string): number {
  let fixes = 0;
  const reports = service.reports(uri);
  const all = reports.flatMap((report) => service.fixes(uri, report).map((fix) => ({ report, fix })));
  for (const { report, fix } of all) {
    fixes++;
    const said = `${note} ${report.rule.name}: ${fix.title}`;
    for (const edit of fix.edits) {
      const { length } = service.document(edit.uri)!.text;
      expect(0 <= edit.start && edit.start <= edit.end && edit.end <= length, said).toBe(true);
    }
  }
  settle(service, note);
  return fixes;
}

/** Fixing all that is safe to fix comes to an end: what is mended is mended, and no two fixes undo each other. */
function settle(first: Service, note: string): void {
  const texts: string[] = [first.document(uri)!.text];
  for (let service = first; texts.length < 8; service = serviceWith(texts.at(-1)!)) {
    const whole = between(0, 1_000_000);
    const [action] = service.codeActions(uri, whole, ['source.fixAll.milepost']);
    const { text, offsetAt } = service.document(uri)!;
    const change = action?.edit?.documentChanges?.find(
      (each) => 'textDocument' in each && each.textDocument.uri === uri,
    );
    if (!change || !('edits' in change)) return;
    const edits = change.edits.map(({ range, ...each }) => ({
      start: offsetAt(range.start),
      end: offsetAt(range.end),
      text: 'newText' in each ? each.newText : '',
    }));
    const next = applied(text, edits);
    if (next === text) return;
    expect(texts, `${note}: fixes go round in circles`).not.toContain(next);
    texts.push(next);
  }
  expect(texts.length, `${note}: fixes never end`).toBeLessThan(8);
}

function applied(
  text: string,
  edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  let result = text;
  for (const { start, end, text: put } of [...edits].sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + put + result.slice(end);
  return result;
}
