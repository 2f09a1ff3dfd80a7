/** Uris whose existence an answer depends on and nobody has looked up yet. */
export function createWanted() {
  const wanted = new Set<string>();
  const listeners: (() => void)[] = [];
  return {
    want(uri: string): void {
      wanted.add(uri);
      if (wanted.size === 1) for (const tell of listeners) tell();
    },
    lookedUp: (uri: string): void => void wanted.delete(uri),
    take(): readonly string[] {
      const all = [...wanted];
      wanted.clear();
      return all;
    },
    onWanted: (tell: () => void): void => void listeners.push(tell),
  };
}
