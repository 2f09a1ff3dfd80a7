import {
  type TreeNode,
  type TreePlace,
  type TreePlaceParams,
  treePlaceRequest,
} from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../registerCommands';
import { show } from './show';

/** Opens what a row of the view stands for, where it is by now. */
export async function showNode(
  { server }: Pick<CommandContext, 'server'>,
  { id, uri }: TreeNode,
): Promise<void> {
  const place = await server.client?.sendRequest<TreePlace | null>(treePlaceRequest, {
    id,
  } satisfies TreePlaceParams);
  if (place) await show(place.uri, place.range);
  else if (uri) await show(uri, null);
}
