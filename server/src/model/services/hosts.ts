import { parseIp } from '../../base/ip/parse';
import { typeOfV6 } from '../../base/ip/type-v6';
import { argument, type BoundWord } from '../bound-line';
import { argumentsNamed, type CommandLine, commandLines } from '../command-lines';
import { type Fact, fact } from '../facts';
import { type Mark, markWord } from '../mark';

/** A service that a device uses of other hosts. */
export type Service =
  | 'logging'
  | 'ntp'
  | 'snmp'
  | 'radius'
  | 'tacacs'
  | 'dns'
  | 'flow-exporter'
  | 'flow-export';

/** A host that a device is told to use for a service. */
export interface ServiceHost {
  readonly service: Service;
  /** Undefined for a name, which may have addresses of either family. */
  readonly family: 4 | 6 | undefined;
  readonly isLinkLocal: boolean;
  /** The VRF that it is reached in; undefined for the global table. */
  readonly vrf: string | undefined;
  /** False where something else than the line may say the VRF: a group of AAA servers. */
  readonly isVrfKnown: boolean;
  /** The word that names the host. */
  readonly mark: Mark;
}

const services: Readonly<Record<string, Service>> = {
  'logging-host': 'logging',
  'ntp-server': 'ntp',
  'snmp-host': 'snmp',
  'radius-host': 'radius',
  'radius-server-address': 'radius',
  'tacacs-host': 'tacacs',
  'tacacs-server-address': 'tacacs',
  'ip-name-server': 'dns',
  'flow-exporter-destination': 'flow-exporter',
  'ip-flow-export-destination': 'flow-export',
};

const GROUP_SERVER = 'aaa-group-server-private';
const GROUP_VRF = 'aaa-group-vrf';
const RADIUS_GROUP = 'aaa-group-radius';

const UNGROUPED: readonly Service[] = ['logging', 'ntp', 'snmp', 'dns', 'flow-exporter', 'flow-export'];

/** The hosts that a device uses for its services, in the order of the document; one that is taken back is none. */
export const serviceHosts: Fact<readonly ServiceHost[]> = fact(
  [commandLines([...Object.keys(services), GROUP_SERVER, GROUP_VRF])],
  (lines) => {
    const hasGroupVrf = lines.some(({ id, on }) => id === GROUP_VRF && on);
    const hosts = new Map<unknown, ServiceHost>();
    for (const one of lines) {
      const service = serviceOf(one);
      if (service === undefined) continue;
      const isVrfKnown = !hasGroupVrf || UNGROUPED.includes(service);
      for (const word of hostWords(one)) {
        const key = keyOf(one, service, word);
        if (one.on) hosts.set(key, readHost(one, service, word, isVrfKnown));
        else hosts.delete(key);
      }
    }
    return [...hosts.values()];
  },
);

function serviceOf({ id, line }: CommandLine): Service | undefined {
  if (id === GROUP_SERVER) return line.mode === RADIUS_GROUP ? 'radius' : 'tacacs';
  return services[id];
}

function hostWords({ line }: CommandLine): readonly BoundWord[] {
  return [...argumentsNamed(line, 'address'), ...argumentsNamed(line, 'host')];
}

/** A block has one host: another replaces it. */
function keyOf({ line, section }: CommandLine, service: Service, word: BoundWord): unknown {
  if (line.depth > 0 && line.form?.id !== GROUP_SERVER) return section.key;
  return `${service} ${argument(line, 'vrf')?.text ?? ''} ${word.text.toLowerCase()}`;
}

function readHost(
  { line, section }: CommandLine,
  service: Service,
  word: BoundWord,
  isVrfKnown: boolean,
): ServiceHost {
  const address = parseIp(word.text);
  return {
    service,
    family: address?.family,
    isLinkLocal: address?.family === 6 && typeOfV6(address.bits) === 'link-local',
    vrf: argument(line, 'vrf')?.text,
    isVrfKnown,
    mark: markWord(section, line, word),
  };
}
