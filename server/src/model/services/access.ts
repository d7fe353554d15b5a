import { argument } from '../bound-line';
import { type CommandLine, commandLines, lineMark } from '../command-lines';
import { type Fact, fact } from '../facts';
import type { Mark } from '../mark';

/** A service of the device whose users an IPv4 access list limits, and none for IPv6. */
export interface Ipv4OnlyAccess {
  readonly service: 'snmp' | 'ntp' | 'http';
  readonly acl: string;
  /** The whole command. */
  readonly mark: Mark;
}

/** Commands of SNMP, each of which names lists for its own users. */
const SNMP = ['snmp-community', 'snmp-group', 'snmp-user'];
const NTP = 'ntp-access-group';
const HTTP = 'ip-http-access-class';
const HTTP_SERVERS = ['ip-http-server', 'ip-http-secure-server'];

/** The services that are limited over IPv4 only, in the order of the document. */
export const ipv4OnlyAccess: Fact<readonly Ipv4OnlyAccess[]> = fact(
  [commandLines([...SNMP, NTP, HTTP, ...HTTP_SERVERS])],
  (lines) => [
    ...snmpAccess(lines),
    ...onlyIpv4(standing(lines, [NTP])).map((line) => readAccess('ntp', line)),
    ...(isHttpOff(lines) ? [] : onlyIpv4(standing(lines, [HTTP])).map((line) => readAccess('http', line))),
  ],
);

function snmpAccess(lines: readonly CommandLine[]): Ipv4OnlyAccess[] {
  return standing(lines, SNMP)
    .filter(({ line }) => argument(line, 'acl') !== undefined && argument(line, 'acl6') === undefined)
    .map((line) => readAccess('snmp', line));
}

/** The lists, where all of them are for IPv4. */
function onlyIpv4(lines: readonly CommandLine[]): readonly CommandLine[] {
  const isIpv4 = ({ line }: CommandLine) => argument(line, 'acl')?.matched?.argument?.kind === 'ipv4-acl';
  return lines.every(isIpv4) ? lines : [];
}

/** Both servers are off, or the one that the document speaks of. */
function isHttpOff(lines: readonly CommandLine[]): boolean {
  const last = HTTP_SERVERS.map((id) => lines.findLast((line) => line.id === id)?.on);
  return last.includes(false) && !last.includes(true);
}

/** The lines with these commands that no later line takes back or replaces: such a line names the same thing. */
function standing(lines: readonly CommandLine[], ids: readonly string[]): readonly CommandLine[] {
  const byName = new Map<string, CommandLine>();
  for (const one of lines) {
    if (!ids.includes(one.id)) continue;
    const name = nameOf(one);
    byName.delete(name);
    if (one.on) byName.set(name, one);
  }
  return [...byName.values()];
}

/** A community, a group, a user; of NTP what the list allows. */
function nameOf({ id, line }: CommandLine): string {
  if (id === HTTP || id === NTP) {
    const kind = argument(line, 'acl')?.matched?.argument?.kind ?? 'ipv4-acl';
    return `${id} ${kind} ${line.matched.map(({ keyword }) => keyword ?? '').join(' ')}`;
  }
  const name = ['community', 'group', 'user'].map((argumentName) => argument(line, argumentName)?.text ?? '');
  return `${id} ${name.join(' ')}`;
}

function readAccess(service: Ipv4OnlyAccess['service'], line: CommandLine): Ipv4OnlyAccess {
  return { service, acl: argument(line.line, 'acl')?.text ?? '', mark: lineMark(line) };
}
