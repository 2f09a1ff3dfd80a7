/**
 * What has the same key, together; what has none is left out. Node 20 has no `Map.groupBy` yet. A list that is copied for
 * each that is added to it costs the square of its length.
 */
export function groupBy<K, V>(all: Iterable<V>, keyOf: (value: V) => K | undefined): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of all) {
    const key = keyOf(value);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
