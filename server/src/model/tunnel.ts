import type { IpAddress } from '../base/ip/address';
import { parseIp } from '../base/ip/parse';
import { interfaceName } from '../catalogue/interface-name';
import { argument, type BoundLine } from './bound-line';
import { hasKeyword } from './command-lines';
import { type Mark, markLine, markWord } from './mark';
import type { Section } from './section';

/**
 * How a tunnel wraps packets. `gre` is what a tunnel does that names no mode, `mgre` is GRE to many ends, `ipv6` wraps
 * in IPv6 alone; `other` is none of these.
 */
export type TunnelMode =
  | 'ipv6ip'
  | '6to4'
  | '6rd'
  | 'isatap'
  | 'auto'
  | 'gre'
  | 'mgre'
  | 'ipip'
  | 'ipv6'
  | 'ipsec'
  | 'other';

/** The tunnel commands of an interface. Empty for what is not a tunnel. */
export interface Tunnel {
  readonly source?: TunnelSource | undefined;
  readonly mode?: TunnelModeLine | undefined;
  readonly destination?: TunnelDestination | undefined;
}

export interface TunnelModeLine {
  readonly kind: TunnelMode;
  /** The family of the packets that the tunnel makes; undefined where it is not known. */
  readonly transport: 4 | 6 | undefined;
  readonly mark: Mark;
}

export interface TunnelSource {
  /** Exactly one of the two, or none where the source is dynamic. */
  readonly interface?: string;
  readonly address?: IpAddress;
  /** The source in its line. */
  readonly mark: Mark;
}

export interface TunnelDestination {
  /** Undefined for a name, and where the far end is found otherwise. */
  readonly address: IpAddress | undefined;
  readonly mark: Mark;
}

const modes: Readonly<Record<string, TunnelMode>> = {
  'tunnel-mode-ipv6ip': 'ipv6ip',
  'tunnel-mode-6to4': '6to4',
  'tunnel-mode-6rd': '6rd',
  'tunnel-mode-isatap': 'isatap',
  'tunnel-mode-auto': 'auto',
  'tunnel-mode-gre': 'gre',
  'tunnel-mode-mgre': 'mgre',
  'tunnel-mode-ipip': 'ipip',
  'tunnel-mode-ipv6': 'ipv6',
  'tunnel-mode-ipsec': 'ipsec',
  'tunnel-mode-other': 'other',
};

/** Modes that find the far end in the IPv6 address of each packet. */
const automatic: ReadonlySet<TunnelMode> = new Set(['6to4', '6rd', 'isatap', 'auto']);

/** The commands that say something of a tunnel. */
export const tunnelForms: ReadonlySet<string> = new Set([
  ...Object.keys(modes),
  'tunnel-source',
  'tunnel-destination',
]);

/** The tunnel after one more line of its interface. */
export function readTunnelLine(tunnel: Tunnel, line: BoundLine, section: Section): Tunnel {
  const id = line.form?.id ?? '';
  const mark = markLine(section, line);
  const positive = line.negation === undefined;
  const kind = modes[id];
  if (kind !== undefined)
    return { ...tunnel, mode: positive ? { kind, transport: transportOf(kind, line), mark } : undefined };
  if (id === 'tunnel-source') return { ...tunnel, source: positive ? readSource(line, section) : undefined };
  if (id !== 'tunnel-destination') return tunnel;
  const address = parseIp(argument(line, 'address')?.text ?? '');
  return { ...tunnel, destination: positive ? { address, mark } : undefined };
}

/** True for a tunnel that finds the far end in the IPv6 address of each packet. */
export function isAutomatic({ mode }: Tunnel): boolean {
  return mode !== undefined && automatic.has(mode.kind);
}

/** The family of the packets that a tunnel makes; undefined where it is not known. GRE over IPv4 is the default. */
export function transportFamily({ mode }: Tunnel): 4 | 6 | undefined {
  return mode === undefined ? 4 : mode.transport;
}

function transportOf(kind: TunnelMode, line: BoundLine): 4 | 6 | undefined {
  if (kind === 'other') return undefined;
  if (kind === 'ipv6') return 6;
  if (kind === 'gre' || kind === 'mgre') return hasKeyword(line, 'ipv6') ? 6 : 4;
  if (kind !== 'ipsec') return 4;
  if (hasKeyword(line, 'ipv6')) return 6;
  return hasKeyword(line, 'ipv4') ? 4 : undefined;
}

function readSource(line: BoundLine, section: Section): TunnelSource {
  const word = argument(line, 'address') ?? argument(line, 'interface');
  if (word === undefined) return { mark: markLine(section, line) };
  const mark = markWord(section, line, word);
  const address = parseIp(word.text);
  if (address !== undefined) return { address, mark };
  const name = interfaceName(word.text.replaceAll(' ', ''));
  return name === undefined ? { mark } : { interface: name, mark };
}
