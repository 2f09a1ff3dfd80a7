import type { Act } from './act';
import { finish } from './finish';
import type { PlanContext, Planned } from './plan';
import { start } from './start';
import { targetOf } from './targetOf';

export type ActName = 'start' | 'finish';

const acts: Readonly<Record<ActName, (context: PlanContext, act: Act) => Planned>> = { start, finish };

/** Starts or finishes what stands under a key in a document: a milestone or a phase, at home or in a row. Null where nothing does. */
export function actOn(
  context: PlanContext,
  name: ActName,
  place: { readonly uri: string; readonly key: string },
  anyway: boolean,
): Planned | null {
  const found = targetOf(context, place);
  return found && acts[name](context, { ...found, anyway });
}
