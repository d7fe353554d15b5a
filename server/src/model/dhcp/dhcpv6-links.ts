import { parseIpv6 } from '../../base/ip/parse';
import { argument, type BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';
import { type SectionFact, sectionFact } from '../facts';
import { interfaces } from '../interfaces';
import { type Ipv6Link, ipv6Links } from '../ipv6/ipv6-links';
import { type Mark, markLine, markWord } from '../mark';
import { blocksOf, type Section } from '../section';

/** What an interface does in DHCPv6 (RFC 8415). */
export interface Dhcpv6Role {
  readonly role: 'server' | 'relay' | 'client';
  /** Of a server: the pool that it names. */
  readonly pool: { readonly name: string; readonly mark: Mark } | undefined;
  /** Of a relay: where it sends requests. */
  readonly destination: bigint | undefined;
  /** The whole command. */
  readonly mark: Mark;
}

/** An interface that takes part in DHCPv6, or tells hosts to. */
export interface Dhcpv6Link {
  /** As a device prints it. */
  readonly name: string;
  /** Undefined for an interface without any other command of IPv6. */
  readonly link: Ipv6Link | undefined;
  /** In the order of the document. */
  readonly roles: readonly Dhcpv6Role[];
}

const SERVER_OR_RELAY = 'interface-dhcpv6';
const CLIENT = ['ipv6-dhcp-client-pd', 'ipv6-address-dynamic'];

/** The interfaces of a device with a role in DHCPv6 or with one of the flags that send hosts there. */
export const dhcpv6Links: SectionFact<Dhcpv6Link> = sectionFact(
  [...ipv6Links.topics, SERVER_OR_RELAY, ...CLIENT],
  (section) => {
    const [own] = interfaces.rowsOf(section);
    const [block] = blocksOf(section);
    if (own === undefined || block === undefined) return [];
    const [link] = ipv6Links.rowsOf(section);
    const roles = readRoles(block.lines, section);
    const hasFlag = link?.managed !== undefined || link?.otherConfig !== undefined;
    return roles.length > 0 || hasFlag ? [{ name: own.name, link, roles }] : [];
  },
);

function readRoles(lines: readonly BoundLine[], section: Section): readonly Dhcpv6Role[] {
  let roles: Dhcpv6Role[] = [];
  for (const line of lines) {
    const role = readRole(line, section);
    if (role === undefined) continue;
    if (line.negation === undefined) roles.push(role);
    else roles = roles.filter((other) => !takesBack(role, other));
  }
  return roles;
}

function readRole(line: BoundLine, section: Section): Dhcpv6Role | undefined {
  const role = roleOf(line);
  if (role === undefined) return undefined;
  const pool = argument(line, 'pool');
  return {
    role,
    pool: pool && { name: pool.text, mark: markWord(section, line, pool) },
    destination: parseIpv6(argument(line, 'destination')?.text ?? ''),
    mark: markLine(section, line),
  };
}

function roleOf(line: BoundLine): Dhcpv6Role['role'] | undefined {
  const id = line.form?.id ?? '';
  if (id === SERVER_OR_RELAY) return hasKeyword(line, 'relay') ? 'relay' : 'server';
  return CLIENT.includes(id) && hasKeyword(line, 'dhcp') ? 'client' : undefined;
}

function takesBack(negated: Dhcpv6Role, role: Dhcpv6Role): boolean {
  return (
    negated.role === role.role &&
    (negated.destination === undefined || negated.destination === role.destination) &&
    negated.mark.line.form?.id === role.mark.line.form?.id
  );
}
