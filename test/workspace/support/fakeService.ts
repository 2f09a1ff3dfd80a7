import type { Config } from '../../../server/src/config/config';
import type { Service } from '../../../server/src/service';

export interface FakeService {
  readonly service: Service;
  readonly files: Map<string, string>;
  readonly configs: Map<string, Config>;
  readonly exists: Map<string, boolean>;
  /** Every document set or removed, in order. */
  readonly told: string[];
  want(uris: readonly string[]): void;
}

/** Holds what it is told and answers nothing: the side of the service that the workspace feeds. */
export function fakeService(open: readonly string[] = []): FakeService {
  const files = new Map<string, string>();
  const configs = new Map<string, Config>();
  const exists = new Map<string, boolean>();
  const told: string[] = [];
  let wanted: readonly string[] = [];
  const service: Partial<Service> = {
    rules: [],
    setFolders() {},
    setFile(uri, text) {
      told.push(text === null ? `- ${uri}` : `+ ${uri}`);
      if (text === null) files.delete(uri);
      else files.set(uri, text);
    },
    *takeConfig(folder, config) {
      if (config) configs.set(folder, config);
      else configs.delete(folder);
      yield* [];
    },
    setExists: (uri, found) => void exists.set(uri, found),
    wanted() {
      const all = wanted;
      wanted = [];
      return all;
    },
    documents: () => open,
    document: (uri) => (open.includes(uri) ? ({ version: 1 } as never) : null),
  };
  return {
    service: service as Service,
    files,
    configs,
    exists,
    told,
    want(uris) {
      wanted = uris;
    },
  };
}
