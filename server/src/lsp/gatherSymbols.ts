import type { Service } from '../service';
import { slices } from '../workspace/slices';

/** Who searches a large workspace for the first time would wait for a list of all its names. */
export async function gatherSymbols(service: Pick<Service, 'gatherSymbols'>): Promise<void> {
  const { breathe } = slices();
  for (const _ of service.gatherSymbols()) await breathe();
}
