import { configSchema } from './configSchema';
import * as z from './zod';

type Json = { [key: string]: unknown };

/** The JSON schema by which editors complete and check `milepost.json`, with the rules that there are. */
export function configJsonSchema(rules: readonly { readonly name: string; readonly what: string }[]): Json {
  const schema = z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' }) as Json;
  const properties = schema.properties as Record<string, Json>;
  const settings = properties.rules!;
  // Written once and pointed at: the same for every rule, and for the rules of every override.
  const definitions = {
    setting: settings.additionalProperties,
    rules: {
      type: 'object',
      properties: Object.fromEntries(
        // What stands beside a `$ref` is not read before a later draft.
        rules.map(({ name, what }) => [
          name,
          { allOf: [{ $ref: '#/definitions/setting' }], description: what },
        ]),
      ),
      additionalProperties: false,
    },
  };
  const named = ({ description, default: none }: Json): Json => ({
    allOf: [{ $ref: '#/definitions/rules' }],
    description,
    default: none,
  });
  properties.rules = named(settings);
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
    definitions,
  };
}
