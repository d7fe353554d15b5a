/** A DHCPv6 unique identifier (RFC 8415 section 11, RFC 6355). */
export type Duid =
  | (DuidCommon & {
      readonly type: 1;
      readonly hardware: number;
      readonly time: number;
      readonly linkLayer: string;
    })
  | (DuidCommon & { readonly type: 2; readonly enterprise: number; readonly identifier: string })
  | (DuidCommon & { readonly type: 3; readonly hardware: number; readonly linkLayer: string })
  | (DuidCommon & { readonly type: 4; readonly uuid: string });

interface DuidCommon {
  readonly name: 'DUID-LLT' | 'DUID-EN' | 'DUID-LL' | 'DUID-UUID';
  /** Length in bytes. */
  readonly bytes: number;
}

/** The longest DUID: two bytes of type and 128 of content. */
const MAX_BYTES = 130;

/**
 * Reads a DUID of types 1 to 4 written as hexadecimal digits, or as bytes with colons or hyphens between them. A link
 * layer address is as long as its hardware type demands where that is known. `undefined` for anything else.
 */
export function parseDuid(text: string): Duid | undefined {
  const hex = hexDigits(text);
  if (hex === undefined) return undefined;
  const bytes = hex.length / 2;
  const field = (start: number, end: number): number => Number.parseInt(hex.slice(start * 2, end * 2), 16);
  switch (field(0, 2)) {
    case 1: {
      const hardware = field(2, 4);
      if (bytes < 9 || !fitsHardware(hardware, bytes - 8)) return undefined;
      return {
        type: 1,
        name: 'DUID-LLT',
        bytes,
        hardware,
        time: field(4, 8),
        linkLayer: withColons(hex.slice(16)),
      };
    }
    case 2:
      if (bytes < 7) return undefined;
      return { type: 2, name: 'DUID-EN', bytes, enterprise: field(2, 6), identifier: hex.slice(12) };
    case 3: {
      const hardware = field(2, 4);
      if (bytes < 5 || !fitsHardware(hardware, bytes - 4)) return undefined;
      return { type: 3, name: 'DUID-LL', bytes, hardware, linkLayer: withColons(hex.slice(8)) };
    }
    case 4:
      return bytes === 18
        ? { type: 4, name: 'DUID-UUID', bytes, uuid: withHyphens(hex.slice(4)) }
        : undefined;
    default:
      return undefined;
  }
}

/** Lower-case digits of a byte string, `undefined` when it is none. */
function hexDigits(text: string): string | undefined {
  if (text.length > MAX_BYTES * 3 || !/^[0-9a-f]{2}(?:[:-]?[0-9a-f]{2})+$/i.test(text)) return undefined;
  const separators = text.match(/[:-]/g)?.length ?? 0;
  const hex = text.replace(/[:-]/g, '').toLowerCase();
  return separators === 0 || separators === hex.length / 2 - 1 ? hex : undefined;
}

/** Ethernet and IEEE 802 addresses have six bytes, EUI-64 eight; of the rest nothing is known here. */
function fitsHardware(hardware: number, length: number): boolean {
  if (hardware === 1 || hardware === 6) return length === 6;
  if (hardware === 27) return length === 8;
  return length >= 1 && length <= 20;
}

function withColons(hex: string): string {
  return (hex.match(/../g) ?? []).join(':');
}

function withHyphens(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Midnight UTC of 2000-01-01, from which a DUID-LLT counts, in seconds since 1970. */
const EPOCH = 946684800;

/** When a DUID-LLT was made, in ISO 8601 to the second: `2012-12-07T21:47:47Z`. */
export function duidTimeUtc(time: number): string {
  return new Date((EPOCH + time) * 1000).toISOString().replace('.000Z', 'Z');
}

const HARDWARE: ReadonlyMap<number, string> = new Map([
  [1, 'Ethernet (10Mb)'],
  [6, 'IEEE 802 Networks'],
  [7, 'ARCNET'],
  [15, 'Frame Relay'],
  [16, 'Asynchronous Transmission Mode (ATM)'],
  [17, 'HDLC'],
  [20, 'Serial Line'],
  [24, 'IEEE 1394.1995'],
  [27, 'EUI-64'],
  [32, 'InfiniBand (TM)'],
]);

/** Name of an ARP hardware type (IANA). */
export function hardwareName(hardware: number): string | undefined {
  return HARDWARE.get(hardware);
}
