import { NotHere } from '../not-here.mjs';

/**
 * Runs stages one after the other; each says its heading, its failures and its counts. A stage that throws counts
 * as one failure, and the next one runs all the same.
 *
 * @param {import('./result.mjs').Stage[]} stages
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runStages(stages) {
  const total = { passed: 0, failed: 0 };
  for (const { title, run } of stages) {
    console.log(`\n── ${title}`);
    const started = performance.now();
    const { passed, failures } = await run().catch(crashed(title));
    for (const { name, text } of failures) console.log(`✗ ${name}\n${indent(text)}`);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${title}: ${passed} passed, ${failures.length} failed (${seconds} s)`);
    total.passed += passed;
    total.failed += failures.length;
  }
  return total;
}

/** @param {string} title */
function crashed(title) {
  return (/** @type {unknown} */ error) => {
    if (error instanceof NotHere) {
      console.log(`not run: ${title}: ${error.message}`);
      return { passed: 0, failures: [] };
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { passed: 0, failures: [{ name: `${title} did not finish`, text }] };
  };
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '    ');
}
