import { argument } from '../bound-line';
import { argumentMark, type CommandLine, commandLines, hasKeyword, lineMark } from '../command-lines';
import { type Fact, fact } from '../facts';
import { interfaceArgument } from '../interface-argument';
import type { Mark } from '../mark';
import type { Service } from './hosts';

/** The interface whose address a device uses as the source of a service's packets. */
export interface ServiceSource {
  readonly service: Service;
  /** As a device prints it. */
  readonly interface: string;
  /** Set where the command speaks of one address family only, such as `ipv6 radius source-interface`. */
  readonly family: 6 | undefined;
  readonly vrf: string | undefined;
  /** The whole command, and the interface in it. */
  readonly line: Mark;
  readonly mark: Mark;
}

const services: Readonly<Record<string, Service>> = {
  'logging-source-interface': 'logging',
  'ntp-source': 'ntp',
  'snmp-trap-source': 'snmp',
  'radius-source-interface': 'radius',
  'tacacs-source-interface': 'tacacs',
  'domain-lookup-source-interface': 'dns',
  'flow-exporter-source': 'flow-exporter',
  'ip-flow-export-source': 'flow-export',
};

/** The source interfaces of the services of a device; the last line on each counts. */
export const serviceSources: Fact<readonly ServiceSource[]> = fact(
  [commandLines(Object.keys(services))],
  (lines) => {
    const sources = new Map<unknown, ServiceSource>();
    for (const one of lines) {
      const service = services[one.id];
      if (service === undefined) continue;
      const source = one.on ? readSource(one, service) : undefined;
      const key = keyOf(one, service);
      if (source === undefined) sources.delete(key);
      else sources.set(key, source);
    }
    return [...sources.values()];
  },
);

/** A block has a source of its own. Traps and informs, the families, and the VRFs of a service have each their own. */
function keyOf({ line, section }: CommandLine, service: Service): unknown {
  if (line.depth > 0) return section.key;
  const parts = ['ipv6', 'informs'].map((keyword) => hasKeyword(line, keyword));
  return `${service} ${parts.join(' ')} ${argument(line, 'vrf')?.text ?? ''}`;
}

function readSource(one: CommandLine, service: Service): ServiceSource | undefined {
  const { line } = one;
  const name = interfaceArgument(line, 'interface');
  if (name === undefined) return undefined;
  return {
    service,
    interface: name,
    family: hasKeyword(line, 'ipv6') ? 6 : undefined,
    vrf: argument(line, 'vrf')?.text,
    line: lineMark(one),
    mark: argumentMark(one, 'interface'),
  };
}
