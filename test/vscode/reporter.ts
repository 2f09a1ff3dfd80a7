/** The mark that tools/stages/mocha.mjs looks for: all else on the console is VS Code's own. */
const mark = '##test ';

type Line =
  | { event: 'pass'; title: string; ms: number }
  | { event: 'fail'; title: string; text: string }
  | { event: 'note'; text: string }
  | { event: 'end' };

function say(line: Line): void {
  console.log(mark + JSON.stringify(line));
}

/** Something measured that is worth to be seen in every run. */
export function note(text: string): void {
  say({ event: 'note', text });
}

/** Tells each test as it ends, one line of JSON each, so that it works over any console, in any host. */
export class Reporter {
  constructor(runner: Mocha.Runner) {
    const title = (test: Mocha.Test | Mocha.Hook) => test.titlePath().join(' › ');
    runner.on('pass', (test) => say({ event: 'pass', title: title(test), ms: test.duration ?? 0 }));
    runner.on('fail', (test, error) =>
      say({ event: 'fail', title: title(test), text: error?.stack ?? String(error) }),
    );
    // A test that is left out is not one that passed.
    runner.on('pending', (test) => say({ event: 'fail', title: title(test), text: 'skipped' }));
    runner.on('end', () => say({ event: 'end' }));
  }
}
