import type * as z from 'zod';
import type { configSchema, severitySchema } from './configSchema';

/** The config in force: what `milepost.json` says, completed with defaults. */
export type Config = DeepReadonly<z.output<typeof configSchema>>;

export type Severity = Exclude<z.output<typeof severitySchema>, 'off'>;

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;
