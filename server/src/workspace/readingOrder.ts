/**
 * The order to read documents in: first what lies beside a document that an editor shows, then what is called a plan by
 * its path, then the rest. Among these as people count, `m2` before `m10`: a tree that is shown meanwhile grows at its end.
 */
export function readingOrder(uris: readonly string[], isOpenBeside: (uri: string) => boolean): string[] {
  const rank = (uri: string): string => (isOpenBeside(uri) ? '0' : planned.test(uri) ? '1' : '2');
  const keyed = uris.map((uri) => ({ uri, key: rank(uri) + uri.replace(/\d+/g, padded) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ uri }) => uri);
}

const planned = /road-?map|milestone|\bplan/i;

const padded = (digits: string): string => digits.padStart(8, '0');
