// The form of mocha that needs no node. It has no exports here: it sets itself up as a global.
import 'mocha/mocha';
import { suites } from 'test-files';
import { Reporter } from '../vscode/reporter';

/** Called by VS Code in its web worker extension host; rejects when a test fails. */
export async function run(): Promise<void> {
  const { mocha } = globalThis as unknown as { mocha: BrowserMocha };
  mocha.setup({ ui: 'bdd', reporter: Reporter as unknown as Mocha.ReporterConstructor, timeout: 60_000 });
  for (const load of Object.values(suites).flat()) await load();
  const failures = await new Promise<number>((done) => mocha.run(done));
  if (failures > 0) throw new Error(`${failures} failed`);
}

interface BrowserMocha {
  setup(options: Mocha.MochaOptions): void;
  run(done: (failures: number) => void): Mocha.Runner;
}
