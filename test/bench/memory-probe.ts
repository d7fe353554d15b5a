// Loaded into a server before its own code, where its memory is measured: answers on the channel of its parent process.
process.on('message', () => {
  const { rss } = process.memoryUsage();
  globalThis.gc?.();
  globalThis.gc?.();
  process.send?.({ rss, heap: process.memoryUsage().heapUsed });
});
process.channel?.unref();
