import { query } from './database';
import { type Identity, identitiesOf } from './documents';
import type { Node } from './graph';
import { foldersInput } from './inputs';
import { nameOf, resolvePath } from './location';
import { keepNodes, sameNodes } from './sameNodes';
import { documentsOfScope } from './scope';
import { compatibleTitles } from './titles';

interface Statement extends Identity {
  readonly uri: string;
}

interface Draft {
  readonly home: Statement | null;
  readonly rows: Statement[];
}

/**
 * The milestones of a scope. Two homes never join: the same id twice is a finding, not a merge. A row joins the home
 * that it links, or the only home with its id whose title is compatible; rows without a home declare by themselves. A
 * section of a roadmap document that tells of a milestone with a file of its own is a row, however much it says.
 */
export const nodesOf = query<string, readonly Node[]>(
  'nodes',
  (database, scope) => {
    const folders = database.get(foldersInput, '');
    const statements: Statement[] = [];
    for (const uri of database.get(documentsOfScope, scope)) {
      for (const { key, id, title, declared, file, link } of database.get(identitiesOf, uri))
        statements.push({ key, id, title, declared, file, link, uri });
    }
    const files = fileHomes(statements);
    const homes = createHomes();
    const drafts: Draft[] = [];
    const rows: Statement[] = [];
    for (const statement of statements) {
      if (statement.declared === 'row' || tellsOfFile(statement, files)) rows.push(statement);
      else {
        const draft: Draft = { home: statement, rows: [] };
        drafts.push(draft);
        homes.add(draft, statement);
      }
    }
    const loose = new Map<string, Draft[]>();
    for (const row of rows) {
      const home = homes.of(row, row.link?.path ? resolvePath(row.uri, row.link.path, folders) : null);
      if (home) home.rows.push(row);
      else addLoose(row, loose, drafts);
    }
    return order(drafts).map((draft) => toNode(draft, scope));
  },
  sameNodes,
  keepNodes,
);

function fileHomes(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const files = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.file && statement.id) push(files, statement.id.same, statement);
  }
  return files;
}

function tellsOfFile(section: Statement, files: ReadonlyMap<string, readonly Statement[]>): boolean {
  if (section.file || !section.id) return false;
  const fits = (files.get(section.id.same) ?? []).filter(
    (file) => file.uri !== section.uri && compatibleTitles(file.title, section.title),
  );
  return fits.length === 1;
}

/** Homes by where they stand and by id. */
interface Homes {
  add(draft: Draft, home: Statement): void;
  /** The home that a row joins; `linked` is the document that it links. */
  of(row: Statement, linked: string | null): Draft | null;
}

function createHomes(): Homes {
  const byDocument = new Map<string, Draft[]>();
  const byId = new Map<string, Draft[]>();

  /** A dead link leads to the milestone whose file name is nearest to it, if its title fits. */
  function nearest(linked: string, row: Statement): Draft | null {
    const words = new Set(wordsOf(linked));
    let best: Draft | null = null;
    let most = 2;
    for (const [uri, drafts] of byDocument) {
      if (drafts.length !== 1) continue;
      const home = drafts[0]!.home!;
      if (row.id && home.id && row.id.same !== home.id.same) continue;
      const shared = wordsOf(uri).filter((word) => words.has(word)).length;
      if (shared > most && compatibleTitles(home.title, row.title)) {
        most = shared;
        best = drafts[0]!;
      }
    }
    return best;
  }

  return {
    add(draft, home) {
      push(byDocument, home.uri, draft);
      if (home.id) push(byId, home.id.same, draft);
    },
    of(row, linked) {
      const there = linked === null ? undefined : byDocument.get(linked);
      if (there) {
        const sameId = there.filter(({ home }) => row.id && home?.id?.same === row.id.same);
        if (sameId.length === 1) return sameId[0]!;
        if (there.length === 1) return there[0]!;
      }
      const sameId = row.id ? (byId.get(row.id.same) ?? []) : [];
      const fits = sameId.filter(({ home }) => compatibleTitles(home!.title, row.title));
      if (fits.length === 1) return fits[0]!;
      return linked !== null && !there ? nearest(linked, row) : null;
    },
  };
}

const wordsOf = (uri: string): readonly string[] =>
  nameOf(uri)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);

function addLoose(row: Statement, loose: Map<string, Draft[]>, drafts: Draft[]): void {
  const name = row.id ? row.id.same : `title ${row.title.toLowerCase()}`;
  const known = loose.get(name)?.find((draft) => compatibleTitles(draft.rows[0]!.title, row.title));
  if (known) {
    known.rows.push(row);
    return;
  }
  const draft: Draft = { home: null, rows: [row] };
  drafts.push(draft);
  push(loose, name, draft);
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** By number where there are ids of one kind, else as the documents have them. */
function order(drafts: readonly Draft[]): readonly Draft[] {
  const idOf = ({ home, rows }: Draft) => (home ?? rows[0]!).id;
  const sorted = drafts.map((draft, at) => ({ draft, at, id: idOf(draft) }));
  sorted.sort((a, b) => {
    if (!a.id || !b.id || a.id.prefix !== b.id.prefix) return a.at - b.at;
    for (let i = 0; i < Math.max(a.id.numbers.length, b.id.numbers.length); i++) {
      const difference = (a.id.numbers[i] ?? -1) - (b.id.numbers[i] ?? -1);
      if (difference !== 0) return difference;
    }
    return a.at - b.at;
  });
  return sorted.map(({ draft }) => draft);
}

function toNode({ home, rows }: Draft, scope: string): Node {
  const main = home ?? rows[0]!;
  const part = ({ uri, key }: Statement) => ({ uri, key });
  return {
    key: `${main.uri}#${main.key}`,
    roadmap: scope,
    id: home?.id ?? rows.find((row) => row.id)?.id ?? null,
    main: part(main),
    home: home && part(home),
    rows: rows.map(part),
  };
}
