import type * as z from 'zod';

type Schema = z.core.$ZodTypes;

/** The keys that may stand in the object at a path of the config; empty where any may. */
export function knownKeysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const def = schemaAt(schema, path)?._zod.def;
  if (def?.type === 'object') return Object.keys(def.shape);
  const keys = def?.type === 'record' ? unwrapped(def.keyType)._zod.def : null;
  return keys?.type === 'enum' ? Object.values(keys.entries).map(String) : [];
}

/** The words that may stand at a path of the config; empty where any may. */
export function knownValuesAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const at = schemaAt(schema, path);
  return at ? valuesOf(at) : [];
}

function valuesOf(schema: Schema): readonly string[] {
  const { def } = schema._zod;
  if (def.type === 'enum') return Object.values(def.entries).map(String);
  return def.type === 'union' ? def.options.flatMap((option) => valuesOf(unwrapped(option))) : [];
}

function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): Schema | undefined {
  let at: Schema | undefined = unwrapped(schema);
  for (const step of path) at = at && inside(at, step);
  return at;
}

function inside(schema: Schema, step: PropertyKey): Schema | undefined {
  const def = schema._zod.def;
  if (def.type === 'object') return def.shape[String(step)] && unwrapped(def.shape[String(step)]!);
  if (def.type === 'array') return unwrapped(def.element);
  if (def.type === 'record') return unwrapped(def.valueType);
  if (def.type === 'tuple') return def.items[Number(step)] && unwrapped(def.items[Number(step)]!);
  return undefined;
}

function unwrapped(schema: z.core.$ZodType): Schema {
  const def = (schema as Schema)._zod.def;
  return 'innerType' in def ? unwrapped(def.innerType) : (schema as Schema);
}
