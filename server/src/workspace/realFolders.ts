/** Where folders really are. */
export interface RealFolders {
  /** Runs a reading, which may ask for folders while it lasts. */
  during<T>(reading: (realOf: (folder: string) => Promise<string>) => Promise<T>): Promise<T>;
}

/**
 * Most files that are read at the same time lie side by side: their folder is looked up once for all of them. It is
 * forgotten with the last of them, since a folder may become a link at any time.
 */
export function realFolders(realpath: (path: string) => Promise<string> | string): RealFolders {
  const known = new Map<string, Promise<string>>();
  let readings = 0;

  function realOf(folder: string): Promise<string> {
    let real = known.get(folder);
    if (!real) {
      real = (async () => realpath(folder))();
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
