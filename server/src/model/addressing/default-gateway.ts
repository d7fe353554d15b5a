import { parseIpv4 } from '../../base/ip/parse';
import { argument } from '../bound-line';
import { argumentMark, commandLines } from '../command-lines';
import { device } from '../device';
import { type Fact, fact, sectionFact } from '../facts';
import { processes } from '../landmarks';
import type { Mark } from '../mark';
import type { SectionRef } from '../section';

/** The gateway of a device that does not route. */
export interface DefaultGateway {
  readonly address: number;
  readonly mark: Mark;
}

const gatewayLines = commandLines(['ip-default-gateway']);

/** The parts of the document with a routing process or a static IPv4 route. */
const routingSigns = sectionFact<SectionRef>(['ip-route', ...processes], ({ ref }, lines) =>
  lines.some(({ negation }) => negation === undefined) ? [ref] : [],
);

/**
 * The gateway that a device uses for IPv4; undefined where it has none, or where it routes: then the line has no effect.
 * A device routes where it is told to, or has anything to route by, unless routing is switched off.
 */
export const defaultGateway: Fact<DefaultGateway | undefined> = fact(
  [gatewayLines, routingSigns, device],
  (lines, signs, { on, off }) => {
    const last = lines.at(-1);
    const address = last?.on ? parseIpv4(argument(last.line, 'address')?.text ?? '') : undefined;
    if (last === undefined || address === undefined) return undefined;
    const routes = !off.has('ip-routing') && (on.has('ip-routing') || signs.length > 0);
    return routes ? undefined : { address, mark: argumentMark(last, 'address') };
  },
);
