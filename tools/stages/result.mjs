/**
 * What a stage found. Every number is a count of things that really ran.
 *
 * @typedef {object} Result
 * @property {number} passed
 * @property {{ name: string, text: string }[]} failures
 *
 * @typedef {object} Stage
 * @property {string} title
 * @property {() => Promise<Result>} run throws NotHere when this machine lacks what it needs
 */

/**
 * One thing that passed or failed as a whole.
 *
 * @param {string} name
 * @param {string | null} text why it failed
 * @returns {Result}
 */
export function single(name, text) {
  return text === null ? { passed: 1, failures: [] } : { passed: 0, failures: [{ name, text }] };
}

/**
 * @param {Result[]} results
 * @returns {Result}
 */
export function sum(results) {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failures: results.flatMap(({ failures }) => failures),
  };
}
