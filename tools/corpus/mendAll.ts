import { relative } from 'node:path';
import { URI } from 'vscode-uri';
import type { DocumentEdit, Fix } from '../../server/src/rules/rule';
import { createService, type Report } from '../../server/src/service';
import { nodeFiles } from '../../server/src/workspace/nodeFiles';
import { createWorkspace } from '../../server/src/workspace/workspace';
import { newIn } from './newIn';

export interface Mending {
  /** Fixes tried one by one, by rule. */
  readonly tried: ReadonlyMap<string, number>;
  /** Safe fixes applied together. */
  readonly mended: number;
  readonly flaws: readonly string[];
}

/** Safe and unsafe fixes together come to rest long before this. */
const rounds = 12;

/**
 * Applies every fix of every finding of a repository, in memory: first each by itself, then all safe ones of each
 * document together until none is left. After a fix its finding is gone, nothing is worse than before, and line ends
 * are what they were.
 */
export async function mendAll(folder: string, today: string): Promise<Mending> {
  const service = createService();
  service.setToday(today);
  const skip = (): void => {};
  const workspace = createWorkspace({ service, files: nodeFiles(skip), skip });
  await workspace.setFolders([`${URI.file(folder)}/`]);
  const uris = [...workspace.documents()].sort();
  const nameOf = (uri: string): string => relative(folder, URI.parse(uri).fsPath);
  const tried = new Map<string, number>();
  const flaws: string[] = [];

  async function reportsOf(all: readonly string[]): Promise<readonly Report[]> {
    let reports: readonly Report[];
    do reports = all.flatMap((uri) => service.reports(uri));
    while (await workspace.answerWanted());
    return reports;
  }
  const textOf = (uri: string): string | null => service.document(uri)?.text ?? null;

  /** What a fix did wrong, and everything as it was before. */
  async function tryOne(uri: string, report: Report, fix: Fix): Promise<string[]> {
    const created = (fix.files ?? []).flatMap((file) => ('create' in file ? [file] : []));
    const touched = [
      ...new Set([uri, ...fix.edits.map((edit) => edit.uri), ...created.map(({ create }) => create)]),
    ];
    const before = new Map(touched.map((each) => [each, textOf(each)]));
    const reportsBefore = await reportsOf(touched);
    for (const { create, text } of created) {
      service.setExists(create, true);
      service.setFile(create, text);
    }
    apply(fix.edits);
    const after = await reportsOf(touched);
    const wrong = touched.flatMap((each) => brokenLineEnds(before.get(each) ?? '', textOf(each) ?? ''));
    const mine = `${report.rule.name}: ${report.message}`;
    const count = (all: readonly string[]): number => all.filter((each) => each === mine).length;
    const renames = fix.files?.some((file) => 'rename' in file) === true;
    if (!renames && count(worded(after)) >= count(worded(reportsBefore)))
      wrong.push('the finding is still there');
    // Where only a file was made, another error in the place of one is none more.
    const same = fix.edits.length === 0 ? placed : worded;
    const worse = newIn(same(after.filter(isError)), same(reportsBefore));
    wrong.push(...worse.map((error) => `new: ${error}`));
    for (const { create } of created) {
      service.setFile(create, null);
      service.setExists(create, false);
    }
    for (const [each, text] of before) if (text !== null) service.setFile(each, text);
    return wrong;
  }

  function apply(edits: readonly DocumentEdit[]): void {
    for (const uri of new Set(edits.map((edit) => edit.uri))) {
      const mine = edits
        .filter((edit) => edit.uri === uri)
        .sort((a, b) => a.start - b.start || a.end - b.end);
      const text = textOf(uri)!;
      let result = '';
      let at = 0;
      for (const edit of mine) {
        result += text.slice(at, edit.start) + edit.text;
        at = edit.end;
      }
      service.setFile(uri, result + text.slice(at));
    }
  }

  for (const uri of uris) {
    for (const report of await reportsOf([uri])) {
      for (const fix of report.fixable ? service.fixes(uri, report) : []) {
        // Made by the editor from what names the number; it has no edits of its own.
        if (fix.renumber) continue;
        const { name } = report.rule;
        tried.set(name, (tried.get(name) ?? 0) + 1);
        const where = `${nameOf(uri)}:${report.range.start.line + 1} ${name} "${fix.title}"`;
        for (const wrong of await tryOne(uri, report, fix)) flaws.push(`${where}: ${wrong}`);
      }
    }
  }

  let mended = 0;
  const touched = new Map<string, string>();
  const errorsBefore = worded(await reportsOf(uris));
  for (let round = 0; ; round++) {
    const edits: DocumentEdit[] = [];
    for (const uri of uris) {
      for (const report of await reportsOf([uri])) {
        const fix = report.fixable
          ? service
              .fixes(uri, report)
              .find(({ preferred, safe, files }) => preferred && safe && !files?.length)
          : undefined;
        if (!fix?.edits.length || fix.edits.some((edit) => edits.some((other) => collide(edit, other))))
          continue;
        edits.push(...fix.edits);
        mended++;
      }
    }
    if (edits.length === 0) break;
    for (const { uri } of edits) if (!touched.has(uri)) touched.set(uri, textOf(uri)!);
    if (round === rounds) {
      flaws.push(`mending has no end: ${[...new Set(edits.map(({ uri }) => nameOf(uri)))].join(', ')}`);
      break;
    }
    apply(edits);
  }
  for (const error of newIn(errorsOf(await reportsOf(uris)), errorsBefore))
    flaws.push(`all together: new: ${error}`);
  for (const [uri, text] of touched)
    for (const wrong of brokenLineEnds(text, textOf(uri)!))
      flaws.push(`${nameOf(uri)}: all together: ${wrong}`);
  return { tried, mended, flaws };
}

const worded = (reports: readonly Report[]): string[] =>
  reports.map(({ rule, message }) => `${rule.name}: ${message}`);

const placed = (reports: readonly Report[]): string[] => reports.map(({ range }) => String(range.start.line));

const isError = ({ severity }: Report): boolean => severity === 'error';

const errorsOf = (reports: readonly Report[]): string[] => worded(reports.filter(isError));

const collide = (a: DocumentEdit, b: DocumentEdit): boolean =>
  a.uri === b.uri && a.start <= b.end && b.start <= a.end;

/** A document keeps its one kind of line end, its BOM and whether its last line ends. */
function brokenLineEnds(before: string, after: string): string[] {
  if (before === '' || after === '') return [];
  const kinds = (text: string): string => [...new Set(text.match(/\r\n|\r|\n/g))].sort().join();
  const wrong: string[] = [];
  if (newIn(kinds(after).split(','), kinds(before).split(',')).length > 0 && kinds(before) !== '')
    wrong.push('other line ends');
  if (before.startsWith('\uFEFF') !== after.startsWith('\uFEFF')) wrong.push('the BOM');
  return wrong;
}
