import type { Hover, HoverParams } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { type LineAddress, lineAddresses } from '../base/ip/line-addresses';
import type { Span } from '../base/span';
import { boundLineAt } from '../model/locate';
import { addressOwners } from '../model/owners';
import { kindOf } from '../model/symbols';
import type { Feature, FeatureDocument } from './feature';
import { ipv4Card, maskCard } from './shared/card-v4';
import { ipv6Card } from './shared/card-v6';
import { commandCard } from './shared/command-card';
import { nameCard } from './shared/command-name-card';
import { wordAt } from './shared/command-word';
import { surroundings } from './shared/surroundings';
import { symbolAt } from './shared/symbol-at';

/**
 * The card of the address under the cursor, in a command, a comment, free text or a log; where there is none, of the
 * name and the command that the word under the cursor belongs to.
 */
export const hover: Feature<HoverParams, Hover | null> = {
  method: 'textDocument/hover',
  capability: { hoverProvider: true },
  anyLanguage: true,
  handle: (document, { position: { line, character } }) => {
    const card = addressCard(document, line, character) ?? wordCard(document, line, character);
    if (card === undefined) return null;
    const { value, span } = card;
    return {
      contents: { kind: MarkupKind.Markdown, value },
      range: { start: { line, character: span.start }, end: { line, character: span.end } },
    };
  },
};

interface Card {
  readonly value: string;
  readonly span: Span;
}

function addressCard(document: FeatureDocument, line: number, character: number): Card | undefined {
  const source = document.snapshot.lines[line];
  if (source === undefined) return undefined;
  const near = surroundings(source.text, character);
  const column = character - near.start;
  const found = lineAddresses(near.text).find(({ token }) => token.start <= column && column <= token.end);
  if (found === undefined) return undefined;
  const { start, end } = found.token;
  return {
    value: cardOf(found, document, line),
    span: { start: near.start + start, end: near.start + end },
  };
}

function wordCard({ snapshot }: FeatureDocument, number: number, character: number): Card | undefined {
  const { line } = boundLineAt(snapshot, number) ?? {};
  if (line?.kind !== 'command') return undefined;
  const word = wordAt(line, character);
  if (word === undefined) return undefined;
  const isName = kindOf(word.matched) !== undefined;
  const name = isName ? symbolAt(snapshot, { line: number, character }) : undefined;
  const cards = [name && nameCard(name, snapshot), commandCard(line, word)].filter(
    (card) => card !== undefined,
  );
  if (cards.length === 0) return undefined;
  return { value: cards.join('\n\n---\n\n'), span: name?.mark.span ?? word.span };
}

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
