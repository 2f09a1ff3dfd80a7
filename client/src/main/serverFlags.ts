/**
 * How VS Code's Node runs the server. Reading makes much that is soon over: Node 24 would keep up to a hundred megabytes of
 * it about, and is no faster with them; and it would begin with room for one, and collect garbage while the first document
 * is read: `docs/performance.md`.
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=4', '--min-semi-space-size=2'];
