import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { applyReplacements } from '../../service';
import type { Command, Input } from '../command';
import { Failure } from '../failure';
import { openProject } from '../openProject';
import type { Project } from '../project';
import type { PlannedNew } from '../serviceTypes';
import { cacheOption, configOption, todayOption } from '../sharedOptions';
import type { Terminal } from '../terminal';
import { writeDocument, writeNewDocument } from '../writeDocument';

const kinds = ['milestone', 'adr', 'prd', 'story'] as const;
type Kind = (typeof kinds)[number];

export const createNew: Command = {
  name: 'new',
  takes: 'KIND TITLE',
  does: 'put a new milestone, adr, prd or story where it belongs, with its number and its links both ways',
  about: `Folder, number and form are those of its neighbours; what nobody can know stays TBD. A file that is there is never
written over.

  milepost new milestone "Reservations" --phases "Waiting List, Pick-Up" --after M2
  milepost new prd "Late Fees" --milestone M3
  milepost new story "Pay at the Desk" --prd docs/prd/late-fees.md`,
  least: 2,
  most: 2,
  options: [
    {
      name: 'in',
      value: 'PATH',
      does: 'the folder or roadmap that it goes to (default: the likeliest; a first milestone: docs/milestones)',
    },
    { name: 'phases', value: 'TITLES', does: 'of a milestone: its phases, parted by commas' },
    { name: 'teams', value: 'NAMES', does: 'of a milestone: its teams, parted by commas' },
    { name: 'after', value: 'ID', does: 'of a milestone: the one that it waits for' },
    { name: 'milestone', value: 'ID', does: 'of a prd or story: the milestone that it belongs to' },
    { name: 'prd', value: 'FILE', does: 'of a story: the requirements document that it is for' },
    { name: 'dry-run', does: 'say what would be written' },
    configOption,
    cacheOption,
    todayOption,
  ],
  run,
};

async function run(input: Input, terminal: Terminal): Promise<number> {
  const [kind, title] = input.paths as [string, string];
  if (!isKind(kind)) throw new Failure(`new makes a ${kinds.join(', ')}, not '${kind}'.`);
  const project = await openProject({ ...input, paths: [] }, terminal);
  const planned = plan(project, kind, title, input, terminal);
  if (!planned.edit) throw new Failure(planned.refused ?? 'This cannot be made here.');
  const texts = textsOf(project, planned.edit);
  for (const { path, created } of texts)
    if (created && existsSync(path)) throw new Failure(`${path} is there already and is left as it is.`);
  for (const { path, name, before, after, created } of texts) {
    if (!input.has('dry-run')) {
      const place = { path, name, root: project.root };
      if (created) writeNewDocument(place, after);
      else writeDocument(place, before, after);
    }
    terminal.out(`${created ? 'new     ' : 'changed '} ${name}\n`);
  }
  return 0;
}

const isKind = (word: string): word is Kind => (kinds as readonly string[]).includes(word);

function plan(project: Project, kind: Kind, title: string, input: Input, terminal: Terminal): PlannedNew {
  const { service, root } = project;
  service.documents();
  const folder = `${URI.file(root).toString().replace(/\/$/, '')}/`;
  const places = service.plan.newForm({ kind, uri: null, folders: [folder] });
  const asked = input.value('in');
  const feature = /([^/\\]+?)(?:-prd)?\.\w+$/.exec(input.value('prd') ?? '')?.[1];
  // Stories of a feature lie in its folder, where it has one.
  const own =
    places.find(({ label }) => feature !== undefined && label.split('/').at(-1) === feature) ??
    places.find(({ label }) => feature !== undefined && label.endsWith('/…'));
  const place =
    asked === null
      ? (own ?? places[0])
      : places.find(({ id, detail }) => isAsked(asked, id, detail, terminal));
  if (!place && kind === 'milestone' && (asked !== null || places.length === 0)) {
    const within = asked === null ? `${folder}docs/milestones/` : folderAt(asked, terminal);
    return service.plan.planNew({ kind, place: `${within}*.md`, title });
  }
  if (!place) {
    const all = places.map(({ label }) => label).join(', ');
    throw new Failure(all === '' ? `there is no place for a ${kind} here.` : `--in must be one of: ${all}.`);
  }
  const wanted = input.value('after') ?? input.value('milestone');
  const owner = wanted === null ? null : milestoneNamed(project, wanted);
  const prd = input.value('prd');
  const prdUri = prd === null ? null : URI.file(resolve(terminal.cwd, prd)).toString();
  if (prdUri !== null && !service.document(prdUri))
    throw new Failure(`${prd} is no document of this project.`);
  return service.plan.planNew({
    kind,
    place: place.id,
    title,
    phases: parts(input.value('phases')),
    teams: parts(input.value('teams')),
    after: owner ?? (kind === 'milestone' ? place.after : null),
    prd: prdUri,
  });
}

const folderAt = (path: string, { cwd }: Terminal): string =>
  `${URI.file(resolve(cwd, path)).toString().replace(/\/$/, '')}/`;

function isAsked(asked: string, id: string, detail: string, terminal: Terminal): boolean {
  return id.replace(/\/?$/, '/') === folderAt(asked, terminal) || detail === asked;
}

function milestoneNamed({ service }: Project, wanted: string): string {
  const { graph } = service;
  const nodes = graph.roadmaps().flatMap((roadmap) => roadmap.nodes);
  const same = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const found = nodes.filter((node) => same(graph.label(node)) === same(wanted));
  if (found.length === 1) return found[0]!.key;
  throw new Failure(
    found.length === 0 ? `there is no milestone ${wanted} here.` : `several milestones are called ${wanted}.`,
  );
}

const parts = (value: string | null): readonly string[] =>
  (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

interface Written {
  readonly path: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly created: boolean;
}

function textsOf(
  { service, nameOf, pathOf }: Project,
  edit: NonNullable<PlannedNew['edit']>,
): readonly Written[] {
  const created = new Map<string, string>();
  const changed = new Map<string, { start: number; end: number; text: string }[]>();
  for (const change of edit.documentChanges ?? []) {
    if ('kind' in change) {
      if (change.kind === 'create') created.set(change.uri, '');
      continue;
    }
    const { uri } = change.textDocument;
    const view = service.document(uri);
    for (const each of change.edits) {
      const text = 'newText' in each ? each.newText : '';
      if (created.has(uri)) created.set(uri, created.get(uri)! + text);
      else if (view) {
        const [start, end] = [view.offsetAt(each.range.start), view.offsetAt(each.range.end)];
        changed.set(uri, [...(changed.get(uri) ?? []), { start, end, text }]);
      }
    }
  }
  const told = (uri: string) => ({ path: pathOf(uri), name: nameOf(uri) });
  return [
    ...[...created].map(([uri, after]) => ({ ...told(uri), before: '', after, created: true })),
    ...[...changed].map(([uri, edits]) => {
      const before = service.document(uri)!.text;
      return { ...told(uri), before, after: applyReplacements(before, edits), created: false };
    }),
  ];
}
