import { commandLines, lineMark } from '../command-lines';
import { device } from '../device';
import { type Fact, fact } from '../facts';
import type { Mark } from '../mark';

/** The line that stands for the whole device, where it is said that something is missing. */
export interface NameLine {
  readonly mark: Mark;
  /** Where a device prints a command of the services. */
  readonly services: Place;
  /** Where a device prints what IPv4 does as a whole: in front of CEF, name servers and DHCP. */
  readonly ipv4: Place;
}

interface Place {
  readonly kind: 'insert-before' | 'insert-after';
  readonly at: Mark;
}

/** A new line of the whole device, beside a line that is there. */
interface NewLine extends Place {
  readonly lines: readonly string[];
}

const SERVICES = ['service-timestamps'];
const IPV4 = [
  'ip-cef',
  'ip-domain-lookup',
  'ip-domain-name',
  'ip-name-server',
  'ip-dhcp-excluded-address',
  'ip-dhcp-pool',
];

export const nameLine: Fact<NameLine | undefined> = fact(
  [device, commandLines(SERVICES), commandLines(IPV4)],
  ({ on }, services, ipv4) => {
    const hostname = on.get('hostname');
    const version = on.get('version');
    const mark = hostname ?? version;
    if (mark === undefined) return undefined;
    const service = services.map(lineMark).at(-1) ?? version;
    const [ip] = ipv4.map(lineMark);
    return {
      mark,
      services: service ? { kind: 'insert-after', at: service } : { kind: 'insert-before', at: mark },
      ipv4: ip ? { kind: 'insert-before', at: ip } : { kind: 'insert-after', at: mark },
    };
  },
);

/** Puts a command of the services where a device prints them: between its release and its name. */
export function serviceLine({ services }: NameLine, command: string): NewLine {
  return { ...services, lines: [command] };
}

/** Puts a command of IPv4 as a whole where a device prints it. */
export function ipv4Line({ ipv4 }: NameLine, command: string): NewLine {
  return { ...ipv4, lines: [command] };
}

/** Puts a command of the whole device behind its name. */
export function globalLine({ mark }: NameLine, command: string): NewLine {
  return { kind: 'insert-after', at: mark, lines: [command] };
}
