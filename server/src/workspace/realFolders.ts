/** Where folders really are: a path, or the promise of one. */
export interface RealFolders<R> {
  /** Runs a reading, which may ask for folders while it lasts. */
  during<T>(reading: (realOf: (folder: string) => R) => Promise<T> | T): Promise<T>;
}

/**
 * Most files that are read at the same time lie side by side: their folder is looked up once for all of them. It is
 * forgotten with the last of them, since a folder may become a link at any time.
 */
export function realFolders<R>(realpath: (path: string) => R): RealFolders<R> {
  const known = new Map<string, R>();
  let readings = 0;

  function realOf(folder: string): R {
    let real = known.get(folder);
    if (real === undefined) {
      real = realpath(folder);
      known.set(folder, real);
    }
    return real;
  }

  return {
    async during(reading) {
      readings++;
      try {
        return await reading(realOf);
      } finally {
        if (--readings === 0) known.clear();
      }
    },
  };
}
