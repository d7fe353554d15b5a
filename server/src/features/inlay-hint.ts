import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { type LineAddress, lineAddresses } from '../base/ip/line-addresses';
import type { BoundLine } from '../model/bound-line';
import { boundLines } from '../model/locate';
import type { Snapshot } from '../model/snapshot';
import type { Feature } from './feature';
import { addressHint, nextHopHint } from './shared/address-hints';
import { freeTextStart } from './shared/free-text';

/** What an editor shows beside addresses of the lines in sight, by the setting `inlayHints`. */
export const inlayHint: Feature<InlayHintParams, InlayHint[]> = {
  method: 'textDocument/inlayHint',
  capability: { inlayHintProvider: true },
  handle: ({ snapshot, settings }, { range }) => {
    const wanted = new Set(settings.inlayHints);
    if (wanted.size === 0) return [];
    const found: InlayHint[] = [];
    let number = range.start.line;
    for (const line of boundLines(snapshot, number, range.end.line + 1)) {
      found.push(...hintsOf(snapshot, line, number, wanted));
      number++;
    }
    return found;
  },
};

const LONGEST_LINE = 2_000;

function hintsOf(
  snapshot: Snapshot,
  line: BoundLine,
  number: number,
  wanted: ReadonlySet<string>,
): InlayHint[] {
  const { text } = line.source;
  if (line.kind !== 'command' || text.length > LONGEST_LINE || !/[.:]/.test(text)) return [];
  const free = freeTextStart(line);
  const ofAddresses = lineAddresses(text).flatMap((found: LineAddress) => {
    if (found.token.start >= free) return [];
    const hint = addressHint(snapshot, text, found);
    return hint === undefined || !wanted.has(hint.kind) ? [] : [toHint(number, found.token.end, hint.label)];
  });
  const hop = wanted.has('nextHop') ? nextHopHint(snapshot, line) : undefined;
  return hop === undefined ? ofAddresses : [...ofAddresses, toHint(number, hop.column, hop.label)];
}

function toHint(line: number, character: number, label: string): InlayHint {
  return { position: { line, character }, label, paddingLeft: true };
}
