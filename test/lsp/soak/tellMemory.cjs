// Loaded before the server by the soak: collects the garbage and says what is left, when asked.
process.on('message', () => {
  // Twice: what finalizers let go of goes with the second.
  globalThis.gc?.();
  globalThis.gc?.();
  process.send?.({ heap: process.memoryUsage().heapUsed });
});
process.channel?.unref();
