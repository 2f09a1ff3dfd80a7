import type { Figures, Scene } from './measureServer';
import { measureStart } from './measureStart';
import type { RunningServer } from './startServer';

/** A server that is started again where nothing changed since it last knew all of it. */
export async function measureWarm(
  server: RunningServer,
  { uri, text, indexed }: Pick<Scene, 'uri' | 'text' | 'indexed'>,
): Promise<Figures> {
  const { connection } = server;
  const figures = new Map<string, number>();
  const began = performance.now();
  figures.set('first diagnostics, warm', await measureStart(server, { uri, text }));
  await indexed?.(connection);
  figures.set('index complete, warm', performance.now() - began);
  figures.set('memory, indexed, warm', server.memory());
  return figures;
}
