const EVERY_MS = 100;

/** Says on a terminal how far a long run is, on one line that is cleared at the end. Elsewhere it says nothing. */
export interface Progress {
  readonly step: () => void;
  readonly end: () => void;
}

export function progressLine(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { step: () => undefined, end: () => undefined };
  let count = 0;
  let shown = Date.now();
  return {
    step() {
      count++;
      const now = Date.now();
      if (now - shown < EVERY_MS) return;
      shown = now;
      stream.write(`\r${count} files checked`);
    },
    end() {
      stream.write('\r\u001b[K');
    },
  };
}
