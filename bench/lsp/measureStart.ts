import type { Scene } from './measureServer';
import type { RunningServer } from './startServer';

/** Milliseconds until a server that was just started has told what is wrong in the one document that is opened. */
export async function measureStart(
  { connection }: RunningServer,
  { uri, text }: Pick<Scene, 'uri' | 'text'>,
): Promise<number> {
  const began = performance.now();
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  return performance.now() - began;
}
