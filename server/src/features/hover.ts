import type { Hover, HoverParams } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { boundLineAt } from '../model/locate';
import type { Snapshot } from '../model/snapshot';
import { kindOf } from '../model/symbols';
import type { Feature, FeatureDocument } from './feature';
import { addressCard, type CardLine } from './shared/cards/address-card';
import type { PlacedCard } from './shared/cards/card';
import { cardContext } from './shared/cards/card-context';
import { hexCard } from './shared/cards/hex-card';
import { valueCard } from './shared/cards/value-card';
import { commandCard } from './shared/command-card';
import { nameCard } from './shared/command-name-card';
import { type WordAt, wordAt } from './shared/command-word';
import { symbolAt } from './shared/symbol-at';

/**
 * The card of the address under the cursor, in a command, a comment, free text or a log; where there is none, of the
 * value, the name and the command that the word under the cursor belongs to.
 */
export const hover: Feature<HoverParams, Hover | null> = {
  method: 'textDocument/hover',
  capability: { hoverProvider: true },
  anyLanguage: true,
  handle: (document, { position: { line, character } }) => {
    const card = cardAt(document, line, character);
    if (card === undefined) return null;
    const { value, span } = card;
    return {
      contents: { kind: MarkupKind.Markdown, value },
      range: { start: { line, character: span.start }, end: { line, character: span.end } },
    };
  },
};

/** So many characters of syntax are shown below the card of a value. */
const LONGEST_BESIDE = 400;

function cardAt(document: FeatureDocument, number: number, character: number): PlacedCard | undefined {
  const { snapshot } = document;
  const text = snapshot.lines[number]?.text;
  if (text === undefined) return undefined;
  const line: CardLine = { text, located: boundLineAt(snapshot, number), snapshot };
  const context = cardContext(document, number);
  return (
    addressCard(line, character, context) ??
    hexCard(line, character, context) ??
    wordCard(line, number, character)
  );
}

function wordCard(
  { located, snapshot }: CardLine,
  number: number,
  character: number,
): PlacedCard | undefined {
  if (located?.line.kind !== 'command') return undefined;
  const word = wordAt(located.line, character);
  if (word === undefined) return undefined;
  const value = valueCard(located, word);
  const name = nameAt(word, snapshot, number, character);
  const command = commandCard(located.line, word);
  // The syntax of some commands fills the screen: below an answer that is in the way.
  const isLong = value !== undefined && (command?.length ?? 0) > LONGEST_BESIDE;
  const cards = [value, name && nameCard(name, snapshot), isLong ? undefined : command].filter(
    (card) => card !== undefined,
  );
  if (cards.length === 0) return undefined;
  return { value: cards.join('\n\n---\n\n'), span: name?.mark.span ?? word.span };
}

function nameAt(
  { matched }: WordAt,
  snapshot: Snapshot,
  line: number,
  character: number,
): ReturnType<typeof symbolAt> {
  return kindOf(matched) === undefined ? undefined : symbolAt(snapshot, { line, character });
}
