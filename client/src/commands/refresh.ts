import { type CheckResult, checkRequest } from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../registerCommands';

/** Reads all again, as after a change that no watcher saw. Null where no server runs. */
export async function refresh({ server, view }: CommandContext): Promise<CheckResult | null> {
  if (!server.client) return null;
  const result = await server.client.sendRequest<CheckResult>(checkRequest, {});
  view.tree.reset();
  return result;
}
