import * as z from 'zod';
import { configSchema } from './configSchema';

type Json = { [key: string]: unknown };

/** The JSON schema by which editors complete and check `milepost.json`, with the rules that there are. */
export function configJsonSchema(rules: readonly { readonly name: string; readonly what: string }[]): Json {
  const schema = z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' }) as Json;
  const named = (settings: Json): Json => {
    const setting = settings.additionalProperties as Json;
    const properties = rules.map(({ name, what }) => [name, { ...setting, description: what }]);
    return {
      type: 'object',
      description: settings.description,
      default: settings.default,
      properties: Object.fromEntries(properties),
      additionalProperties: false,
    };
  };
  const properties = schema.properties as Record<string, Json>;
  properties.rules = named(properties.rules!);
  const override = (properties.overrides!.items as Json).properties as Record<string, Json>;
  override.rules = named(override.rules!);
  return {
    $schema: schema.$schema,
    title: 'Milepost',
    description: 'How Milepost reads and checks the roadmaps of this folder.',
    // VS Code reads this file as JSON with comments and wants to be told so here too.
    allowTrailingCommas: true,
    type: schema.type,
    properties,
    additionalProperties: false,
  };
}
