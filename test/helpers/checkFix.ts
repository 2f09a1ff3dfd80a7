import { expect } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { openWorkspace, type Workspace, type WorkspaceOptions } from './openWorkspace';
import { parseFixture } from './parseFixture';

export interface FixOptions extends WorkspaceOptions {
  readonly rule: string;
  /** The title of the fix to take; absent, the preferred one. */
  readonly title?: string;
  /** How the lines of all files end; fixes must keep to it. */
  readonly lineEnd?: '\n' | '\r\n';
}

/**
 * Mends what a rule finds, one finding after the other, and compares all files. Afterwards the rule is silent, no
 * other rule has found anything worse than before, and doing it all again changes nothing.
 */
export function checkFix(before: string, after: string, options: FixOptions): void {
  const given = filesOf(before, options);
  const workspace = openWorkspace(given, options);
  const others = errorsBut(workspace, options.rule);
  let rounds = 0;
  for (let action = nextFix(workspace, options); action; action = nextFix(workspace, options)) {
    if (++rounds > 20) throw new Error(`Fixing ${options.rule} has no end:\n\n${printed(workspace.files)}`);
    workspace.apply(action.edit!);
  }
  if (rounds === 0)
    throw new Error(`There is no such fix of ${options.rule}:\n\n${printed(workspace.files)}`);
  expect(printed(workspace.files)).toBe(printed(filesOf(after, options)));
  const left = findings(workspace).filter(({ rule }) => rule.name === options.rule);
  expect(
    left.map(({ message }) => message),
    `${options.rule} is not silent afterwards`,
  ).toEqual([]);
  expect(errorsBut(workspace, options.rule).filter((error) => !others.includes(error))).toEqual([]);
}

function nextFix(
  { service, documents, uri, settled }: Workspace,
  { rule, title }: FixOptions,
): CodeAction | null {
  for (const path of documents) {
    for (const report of settled(() => service.reports(uri(path)))) {
      if (report.rule.name !== rule) continue;
      const fixes = settled(() => service.codeActions(uri(path), report.range))
        .filter(({ edit, diagnostics }) => edit && diagnostics?.some(({ code }) => code === rule))
        .filter(({ isPreferred, title: own }) => (title ? own === title : isPreferred));
      if (fixes[0]) return fixes[0];
    }
  }
  return null;
}

const findings = ({ service, documents, uri, settled }: Workspace) =>
  settled(() => documents.flatMap((path) => service.reports(uri(path))));

const errorsBut = (workspace: Workspace, rule: string): readonly string[] =>
  findings(workspace)
    .filter((report) => report.severity === 'error' && report.rule.name !== rule)
    .map((report) => `${report.rule.name}: ${report.message}`);

function filesOf(fixture: string, { lineEnd = '\n' }: FixOptions): ReadonlyMap<string, string> {
  const { files } = parseFixture(fixture);
  return new Map([...files].map(([path, text]) => [path, text.replaceAll('\n', lineEnd)]));
}

/** Every character counts, line ends too. */
const printed = (files: ReadonlyMap<string, string>): string =>
  [...files].map(([path, text]) => `--- ${path}\n${text.replaceAll('\r', '␍')}`).join('');
