import Mocha from 'mocha';
import { suites } from 'test-files';
import { Reporter } from './reporter';

/** Called by VS Code in its extension host; rejects when a test fails. */
export async function run(): Promise<void> {
  const name = process.env.MILEPOST_TEST_SUITE ?? '';
  const files = suites[name];
  if (!files) throw new Error(`There is no suite '${name}': ${Object.keys(suites).join(', ')}`);
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: Reporter as unknown as Mocha.ReporterConstructor,
    timeout: 60_000,
    forbidOnly: true,
  });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  for (const load of files) await load();
  const failures = await new Promise<number>((done) => mocha.run(done));
  if (failures > 0) throw new Error(`${failures} failed`);
}
