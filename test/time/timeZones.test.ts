import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';

const room = fileURLToPath(new URL('../../server/src/time/', import.meta.url));

/** The same sums on machines that stand elsewhere. */
const script = `
import { parseDay, printDay } from './day';
import { readPeriod } from './readPeriod';
import { createWorkCalendar } from './workCalendar';
const calendar = createWorkCalendar({
  workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  holidays: ['2027-01-01'],
  workdays: [],
});
const said = ['2026-12-31', '2028-02-28', '2026-03-27'].map((day) => printDay(calendar.add(parseDay(day), 1)));
for (const text of ['December 31, 2026', 'Q4 2026', '29.2.2028', '2026-10-25T23:30:00Z']) {
  const { start, end } = readPeriod(text);
  said.push(printDay(start.first) + '/' + printDay(end.last));
}
console.log(said.join(' ') + ' hour ' + new Date('2026-06-01T00:00:00Z').getHours());
`;

const hours = { 'Etc/GMT+11': 13, UTC: 0, 'Europe/Berlin': 2, 'Pacific/Kiritimati': 14 };

test.each(Object.entries(hours))('in %s', (zone, hour) => {
  const { outputFiles } = buildSync({
    stdin: { contents: script, resolveDir: room, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
  });
  const run = spawnSync(process.execPath, ['-e', outputFiles[0]!.text], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  // The hour shows that the process really stands there.
  expect(run.stdout.trim()).toBe(
    '2027-01-04 2028-02-29 2026-03-30 2026-12-31/2026-12-31 2026-10-01/2026-12-31 2028-02-29/2028-02-29 ' +
      `2026-10-25/2026-10-25 hour ${hour}`,
  );
});
