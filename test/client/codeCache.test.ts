import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeCache } from '../../client/src/main/codeCache';

test('one version keeps what it has, and others leave nothing behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-code-'));
  try {
    expect(await codeCache(join(folder, 'none'), '1.0.0')).toBe(join(folder, 'none', '1.0.0'));
    for (const version of ['0.9.0', '1.0.0']) {
      mkdirSync(join(folder, version));
      writeFileSync(join(folder, version, 'server'), version);
    }
    expect(await codeCache(folder, '1.0.0')).toBe(join(folder, '1.0.0'));
    expect(['0.9.0', '1.0.0/server'].map((name) => existsSync(join(folder, name)))).toEqual([false, true]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
