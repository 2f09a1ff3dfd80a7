import type { Files } from '../workspace/files';

/** Files of the disk from one side, of every other scheme from the other. */
export function filesByScheme(disk: Files, elsewhere: Files): Files {
  const sideOf = (uri: string): Files => (uri.startsWith('file:') ? disk : elsewhere);
  return {
    list: (folder) => sideOf(folder).list(folder),
    admits: (folder, uri) => sideOf(folder).admits(folder, uri),
    read: (uri, limit, within) => sideOf(uri).read(uri, limit, within),
    async exist(uris) {
      const answers = new Map<string, boolean>();
      await Promise.all(
        [disk, elsewhere].map(async (side) => {
          const mine = uris.filter((uri) => sideOf(uri) === side);
          const found = mine.length > 0 ? await side.exist(mine) : [];
          for (const [at, uri] of mine.entries()) answers.set(uri, found[at] === true);
        }),
      );
      return uris.map((uri) => answers.get(uri) === true);
    },
    // Who looks at a disk through an editor is not told when a file was written.
    stamped: disk.stamped,
  };
}
