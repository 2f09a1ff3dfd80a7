import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { DocumentEdit, Fix, FixContext } from '../rules/rule';
import { soundFixes } from '../rules/soundFixes';
import { suppressingFixes } from '../rules/suppressingFixes';
import { diagnostics } from './diagnostics';
import { annotationsFor, type Because } from './renaming/annotations';
import { renumber } from './renaming/renumber';
import { acceptCommand } from './shared/commands';
import type { FeatureContext, View } from './shared/context';
import { rangeOf } from './shared/rangeOf';
import { type Refactoring, refactorings } from './shared/refactorings';
import type { Report } from './shared/report';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.milepost`;

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
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    for (const report of reports) {
      if (touches(report.range, range)) actions.push(...quickFixes(context, view, report, reports));
    }
  }
  const first = reports.find((report) => touches(report.range, range));
  if (first && wants(CodeActionKind.QuickFix)) actions.push(acceptAll(view.uri, first));
  if (wants('refactor') || only?.some((asked) => asked.startsWith('refactor.'))) {
    const selected = { start: view.offsetAt(range.start), end: view.offsetAt(range.end) };
    for (const { title, kind, ...change } of refactorings(context, view, selected)) {
      if (wants(kind)) actions.push({ title, kind, edit: toEdit(context, change) });
    }
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

function quickFixes(
  context: FeatureContext,
  view: View,
  report: Report,
  reports: readonly Report[],
): CodeAction[] {
  const [diagnostic] = diagnostics([report]) as [Diagnostic];
  const actions: CodeAction[] = fixesOf(context, view, report).flatMap((fix) => {
    const edit = fix.renumber ? renumber(context, fix.renumber) : toEdit(context, fix);
    const { title } = fix;
    const isPreferred = fix.preferred || undefined;
    return edit
      ? [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], isPreferred, edit }]
      : [];
  });
  const alike = reports.filter(({ rule }) => rule === report.rule);
  if (actions.length > 0 && alike.length > 1) {
    const edits = bulk(context, view, alike, true);
    const title = `Fix all ${alike.length} problems of ${report.rule.name} in this document`;
    actions.push({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: toEdit(context, { edits }),
    });
  }
  for (const fix of suppressingFixes(report.rule, fixContext(context, view), report.finding)) {
    actions.push({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: toEdit(context, fix),
    });
  }
  return actions;
}

export function fixesOf(context: FeatureContext, view: View, { rule, finding }: Report): readonly Fix[] {
  return soundFixes(rule, fixContext(context, view), finding);
}

const fixContext = (context: FeatureContext, { uri, model, text }: View): FixContext => ({
  ...context,
  followed: () => context.followed(uri),
  uri,
  model,
  text,
  wording: text,
});

/** The preferred fixes together; one that would touch what an earlier one changed is left for the next time. */
function bulk(context: FeatureContext, view: View, reports: readonly Report[], all = false): DocumentEdit[] {
  const taken: DocumentEdit[] = [];
  for (const report of reports) {
    const fix = fixesOf(context, view, report).find(({ preferred, safe }) => preferred && (all || safe));
    if (!fix || fix.renumber || fix.files?.length) continue;
    if (fix.edits.some((edit) => taken.some((other) => collides(edit, other)))) continue;
    taken.push(...fix.edits);
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
