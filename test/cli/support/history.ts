import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../workspace/support/temporaryFolder';
import { inProcess } from './inProcess';

/** A copy of the example roadmap without its mistakes, in a repository whose history a test writes. */
export function exampleHistory() {
  const folder = temporaryFolder({});
  cpSync('examples/roadmap', folder, { recursive: true });
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false'];
  const git = (words: readonly string[], env: Readonly<Record<string, string>> = {}): void => {
    execFileSync('git', [...who, ...words], {
      cwd: folder,
      stdio: 'pipe',
      env: { ...process.env, ...env },
    });
  };
  const at = (file: string): string => join(folder, 'docs', file);
  const edit = (file: string, from: string | RegExp, to: string): void => {
    const text = readFileSync(at(file), 'utf8');
    const edited = text.replaceAll(from, to);
    if (edited === text) throw new Error(`${file} has no ${from}`);
    writeFileSync(at(file), edited);
  };
  const milepost = (...words: string[]): Promise<string> => inProcess(folder, words);

  mend(edit);
  git(['init', '-q']);
  const commit = (message: string, day = '2026-11-23'): void => {
    const date = `${day}T09:00:00`;
    git(['add', '-A']);
    git(['commit', '-qm', message], { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
  };
  return {
    folder,
    commit,
    edit,
    milepost,
    /** Ticks the first open boxes of a section. */
    tick(file: string, heading: string, count: number): void {
      const text = readFileSync(at(file), 'utf8');
      const start = text.indexOf(heading);
      if (start < 0) throw new Error(`${file} has no ${heading}`);
      let left = count;
      const ticked = text.slice(start).replace(/- \[ \]/g, (box) => (left-- > 0 ? '- [x]' : box));
      if (left > 0) throw new Error(`${file} has not so many open boxes after ${heading}`);
      writeFileSync(at(file), text.slice(0, start) + ticked);
    },
    rename: (file: string, to: string): void => renameSync(at(file), at(to)),
    remove: (file: string): void => rmSync(at(file)),
  };
}

function mend(edit: (file: string, from: string | RegExp, to: string) => void): void {
  const [m0, m1, m2, m3] = [
    'roadmap/m0-foundations.md',
    'roadmap/m1-donations-and-stock.md',
    'roadmap/m2-households-and-visits.md',
    'roadmap/m3-pilot-at-two-food-banks.md',
  ] as const;
  edit(m0, '- [ ] Standards', '- [x] Standards');
  edit(m1, 'In Progess', 'In Progress');
  edit(m1, 'Teams: Product, Backend, Frontend, QA', 'Teams: Product, Backend, Frontend, QA, Field Support');
  edit(
    m2,
    '[ADR 0003](../adr/0003-keep-stock-as-a-running-total.md)',
    '[ADR 0005](../adr/0005-record-every-stock-movement.md)',
  );
  edit(m2, 'm1-phase-2', 'm2-phase-2');
  edit(m3, '- [x] Record', '- [ ] Record');
  edit(
    m3,
    '- [ ] Both food banks sign for a year.\n- [ ] Milestone status set to `Completed`.',
    '- [ ] Both food banks sign for a year.',
  );
  edit('roadmap/index.md', '— | — | — | In Progress', '— | — | — | Not Started');
  edit('prd/households-and-visits.md', 'us-203-print-a-pickup-list', 'us-203-print-the-pickup-list');
}
