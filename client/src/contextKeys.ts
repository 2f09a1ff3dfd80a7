import { commands } from 'vscode';

/** What `when` clauses in package.json ask; nobody else can read what was set. */
export interface ContextKeys {
  readonly all: ReadonlyMap<string, boolean>;
  set(name: `milepost.${string}`, value: boolean): void;
}

export function contextKeys(): ContextKeys {
  const all = new Map<string, boolean>();
  return {
    all,
    set(name, value) {
      all.set(name, value);
      void commands.executeCommand('setContext', name, value);
    },
  };
}
