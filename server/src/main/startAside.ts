import { Worker } from 'node:worker_threads';
import type { Aside, Handed } from '../workspace/aside';
import { type Entry, unpackBlock } from '../workspace/digestBlock';
import type { AsideAnswer } from './asideThread';

/** What a thread is told that is there to read. */
export const asideTask = 'read what is handed over';

/** Two, so that there is one to read when another is done. */
const MOST_ASKED = 2;

/** Has documents read on so many threads of their own, which run this bundle: as many as this process may have. */
export function startAside(bundle: string, count: number): Aside {
  const threads = Array.from({ length: count }, () => threadOf(bundle) ?? [])
    .flat()
    .map(asideOn);
  return {
    read(documents) {
      for (const thread of threads) {
        const answer = thread.read(documents);
        if (answer) return answer;
      }
      return null;
    },
    end() {
      for (const thread of threads) thread.end();
    },
  };
}

/** Null where this process may have none. */
function threadOf(bundle: string): Worker | null {
  try {
    // What it says is no message of the server's.
    return new Worker(bundle, { workerData: asideTask, execArgv: [], stdout: true });
  } catch {
    return null;
  }
}

/** One that cannot start, or ends, takes nothing more and leaves out what it was asked. */
function asideOn(thread: Worker): Aside {
  const asked: ((told: readonly Entry[]) => void)[] = [];
  let isReady = false;

  function over(): void {
    isReady = false;
    for (const tell of asked.splice(0)) tell([]);
  }

  thread.unref();
  thread.on('message', (answer: AsideAnswer) => {
    if (answer) asked.shift()?.(unpackBlock(answer));
    else isReady = true;
  });
  thread.on('error', over);
  thread.on('exit', over);

  return {
    read(documents) {
      if (!isReady || asked.length >= MOST_ASKED) return null;
      thread.postMessage(documents satisfies readonly Handed[]);
      return new Promise((tell) => asked.push(tell));
    },
    end: () => void thread.terminate(),
  };
}
