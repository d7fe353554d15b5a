import { argument } from '../bound-line';
import { eachRow } from '../facts';
import { interfaceCommands } from '../interface-commands';
import { keyedFact } from '../keyed';

/** The commands that put an interface into a VRF. */
export const vrfForms: ReadonlySet<string> = new Set(['vrf-forwarding', 'ip-vrf-forwarding']);

/** A line that says in which VRF an interface is; undefined for one that takes it back into the global table. */
export interface VrfLine {
  readonly interface: string;
  readonly vrf: string | undefined;
}

const vrfLines = eachRow(interfaceCommands, [], ({ name, id, on, line }): readonly VrfLine[] =>
  vrfForms.has(id) ? [{ interface: name, vrf: on ? argument(line, 'vrf')?.text : undefined }] : [],
);

/** The lines on the VRF of an interface, by its name, without all else that is known of interfaces; the last counts. */
export const vrfLinesOf = keyedFact(vrfLines, (line) => line.interface);
