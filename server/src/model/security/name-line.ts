import { device } from '../device';
import { type Fact, fact } from '../facts';
import type { Mark } from '../mark';

/** The line that stands for the whole device, where it is said that something is missing. */
export interface NameLine {
  readonly mark: Mark;
  /** False for a device without a name: then it is the line with its release. */
  readonly isHostname: boolean;
}

/** A new line of the whole device, beside a line that is there. */
interface NewLine {
  readonly kind: 'insert-before' | 'insert-after';
  readonly at: Mark;
  readonly lines: readonly string[];
}

export const nameLine: Fact<NameLine | undefined> = fact([device], ({ on }) => {
  const hostname = on.get('hostname');
  if (hostname !== undefined) return { mark: hostname, isHostname: true };
  const version = on.get('version');
  return version && { mark: version, isHostname: false };
});

/** Puts a command of the services where a device prints them: between its release and its name. */
export function serviceLine({ mark, isHostname }: NameLine, command: string): NewLine {
  return { kind: isHostname ? 'insert-before' : 'insert-after', at: mark, lines: [command] };
}

/** Puts a command of the whole device behind its name. */
export function globalLine({ mark }: NameLine, command: string): NewLine {
  return { kind: 'insert-after', at: mark, lines: [command] };
}
