import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../helpers/openWorkspace';
import { parseFixture } from '../helpers/parseFixture';
import { lendery } from './support/lendery';

const roadmap = lendery.replace('- Status: In Progress\n- Dep', '- Status: Simmering\n- Dep');

/** What is offered at `$0` in the config, as it would stand there. */
function offered(text: string, hasSchema = false): readonly string[] {
  const workspace = openWorkspace(parseFixture(roadmap).files);
  const uri = workspace.uri('milepost.json');
  const offset = text.indexOf('$0');
  const given = text.replace('$0', '');
  const positionAt = (at: number) => ({ line: 0, character: at });
  return workspace
    .settled(() => workspace.service.configCompletion({ uri, text: given, offset, hasSchema, positionAt }))
    .map(({ textEdit }) => {
      const { range, newText } = textEdit as {
        range: { start: { character: number }; end: { character: number } };
        newText: string;
      };
      return given.slice(0, range.start.character) + newText + given.slice(range.end.character);
    });
}

describe('in the config', () => {
  test('keys that are not there yet', () => {
    const found = offered('{ "preset": "strict", "ru$0" }');
    expect(found).toContain('{ "preset": "strict", "rules":  }');
    expect(found.some((text) => text.includes('"preset": ,'))).toBe(false);
    expect(offered('{ "calendar": { "$0" } }')).toContain('{ "calendar": { "workingDays":  } }');
  });
  test('rules, of all documents and of some', () => {
    expect(offered('{ "rules": { "status-un$0": "off" } }')).toContain(
      '{ "rules": { "status-unknown": "off" } }',
    );
    expect(offered('{ "overrides": [{ "files": ["a"], "rules": { "$0" } }] }')).toContain(
      '{ "overrides": [{ "files": ["a"], "rules": { "overdue":  } }] }',
    );
  });
  test('severities and other words', () => {
    expect(offered('{ "rules": { "overdue": $0 } }')).toEqual(
      ['off', 'hint', 'info', 'warning', 'error'].map((word) => `{ "rules": { "overdue": "${word}" } }`),
    );
    expect(offered('{ "preset": "$0" }')).toContain('{ "preset": "strict" }');
  });
  test('statuses that nobody can place, teams and documents, in VS Code too', () => {
    expect(offered('{ "statuses": { "active": ["$0"] } }', true)).toEqual([
      '{ "statuses": { "active": ["Simmering"] } }',
    ]);
    expect(offered('{ "teams": [{ "name": "$0" }] }', true)).toEqual([
      '{ "teams": [{ "name": "Desk" }] }',
      '{ "teams": [{ "name": "Web" }] }',
    ]);
    expect(offered('{ "templates": { "milestone": "$0" } }', true)).toContain(
      '{ "templates": { "milestone": "docs/roadmap/m1-catalogue.md" } }',
    );
  });
  test('what the schema knows is left to it in VS Code', () => {
    expect(offered('{ "$0" }', true)).toEqual([]);
    expect(offered('{ "preset": "$0" }', true)).toEqual([]);
  });
});
