import type * as z from 'zod';
import { settingsSchema } from './settingsSchema';

export type Settings = z.output<typeof settingsSchema>;

/** Settings as an editor sends them; what does not fit is as if it were not set, since an editor shows that itself. */
export function parseSettings(value: unknown): Settings {
  const whole = settingsSchema.safeParse(value ?? {});
  if (whole.success) return whole.data;
  const kept = structuredClone(value) as Record<PropertyKey, unknown>;
  if (typeof kept !== 'object') return settingsSchema.parse({});
  for (const { path } of whole.error.issues) {
    const parent = path.slice(0, -1).reduce<unknown>((at, step) => at && (at as typeof kept)[step], kept);
    const last = path.at(-1);
    if (parent && typeof parent === 'object' && last !== undefined)
      delete (parent as Record<PropertyKey, unknown>)[last];
  }
  const rest = settingsSchema.safeParse(kept);
  return rest.success ? rest.data : settingsSchema.parse({});
}
