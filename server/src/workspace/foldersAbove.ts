/** The folder that holds a uri, and every folder above it, nearest first; each ends in `/`. */
export function* foldersAbove(uri: string): Generator<string> {
  const root = /^[^:/?#]+:\/\/[^/]*\//.exec(uri)?.[0].length ?? 0;
  for (let end = uri.lastIndexOf('/') + 1; end >= root && end > 0; end = uri.lastIndexOf('/', end - 2) + 1)
    yield uri.slice(0, end);
}
