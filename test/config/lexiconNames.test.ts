import { expect, test } from 'vitest';
import type { Config } from '../../server/src/config/config';
import {
  documentKinds,
  fieldNames,
  recordStates,
  sectionRoles,
  statusCategories,
} from '../../server/src/config/lexiconNames';
import type { Settings } from '../../server/src/config/parseSettings';
import type { Settings as Sent } from '../../server/src/lsp/protocol';
import type {
  Category,
  DocumentKind,
  FieldName,
  RecordState,
  SectionRole,
} from '../../server/src/reading/model';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

test('the names of the config are those of the model', () => {
  // Checked by the compiler; run so that the lists also stay free of repeats.
  const roles: Same<(typeof sectionRoles)[number], SectionRole> = true;
  const fields: Same<(typeof fieldNames)[number], FieldName> = true;
  const kinds: Same<(typeof documentKinds)[number], DocumentKind> = true;
  const states: Same<(typeof recordStates)[number], RecordState> = true;
  const categories: Same<(typeof statusCategories)[number], Category> = true;
  const keys: Same<keyof Config['lexicon']['sections'], SectionRole> = true;
  const settings: Settings extends Sent ? true : never = true;
  expect([roles, fields, kinds, states, categories, keys, settings]).not.toContain(false);
  for (const names of [sectionRoles, fieldNames, documentKinds, recordStates, statusCategories])
    expect(new Set(names).size).toBe(names.length);
});
