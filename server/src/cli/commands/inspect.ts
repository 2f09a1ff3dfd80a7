import type { DocumentView } from '../../service';
import type { Command, Input } from '../command';
import { openProject } from '../openProject';
import type { Project } from '../project';
import { cacheOption, configOption } from '../sharedOptions';
import type { Terminal } from '../terminal';

type Model = DocumentView['model'];
type Milestone = Model['milestones'][number];
type Dependency = Milestone['dependencies'][number];

/** What was read of a document and why; `main/` hands it in, since reading is no business of the command line. */
export interface Inspector {
  inspect(model: Model, context: InspectContext): Inspected;
  tree(document: Inspected): string;
  /** Why (not), one line each. */
  explain(text: string, explained: Model): string;
}

export interface InspectContext {
  readonly file: string;
  readonly roadmap: string | null;
  readonly fileOf: (milestone: Milestone, dependency: Dependency) => string | null;
}

/** Printed as it is. */
export interface Inspected {
  readonly file: string;
  readonly kind: string;
}

export function inspect(inspector: Inspector): Command {
  return {
    name: 'inspect',
    takes: 'FILE|DIR',
    does: 'what was read of a document: milestones, phases, checklists, records',
    least: 1,
    most: 1,
    options: [
      { name: 'format', value: 'FORMAT', oneOf: ['json', 'tree'], does: 'tree, json (default: tree)' },
      { name: 'explain', does: 'say for each place why it was read as what it is, or was not' },
      configOption,
      cacheOption,
    ],
    run: (input, terminal) => run(inspector, input, terminal),
  };
}

async function run(inspector: Inspector, input: Input, terminal: Terminal): Promise<number> {
  const project = await openProject(input, terminal);
  const { service, selected, workspace } = project;
  let documents: Inspected[];
  do
    documents = selected.map((uri) =>
      inspector.inspect(service.document(uri)!.model, contextOf(uri, project)),
    );
  while (await workspace.answerWanted());

  const why = (at: number): string => {
    const uri = selected[at]!;
    return inspector.explain(service.document(uri)!.text, service.explained(uri)!);
  };
  const explain = input.has('explain');
  if (input.value('format') === 'json') {
    const printed = explain
      ? documents.map((document, at) => ({ ...document, explanations: why(at).split('\n').filter(Boolean) }))
      : documents;
    terminal.data(`${JSON.stringify({ version: 1, documents: printed }, null, 2)}\n`);
    return 0;
  }
  // Of a whole folder, what declares nothing is only worth a line to those who ask why.
  const shown = [...documents.keys()].filter(
    (at) => explain || documents.length === 1 || documents[at]!.kind !== 'none',
  );
  for (const at of shown) {
    terminal.out(`${inspector.tree(documents[at]!)}\n`);
    if (explain) terminal.out(indented(why(at)));
  }
  const silent = documents.length - shown.length;
  if (silent > 0) terminal.err(`milepost: ${silent} more declare nothing; --explain says why.\n`);
  return 0;
}

function contextOf(uri: string, { service, nameOf }: Project): InspectContext {
  const { graph } = service;
  const roadmap = graph.roadmapOf(uri);
  const { links } = service.document(uri)!.model;
  return {
    file: nameOf(uri),
    roadmap: roadmap && nameOf(roadmap.key),
    fileOf(_, { link, id }) {
      if (link !== null) {
        const { path, fragment } = links[link]!;
        const target = graph.resolveLink(uri, { path, fragment });
        if (target?.kind === 'milestone') return nameOf(target.node.main.uri);
        if (target?.kind === 'record') return nameOf(target.record.uri);
        return target && graph.exists(target.uri) ? nameOf(target.uri) : null;
      }
      const found = id ? graph.resolveMilestone(uri, id) : [];
      return found.length === 1 ? nameOf(found[0]!.main.uri) : null;
    },
  };
}

function indented(lines: string): string {
  return lines === '' ? '' : `${lines.replace(/^/gm, '    ')}\n`;
}
