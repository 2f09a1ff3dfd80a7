/** Ends a command with exit code 2 and this one line on stderr: wrong usage, or input that cannot be read. */
export class Failure extends Error {}
