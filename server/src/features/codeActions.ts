import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { withOnce } from '../rules/engine/withOnce';
import type { DocumentEdit, Fix, FixContext } from '../rules/rule';
import { soundFixes } from '../rules/soundFixes';
import { suppressingFixes } from '../rules/suppressingFixes';
import { diagnostics } from './diagnostics';
import { annotationsFor, type Because } from './renaming/annotations';
import { renumber } from './renaming/renumber';
import { acceptCommand } from './shared/commands';
import type { FeatureContext, View } from './shared/context';
import { offeredActs } from './shared/offeredActs';
import { rangeOf } from './shared/rangeOf';
import { type Refactoring, refactorings } from './shared/refactorings';
import type { Report } from './shared/report';

const fixAllKind = `${CodeActionKind.SourceFixAll}.milepost`;

/** The fixes of what is wrong in a range, computed from the text as it is now. */
export function codeActions(
  context: FeatureContext,
  view: View,
  reports: readonly Report[],
  range: Range,
  only: readonly string[] | undefined,
): CodeAction[] {
  const wants = (kind: string): boolean =>
    !only || only.length === 0 || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  const touched = reports.filter((report) => touches(report.range, range));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const told = new Set<string>();
    for (const report of touched) {
      const fixes = quickFixes(context, view, report);
      actions.push(...fixes);
      const { name } = report.rule;
      if (fixes.length > 0 && !told.has(name))
        actions.push(...fixAlike(context, view, name, reports, touched));
      if (fixes.length > 0) told.add(name);
      actions.push(...suppressions(context, view, report));
    }
  }
  const first = touched[0];
  if (first && wants(CodeActionKind.QuickFix)) actions.push(acceptAll(view.uri, first));
  if (wants('refactor') || only?.some((asked) => asked.startsWith('refactor.'))) {
    const selected = { start: view.offsetAt(range.start), end: view.offsetAt(range.end) };
    for (const { title, kind, ...change } of refactorings(context, view, selected)) {
      if (wants(kind)) actions.push({ title, kind, edit: toEdit(context, change) });
    }
    if (wants('refactor.rewrite'))
      for (const { title, command } of offeredActs(context, view, selected))
        actions.push({ title, kind: 'refactor.rewrite', command });
  }
  if (only?.some((asked) => fixAllKind.startsWith(asked)) && wants(fixAllKind)) {
    const edits = bulk(context, view, reports);
    if (edits.length > 0) {
      actions.push({
        title: 'Fix all Milepost problems',
        kind: fixAllKind,
        edit: toEdit(context, { edits }),
      });
    }
  }
  return actions;
}

/** Whoever begins with many findings accepts them once, and hears of new ones from then on. */
function acceptAll(uri: string, report: Report): CodeAction {
  const title = 'Accept all present findings (writes the baseline)';
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnostics([report]),
    command: { title, command: acceptCommand, arguments: [uri] },
  };
}

function quickFixes(context: FeatureContext, view: View, report: Report): CodeAction[] {
  const [diagnostic] = diagnostics([report]) as [Diagnostic];
  return fixesOf(context, view, report).flatMap((fix) => {
    const edit = fix.renumber ? renumber(context, fix.renumber) : toEdit(context, fix);
    const { title } = fix;
    const isPreferred = fix.preferred || undefined;
    return edit
      ? [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], isPreferred, edit }]
      : [];
  });
}

/** One action for all problems of a rule, offered once however many of them are asked about. */
function fixAlike(
  context: FeatureContext,
  view: View,
  name: string,
  reports: readonly Report[],
  touched: readonly Report[],
): CodeAction[] {
  const isAlike = ({ rule }: Report): boolean => rule.name === name;
  const alike = reports.filter(isAlike);
  if (alike.length < 2) return [];
  const edits = bulk(context, view, alike, true);
  return [
    {
      title: `Fix all ${alike.length} problems of ${name} in this document`,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnostics(touched.filter(isAlike)),
      edit: toEdit(context, { edits }),
    },
  ];
}

function suppressions(context: FeatureContext, view: View, report: Report): CodeAction[] {
  return suppressingFixes(report.rule, fixContext(context, view), report.finding).map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnostics([report]),
    edit: toEdit(context, fix),
  }));
}

export function fixesOf(context: FeatureContext, view: View, { rule, finding }: Report): readonly Fix[] {
  return soundFixes(rule, fixContext(context, view), finding);
}

const fixContext = (context: FeatureContext, { uri, model, text }: View): FixContext =>
  withOnce({ ...context, followed: () => context.followed(uri), uri, model, text, wording: text });

/** The preferred fixes together; one that would touch what an earlier one changed is left for the next time. */
function bulk(context: FeatureContext, view: View, reports: readonly Report[], all = false): DocumentEdit[] {
  const taken: DocumentEdit[] = [];
  /** Where the last edit of each document ends: most come after it, and need not be held against all others. */
  const ends = new Map<string, number>();
  const isFree = (edit: DocumentEdit): boolean =>
    edit.start > (ends.get(edit.uri) ?? -1) || !taken.some((other) => collides(edit, other));
  for (const report of reports) {
    const fix = fixesOf(context, view, report).find(({ preferred, safe }) => preferred && (all || safe));
    if (!fix || fix.renumber || fix.files?.length) continue;
    if (!fix.edits.every(isFree)) continue;
    taken.push(...fix.edits);
    for (const { uri, end } of fix.edits) ends.set(uri, Math.max(end, ends.get(uri) ?? -1));
  }
  return taken;
}

const collides = (a: DocumentEdit, b: DocumentEdit): boolean =>
  a.uri === b.uri && a.start <= b.end && b.start <= a.end;

/** Versions are put in where the edit is sent; file operations come before the edits of files that they create. */
export function toEdit(
  { document }: FeatureContext,
  { edits, files = [] }: Pick<Refactoring, 'edits'> & Pick<Fix, 'files'>,
): WorkspaceEdit {
  const byUri = new Map<string, TextDocumentEdit>();
  const used = new Set<Because>();
  for (const { uri, start, end, text, because } of edits) {
    const view = document(uri);
    if (!view) continue;
    const change = byUri.get(uri) ?? { textDocument: { uri, version: view.version }, edits: [] };
    const edit = { range: rangeOf(view, { start, end }), newText: text };
    change.edits.push(because ? { ...edit, annotationId: because } : edit);
    if (because) used.add(because);
    byUri.set(uri, change);
  }
  const operations = files.map((operation) =>
    'create' in operation
      ? ({ kind: 'create', uri: operation.create } as const)
      : ({ kind: 'rename', oldUri: operation.rename, newUri: operation.to } as const),
  );
  const filled = files.flatMap((operation): TextDocumentEdit[] => {
    if (!('create' in operation)) return [];
    const start = { line: 0, character: 0 };
    return [
      {
        textDocument: { uri: operation.create, version: null },
        edits: [{ range: { start, end: start }, newText: operation.text }],
      },
    ];
  });
  const creations = operations.filter(({ kind }) => kind === 'create');
  const renames = operations.filter(({ kind }) => kind === 'rename');
  return {
    documentChanges: [...creations, ...byUri.values(), ...filled, ...renames],
    ...(used.size > 0 ? { changeAnnotations: annotationsFor(used) } : {}),
  };
}

function touches(a: Range, b: Range): boolean {
  const before = (x: Range['start'], y: Range['start']) => x.line - y.line || x.character - y.character;
  return before(a.start, b.end) <= 0 && before(b.start, a.end) <= 0;
}
