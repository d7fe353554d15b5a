import type { IpAddress } from '../base/ip/address';
import { parseIp } from '../base/ip/parse';
import { interfaceName } from '../catalogue/interface-name';
import { argument, type BoundLine } from './bound-line';
import { type Mark, markLine } from './mark';
import type { Section } from './section';

/** How a tunnel wraps packets; `other` for what is not IPv6 in IPv4. */
export type TunnelMode = 'ipv6ip' | '6to4' | '6rd' | 'isatap' | 'auto' | 'other';

/** The tunnel commands of an interface. Empty for what is not a tunnel. */
export interface Tunnel {
  readonly source?: TunnelSource | undefined;
  readonly mode?: { readonly kind: TunnelMode; readonly mark: Mark } | undefined;
  readonly destination?: { readonly mark: Mark } | undefined;
}

export interface TunnelSource {
  /** Exactly one of the two, or none where the source is dynamic. */
  readonly interface?: string;
  readonly address?: IpAddress;
  readonly mark: Mark;
}

const modes: Readonly<Record<string, TunnelMode>> = {
  'tunnel-mode-ipv6ip': 'ipv6ip',
  'tunnel-mode-6to4': '6to4',
  'tunnel-mode-6rd': '6rd',
  'tunnel-mode-isatap': 'isatap',
  'tunnel-mode-auto': 'auto',
  'tunnel-mode-other': 'other',
};

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
  if (kind !== undefined) return { ...tunnel, mode: positive ? { kind, mark } : undefined };
  if (id === 'tunnel-source') return { ...tunnel, source: positive ? readSource(line, mark) : undefined };
  if (id === 'tunnel-destination') return { ...tunnel, destination: positive ? { mark } : undefined };
  return tunnel;
}

function readSource(line: BoundLine, mark: Mark): TunnelSource {
  const address = parseIp(argument(line, 'address')?.text ?? '');
  if (address !== undefined) return { address, mark };
  const name = interfaceName(argument(line, 'interface')?.text.replaceAll(' ', '') ?? '');
  return name === undefined ? { mark } : { interface: name, mark };
}
