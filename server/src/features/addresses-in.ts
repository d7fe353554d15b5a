import type { Location } from 'vscode-languageserver';
import type { IpAddress } from '../base/ip/address';
import { lineAddresses } from '../base/ip/line-addresses';
import { parseIp, parsePrefix } from '../base/ip/parse';
import { containsV4, containsV6 } from '../base/ip/prefix';
import { widthOf } from '../base/ip/step';
import type { FeatureDocument, WorkspaceFeature } from './feature';
import { ADDRESSES_IN, type AddressesInParams } from './own-requests';

/** Where addresses of a prefix stand in the configurations that are open, prefixes within it among them. */
export const addressesIn: WorkspaceFeature<AddressesInParams, Location[] | null> = {
  method: ADDRESSES_IN,
  capability: {},
  handle: (documents, { prefix: text }) => {
    const prefix = readPrefix(text.trim());
    return prefix === undefined ? null : documents.flatMap((document) => placesIn(document, prefix));
  },
};

interface Prefix {
  readonly address: IpAddress;
  readonly length: number;
}

function readPrefix(text: string): Prefix | undefined {
  const address = parseIp(text);
  return address === undefined ? parsePrefix(text) : { address, length: widthOf(address.family) };
}

function placesIn({ snapshot, uri }: FeatureDocument, prefix: Prefix): Location[] {
  return snapshot.lines.flatMap(({ text }, line) =>
    lineAddresses(text).flatMap(({ token, role }): Location[] => {
      const { address, start, end, prefixLength = prefix.length } = token;
      if (role !== 'address' || prefixLength < prefix.length || !contains(prefix, address)) return [];
      return [{ uri, range: { start: { line, character: start }, end: { line, character: end } } }];
    }),
  );
}

function contains({ address: network, length }: Prefix, address: IpAddress): boolean {
  if (network.family === 4) return address.family === 4 && containsV4(network.bits, length, address.bits);
  return address.family === 6 && containsV6(network.bits, length, address.bits);
}
