/** What the core is given by where it runs: Node or a browser worker. */
export interface Host {
  /**
   * Resolves in a later turn of the event loop, after messages that have arrived were read. Microtasks do not do: work
   * queued in them keeps messages out.
   */
  readonly nextTurn: () => Promise<void>;
}

/** How long work may keep messages waiting, in milliseconds. */
const SLICE = 8;

/** Hands out turns one at a time, so that two who work in slices never share one turn. */
export function queueTurns(host: Host): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(host.nextTurn);
    return last;
  };
}

/** Runs steps until there are none or the slice is over. `step` returns false when nothing is left to do. */
export function workForSlice(step: () => boolean): void {
  const end = performance.now() + SLICE;
  while (step() && performance.now() < end);
}

/** Runs all steps, in slices between which messages are read, for as long as somebody wants what comes of them. */
export async function workInSlices(
  steps: Generator<void, void>,
  host: Host,
  isStale: () => boolean,
): Promise<void> {
  for (let more = true; more; ) {
    workForSlice(() => {
      more = steps.next().done !== true;
      return more;
    });
    if (!more) return;
    await host.nextTurn();
    if (isStale()) return;
  }
}
