const strange = /[^\w.~/-]|\/\//;

/** What reads the same as a path and in a uri, however that is taken apart and put together again: most paths are such. */
export const isPlain = (path: string): boolean => !strange.test(path);
