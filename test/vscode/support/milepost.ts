import { extensions } from 'vscode';
import type { MilepostApi } from '../../../client/src/api';

export function extension() {
  const found = extensions.getExtension<MilepostApi>('milepost.milepost');
  if (!found) throw new Error('VS Code does not know the extension');
  return found;
}

/** What `activate` gave, as soon as the server has answered. */
export async function milepost(): Promise<MilepostApi> {
  const api = await extension().activate();
  await api.ready;
  return api;
}
