import { version as released } from '../../../package.json';

/** The version of this package, put in by the bundler. */
export const version: string = released;
