/**
 * How VS Code's Node runs the server. Reading makes much that is soon over; Node 24 would keep up to a hundred megabytes of
 * it about, and is no faster with them: `docs/performance.md`.
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=4'];
