import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateWorkspace } from '../../bench/generateWorkspace';
import { configSchema } from '../../server/src/config/configSchema';
import { createService } from '../../server/src/service';
import { createDigester } from '../../server/src/service/createDigester';
import type { Digest } from '../../server/src/service/digest';

const root = 'file:///w/';
const example = join(import.meta.dirname, '../../examples/roadmap');

const texts: ReadonlyMap<string, string> = new Map([
  ...generateWorkspace(3, `${root}generated/`),
  ...readdirSync(example, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name): [string, string] => [
      `${root}example/${name.replaceAll('\\', '/')}`,
      readFileSync(join(example, name), 'utf8'),
    ]),
]);

const told = (digest: Digest | null) =>
  digest && {
    facets: digest.facets,
    paths: digest.paths(),
    likenesses: digest.likenesses(),
    places: digest.places(),
    names: digest.names(),
    summary: digest.summary(),
  };

describe('a digest without a service', () => {
  test.each([
    ['no config', {}],
    ['words of its own', { statuses: { done: ['Planned'] }, lexicon: { sections: { exit: ['Leaving'] } } }],
    ['kinds by path', { kinds: [{ files: ['**/m1-*'], kind: 'plan' }] }],
    [
      'templates by path',
      { kinds: [{ files: ['**/m1-*'], kind: 'milestone', template: true }], statuses: { active: ['Alive'] } },
    ],
  ])('is what a service tells with %s', (_, said) => {
    const service = createService();
    service.setConfig(root, configSchema.parse(said));
    const digest = createDigester();
    for (const [uri, text] of texts) {
      service.setFile(uri, text);
      expect(told(digest(uri, text, service.readAs(uri))), uri).toEqual(told(service.digest(uri)));
    }
    expect(texts.size).toBeGreaterThan(20);
  });
});
