import type { MilestoneId, RecordDeclaration } from '../reading/model';
import type { LinkSummary, Summary } from '../reading/summary';
import { type Database, input, query } from './database';
import { documentsInput, foldersInput } from './inputs';
import { folderOf, resolvePath } from './location';
import { sameShape } from './sameShape';

/**
 * What other documents can see of one, and five facets of it that change more seldom. They are inputs, which change together
 * and are compared at once, so that a ticked box marks those who count boxes and nobody who only asks which documents there are.
 */
export const summaryOf = input<string, Summary | null>('summary', () => null, sameShape);

/** What decides where a document belongs. */
export interface Nature {
  readonly kind: Summary['kind'];
  readonly template: boolean;
  readonly homes: number;
  readonly milestones: number;
  readonly records: number;
}

export const natureOf = input<string, Nature | null>('nature', () => null, sameShape);

/** What decides which statements are of one milestone. */
export interface Identity {
  readonly key: string;
  readonly id: MilestoneId | null;
  readonly title: string;
  readonly declared: 'home' | 'row';
  /** A file of its own declares it, by title or front matter. */
  readonly file: boolean;
  readonly link: LinkSummary | null;
}

export const identitiesOf = input<string, readonly Identity[]>('identities', () => [], sameShape);

export interface RecordIdentity {
  readonly key: string;
  readonly kind: RecordDeclaration['kind'];
  readonly same: string | null;
}

export const recordIdentitiesOf = input<string, readonly RecordIdentity[]>(
  'record identities',
  () => [],
  sameShape,
);

/** The paths that a document links to, as written, each once. */
const linkedPathsOf = input<string, readonly string[]>('linked paths', () => [], sameShape);

/** What has a name in a document: what a list of symbols is made of. */
export interface Names {
  readonly title: string | null;
  readonly milestones: readonly {
    readonly key: string;
    readonly title: string;
    readonly phases: readonly {
      readonly key: string;
      readonly number: string | null;
      readonly title: string;
    }[];
  }[];
  readonly teams: readonly string[];
  readonly records: readonly {
    readonly key: string;
    /** As written. */
    readonly id: string | null;
    readonly title: string;
    readonly status: string | null;
  }[];
}

export const namesOf = input<string, Names | null>('names', () => null, sameShape);

/** What is asked of every document to tell which roadmaps there are. */
export interface Facets {
  readonly nature: Nature;
  readonly identities: readonly Identity[];
  readonly records: readonly RecordIdentity[];
}

/** What a document says, as far as others ask for it. Getting the latter two may take time; null where they are lost. */
export interface Said {
  readonly facets: Facets;
  paths(): readonly string[];
  names(): Names | null;
  summary(): Summary | null;
}

export const saidIn = (summary: Summary): Said => ({
  facets: facetsOf(summary),
  paths: () => [...new Set(summary.links.flatMap(({ path }) => path || []))],
  names: () => namesIn(summary),
  summary: () => summary,
});

/** `of`: null where there is no such document; `again` makes anew what was lost. */
export function supplySaid(
  database: Database,
  of: (uri: string) => Said | null,
  again: (uri: string) => Summary,
): void {
  const summary = (uri: string): Summary | null => {
    const said = of(uri);
    return said && (said.summary() ?? again(uri));
  };
  database.supply(summaryOf, summary);
  database.supply(namesOf, (uri) => {
    const known = of(uri)?.names();
    if (known) return known;
    const whole = summary(uri);
    return whole && namesIn(whole);
  });
  database.supply(natureOf, (uri) => of(uri)?.facets.nature ?? null);
  database.supply(identitiesOf, (uri) => of(uri)?.facets.identities ?? []);
  database.supply(recordIdentitiesOf, (uri) => of(uri)?.facets.records ?? []);
  database.supply(linkedPathsOf, (uri) => of(uri)?.paths() ?? []);
}

export function saidChanged(database: Database, uri: string): void {
  database.changed(summaryOf, uri);
  database.changed(namesOf, uri);
  database.changed(natureOf, uri);
  database.changed(identitiesOf, uri);
  database.changed(recordIdentitiesOf, uri);
  database.changed(linkedPathsOf, uri);
}

const facetsOf = (summary: Summary): Facets => ({
  nature: nature(summary),
  identities: summary.milestones.map(identity),
  records: summary.template ? [] : summary.records.map(recordIdentity),
});

const namesIn = ({ title, milestones, teams, records }: Summary): Names => ({
  title,
  milestones: milestones.map((milestone) => ({
    key: milestone.key,
    title: milestone.title,
    phases: milestone.phases.map((phase) => ({ key: phase.key, number: phase.number, title: phase.title })),
  })),
  teams,
  records: records.map((record) => ({
    key: record.key,
    id: record.id?.text ?? null,
    title: record.title,
    status: record.status,
  })),
});

function nature({ kind, template, milestones, records }: Summary): Nature {
  const homes = milestones.filter(({ declared }) => declared === 'home').length;
  return { kind, template, homes, milestones: milestones.length, records: records.length };
}

const identity = ({ key, id, title, declared, form, link }: Summary['milestones'][number]): Identity => ({
  key,
  id,
  title,
  declared,
  file: declared === 'home' && (form === 'title' || form === 'frontMatter'),
  link,
});

const recordIdentity = ({ key, kind, id }: Summary['records'][number]): RecordIdentity => ({
  key,
  kind,
  same: id?.same ?? null,
});

/** The uris that a document links to, inside the workspace or not, each once. */
export const outgoingOf = query<string, readonly string[]>(
  'outgoing',
  (database, uri) => {
    const folders = database.get(foldersInput, '');
    return [...new Set(database.get(linkedPathsOf, uri).map((path) => resolvePath(uri, path, folders)))];
  },
  sameShape,
);

/** Every document of the workspace, to ask for one. */
export const documentSet = query<string, ReadonlySet<string>>(
  'document set',
  (database) => new Set(database.get(documentsInput, '')),
);

/** Every folder that holds a document somewhere below it, with the documents directly in it. */
export const folderTree = query<string, ReadonlyMap<string, readonly string[]>>(
  'folder tree',
  (database) => {
    const tree = new Map<string, string[]>();
    for (const uri of database.get(documentsInput, '')) {
      let folder = folderOf(uri);
      const direct = tree.get(folder);
      if (direct) {
        direct.push(uri);
        continue;
      }
      tree.set(folder, [uri]);
      for (let up = folderOf(folder); up !== folder && !tree.has(up); up = folderOf(folder)) {
        tree.set(up, []);
        folder = up;
      }
    }
    return tree;
  },
  sameShape,
);

export const documentsIn = query<string, readonly string[]>(
  'documents in',
  (database, folder) => database.get(folderTree, '').get(folder) ?? [],
  sameShape,
);

/** Which documents link to which. */
const backlinks = query<string, ReadonlyMap<string, readonly string[]>>('backlinks', (database) => {
  const into = new Map<string, string[]>();
  for (const uri of database.get(documentsInput, '')) {
    for (const target of database.get(outgoingOf, uri)) {
      const from = into.get(target);
      if (from) from.push(uri);
      else into.set(target, [uri]);
    }
  }
  return into;
});

export const linkedFrom = query<string, readonly string[]>(
  'linked from',
  (database, uri) => database.get(backlinks, '').get(uri) ?? [],
  sameShape,
);
