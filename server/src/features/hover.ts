import type { Hover, HoverParams } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { type LineAddress, lineAddresses } from '../base/ip/line-addresses';
import { addressOwners } from '../model/owners';
import type { Feature, FeatureDocument } from './feature';
import { ipv4Card, maskCard } from './shared/card-v4';
import { ipv6Card } from './shared/card-v6';
import { surroundings } from './shared/surroundings';

/** The card of the address under the cursor: in a command, a comment, free text or a log. */
export const hover: Feature<HoverParams, Hover | null> = {
  method: 'textDocument/hover',
  capability: { hoverProvider: true },
  anyLanguage: true,
  handle: (document, { position }) => {
    const source = document.snapshot.lines[position.line];
    if (source === undefined) return null;
    const near = surroundings(source.text, position.character);
    const column = position.character - near.start;
    const found = lineAddresses(near.text).find(({ token }) => token.start <= column && column <= token.end);
    if (found === undefined) return null;
    const { start, end } = found.token;
    return {
      contents: { kind: MarkupKind.Markdown, value: cardOf(found, document, position.line) },
      range: {
        start: { line: position.line, character: near.start + start },
        end: { line: position.line, character: near.start + end },
      },
    };
  },
};

function cardOf({ token, role, partner }: LineAddress, document: FeatureDocument, line: number): string {
  const owners = addressOwners(document.snapshot);
  const { address, prefixLength: length, zone } = token;
  const source = document.snapshot.lines[line];
  if (address.family === 6) {
    const atOwner =
      owners.ipv6.get(address.bits)?.some((owner) => owner.mark.line.source === source) ?? false;
    return ipv6Card(address.bits, { length, zone, owners, atOwner });
  }
  if (role !== 'address') return maskCard(address.bits, role);
  const beside = partner?.address.family === 4 ? partner.address.bits : undefined;
  const isMask = beside !== undefined && (beside >>> 31 === 1 || (beside === 0 && address.bits === 0));
  const atOwner = owners.ipv4.get(address.bits)?.some((owner) => owner.mark.line.source === source) ?? false;
  return ipv4Card(address.bits, {
    length,
    mask: isMask ? beside : undefined,
    wildcard: isMask ? undefined : beside,
    owners,
    atOwner,
  });
}
