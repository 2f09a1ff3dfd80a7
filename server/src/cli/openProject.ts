import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { createService, type Service } from '../service';
import type { Files, Skip } from '../workspace/files';
import { keepDigests } from '../workspace/keepDigests';
import { nodeFiles } from '../workspace/nodeFiles';
import { readConfig } from '../workspace/readConfig';
import { whyNot } from '../workspace/whyNot';
import { createWorkspace } from '../workspace/workspace';
import { cacheFolder } from './cacheFolder';
import type { Input } from './command';
import { Failure } from './failure';
import { gitFacts } from './gitFacts';
import { lineAt } from './lineAt';
import { type Asked, type Located, locateProject } from './locateProject';
import { madeBy } from './madeBy';
import { progressLine } from './progressLine';
import type { Project } from './project';
import { holds } from './projectRoot';
import type { Terminal } from './terminal';
import { todayOf } from './todayOf';

/** Reads what the paths of a command line lie in, and fails on a path or a config that cannot be used. */
export async function openProject(
  input: Input,
  terminal: Terminal,
  located: Located = locateProject(input, terminal),
): Promise<Project> {
  const today = todayOf(input, terminal);
  const { asked, root, whole } = located;
  const nameOf = (uri: string): string => nameOfPath(URI.parse(uri).fsPath, terminal.cwd);
  const isNamed = (uri: string): boolean => asked.some(({ path }) => path === URI.parse(uri).fsPath);
  const skipped: string[] = [];
  const skip: Skip = (uri, why) => {
    if (isNamed(uri)) throw new Failure(`${nameOf(uri)} cannot be checked: ${why}.`);
    skipped.push(`milepost: skipped ${nameOf(uri)}: ${why}.\n`);
  };

  // Whoever goes through all documents needs what each says twice; who names files looks at these and a few more.
  const service = createService(
    undefined,
    asked.some(({ folder }) => folder) ? Number.POSITIVE_INFINITY : undefined,
  );
  service.setToday(today);
  const progress = progressLine('Reading', terminal);
  const files = named(nodeFiles(skip), asked, whole);
  const configPath = input.value('config');
  const config = configPath === null ? undefined : configAt(configPath, service, terminal);
  const workspace = createWorkspace({
    service,
    files,
    skip,
    config,
    digests: input.has('cache') ? keepDigests(join(cacheFolder(), 'digests'), madeBy(__filename)) : undefined,
    // Who names another baseline means that one alone.
    withoutBaselines: baselineOptions.some((name) => input.has(name)),
    onProgress: progress.show,
  });
  await workspace.setFolders([folderUri(root)]);
  progress.end();
  await workspace.keep();
  service.setGit(gitFacts(root));
  // From here on the graph knows every document.
  service.documents();

  const covers = (path: string): boolean => asked.some((each) => holds(each.path, path));
  const selected = workspace
    .documents()
    .filter((uri) => covers(URI.parse(uri).fsPath))
    .sort();
  for (const { path, folder } of asked)
    if (!folder && !selected.includes(URI.file(path).toString()))
      terminal.err(`milepost: left out ${nameOfPath(path, terminal.cwd)}: the config excludes it.\n`);
  const project = {
    service,
    workspace,
    root,
    selected,
    today,
    covers,
    nameOf,
    pathOf: (uri: string) => URI.parse(uri).fsPath,
  };
  if (!config) refuseBadConfigs(project);
  // Who made a mistake reads of that alone.
  for (const line of skipped.sort()) terminal.err(line);
  return project;
}

/** Those of `check`. */
const baselineOptions = ['baseline', 'update-baseline'];

/** Documents named on the command line are read even where git leaves them out. */
function named(files: Files, asked: readonly Asked[], whole: boolean): Files {
  return {
    ...files,
    async list(folder) {
      const found = new Set(whole ? await files.list(folder) : []);
      for (const { path, folder: isFolder } of asked)
        if (!isFolder) found.add(URI.file(path).toString());
        else if (![...found].some((uri) => uri.startsWith(folderUri(path))))
          for (const uri of await files.list(folderUri(path))) found.add(uri);
      return [...found].sort();
    },
  };
}

function configAt(path: string, service: Service, { cwd }: Terminal) {
  let text: string;
  try {
    text = readFileSync(resolve(cwd, path), 'utf8');
  } catch (error) {
    throw new Failure(`${path} cannot be read: ${whyNot(error)}.`);
  }
  const read = readConfig(text, service);
  if ('problem' in read)
    throw new Failure(`${path}:${lineAt(text, read.problem.offset)}: ${read.problem.message}`);
  return read.config;
}

function refuseBadConfigs({ workspace, selected, nameOf }: Project): void {
  const used = new Set(selected.map((uri) => workspace.configFile(uri)));
  for (const { uri, text, problems } of workspace.configs()) {
    const [first, ...more] = problems;
    if (!first || !used.has(uri)) continue;
    const others = more.length > 0 ? ` (and ${more.length} more)` : '';
    throw new Failure(`${nameOf(uri)}:${lineAt(text, first.span.start)}: ${first.message}${others}`);
  }
}

function folderUri(path: string): string {
  const uri = URI.file(path).toString();
  return uri.endsWith('/') ? uri : `${uri}/`;
}

function nameOfPath(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/') || '.';
}
