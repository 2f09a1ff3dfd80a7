import type { Service } from '../service';
import type { FileEvent } from './fileEvent';
import type { Files } from './files';

/** Answers the service's questions whether something exists, and keeps the answers true. */
export function createExistence(service: Service, files: Files) {
  const told = new Map<string, boolean>();

  async function ask(uris: readonly string[]): Promise<void> {
    const found = await files.exist(uris);
    for (const [at, uri] of uris.entries()) {
      const exists = found[at] === true;
      told.set(uri, exists);
      service.setExists(uri, exists);
    }
  }

  return {
    /** Until nothing is wanted any more; true when anything was. */
    async answer(): Promise<boolean> {
      let any = false;
      for (let uris = service.wanted(); uris.length > 0; uris = service.wanted()) {
        any = true;
        await ask(uris);
      }
      return any;
    },
    /** Looks again at everything that such an event can make true or false: the place itself, what is in it, what it is in. */
    async changed(events: readonly FileEvent[]): Promise<void> {
      const places = events.map(({ uri }) => (uri.endsWith('/') ? uri : `${uri}/`));
      const doubtful = [...told.keys()].filter((uri) => {
        const place = uri.endsWith('/') ? uri : `${uri}/`;
        return places.some((changed) => place.startsWith(changed) || changed.startsWith(place));
      });
      if (doubtful.length > 0) await ask(doubtful);
    },
  };
}
