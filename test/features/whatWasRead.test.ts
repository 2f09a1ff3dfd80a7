import { expect, test } from 'vitest';
import { openWorkspace } from '../helpers/openWorkspace';

test('a milestone file is told with its phases, progress and reasons', () => {
  const { service, uri } = openWorkspace(
    new Map([
      [
        'm1-lending.md',
        '# Milestone 1: Lending\n\n- Status: In Progress\n\n## Phase 1: Desk\n\n- [x] It works.\n- [ ] It is reviewed.\n',
      ],
    ]),
  );
  const text = service.whatWasRead(uri('m1-lending.md'))!;
  expect(text).toContain('home M1 Lending [In Progress = active] 1/2');
  expect(text).toContain('phase 1 Desk');
  expect(text).toMatch(/Why\n(?:.*\n)*.*[Mm]ilestone/);
});

test('a document that nobody reads has no answer', () => {
  const { service, uri } = openWorkspace(new Map());
  expect(service.whatWasRead(uri('gone.md'))).toBeNull();
});

test('what the config says that a document is, it is', () => {
  const files = new Map([['docs/m1-lending.md', '# Milestone 1: Lending\n\n- Status: Done\n']]);
  const config = { kinds: [{ files: ['docs/*.md'], kind: 'none' }] };
  const { service, uri } = openWorkspace(files, { config });
  const at = uri('docs/m1-lending.md');
  expect(service.document(at)!.model.kind).toBe('none');
  service.open(at, 1, files.get('docs/m1-lending.md')!);
  expect(service.document(at)!.model.milestones).toEqual([]);
  expect(openWorkspace(files).service.document(at)!.model.kind).toBe('milestone');
});
