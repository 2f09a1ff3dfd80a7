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
