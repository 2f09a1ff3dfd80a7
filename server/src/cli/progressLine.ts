import type { Terminal } from './terminal';

export interface ProgressLine {
  show(done: number, all: number): void;
  /** Wipes the line. */
  end(): void;
}

/** One line on the terminal that is written over, and only when the work takes longer than a second. */
export function progressLine(what: string, { interactive, err }: Terminal): ProgressLine {
  const start = performance.now();
  let shownAt = start + 900;
  let written = 0;
  return {
    show(done, all) {
      const now = performance.now();
      if (!interactive || now - shownAt < 100) return;
      shownAt = now;
      const line = `${what} document ${done} of ${all} …`;
      err(`\r${line.padEnd(written)}`);
      written = line.length;
    },
    end() {
      if (written > 0) err(`\r${' '.repeat(written)}\r`);
      written = 0;
    },
  };
}
