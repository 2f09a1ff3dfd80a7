import type { Figures, Scene } from './measureServer';
import type { RunningServer } from './startServer';

/** A server that is started again where nothing changed since it last knew all of it. */
export async function measureWarm(
  server: RunningServer,
  { uri, text, indexed }: Pick<Scene, 'uri' | 'text' | 'indexed'>,
): Promise<Figures> {
  const { connection } = server;
  const figures = new Map<string, number>();
  const began = performance.now();
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  figures.set('first diagnostics, warm', performance.now() - began);
  await indexed?.(connection);
  figures.set('index complete, warm', performance.now() - began);
  figures.set('memory, indexed, warm', server.memory());
  return figures;
}
