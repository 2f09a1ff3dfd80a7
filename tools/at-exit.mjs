/** @type {Set<() => void>} */
const pending = new Set();
let listening = false;

/**
 * Runs `undo` when the process ends, however it ends; the answer takes it back. `undo` must be synchronous.
 *
 * @param {() => void} undo
 * @returns {() => void}
 */
export function atExit(undo) {
  listen();
  pending.add(undo);
  return () => pending.delete(undo);
}

function listen() {
  if (listening) return;
  listening = true;
  process.on('exit', () => {
    for (const undo of [...pending].reverse()) undo();
    pending.clear();
  });
  // A signal ends node without "exit"; going through process.exit keeps one path for both.
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.on(signal, () => process.exit(code));
  }
}
