import type { Found } from '../../workspace/findIn';

/** Fewer documents than this make no habit. */
const enough = 5;

export interface Habits {
  /** Rules that speak against a habit of the whole repository. */
  readonly everywhere: readonly string[];
  /** Rules that do so in some folders, by folder. */
  readonly folders: readonly { readonly folder: string; readonly rules: readonly string[] }[];
}

/**
 * Rules that speak in most of the documents that declare something or in which any rule speaks, or in most documents of a folder. Where a rule has
 * found an error it has found a mistake and no habit.
 */
export function houseHabits(
  found: readonly Found[],
  documents: readonly string[],
  nameOf: (uri: string) => string,
  declares: (uri: string) => boolean,
): Habits {
  const judged = new Set([...found.map(({ uri }) => uri), ...documents.filter(declares)]);
  const everywhere = habitual(found, judged.size);
  const below = new Map<string, { found: Found[]; documents: number }>();
  const at = (folder: string) => {
    const known = below.get(folder) ?? { found: [], documents: 0 };
    below.set(folder, known);
    return known;
  };
  for (const each of found) for (const folder of foldersOf(nameOf(each.uri))) at(folder).found.push(each);
  for (const uri of documents) for (const folder of foldersOf(nameOf(uri))) at(folder).documents++;
  const folders: { folder: string; rules: readonly string[] }[] = [];
  // The folders above come first: what is said of them is not said again of those below.
  for (const [folder, own] of [...below].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const said = folders
      .filter((above) => folder.startsWith(`${above.folder}/`))
      .flatMap(({ rules }) => rules);
    const rules = habitual(own.found, own.documents).filter(
      (rule) => !everywhere.includes(rule) && !said.includes(rule),
    );
    if (rules.length > 0) folders.push({ folder, rules });
  }
  return { everywhere, folders };
}

function habitual(found: readonly Found[], documents: number): string[] {
  const speaks = new Map<string, Set<string>>();
  const errs = new Set<string>();
  for (const { uri, report } of found) {
    const { name } = report.rule;
    if (report.severity === 'error') errs.add(name);
    speaks.set(name, (speaks.get(name) ?? new Set()).add(uri));
  }
  return [...speaks]
    .filter(([name, uris]) => !errs.has(name) && uris.size >= enough && uris.size * 2 > documents)
    .map(([name]) => name)
    .sort();
}

/** Every folder above a document, the top one left out. */
function* foldersOf(name: string): Generator<string> {
  for (let slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1))
    yield name.slice(0, slash);
}
