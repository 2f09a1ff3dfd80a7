/**
 * Something that this machine lacks and that could not be had. Not a failure of the project: a stage that meets
 * it is reported as `not run: …`, and `.ci/run` refuses the whole run for it.
 */
export class NotHere extends Error {
  /**
   * @param {string} what what is missing
   * @param {string} how what a person can do about it
   */
  constructor(what, how) {
    super(`${what} (${how})`);
    this.name = 'NotHere';
  }
}
