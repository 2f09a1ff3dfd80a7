import { expect, test } from 'vitest';
import { showCommand } from '../../client/src/commandNames';
import { showCommand as named } from '../../server/src/features/shared/commands';

test('the command that lenses name is the one that the client registers', () => {
  expect(showCommand).toBe(named);
});
