import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { type LineAddress, lineAddresses } from '../base/ip/line-addresses';
import { boundLineAt } from '../model/locate';
import type { Feature, FeatureDocument } from './feature';
import { addressHint, nextHopHint } from './shared/address-hints';
import { freeTextStart } from './shared/free-text';

/** What an editor shows beside addresses of the lines in sight, by the setting `inlayHints`. */
export const inlayHint: Feature<InlayHintParams, InlayHint[]> = {
  method: 'textDocument/inlayHint',
  capability: { inlayHintProvider: true },
  handle: (document, { range }) => {
    const wanted = new Set(document.settings.inlayHints);
    if (wanted.size === 0) return [];
    const last = Math.min(range.end.line, document.snapshot.lines.length - 1);
    const found: InlayHint[] = [];
    for (let number = range.start.line; number <= last; number++)
      found.push(...hintsOf(document, number, wanted));
    return found;
  },
};

const LONGEST_LINE = 2_000;

function hintsOf({ snapshot }: FeatureDocument, number: number, wanted: ReadonlySet<string>): InlayHint[] {
  const text = snapshot.lines[number]?.text ?? '';
  if (text.length > LONGEST_LINE || !/[.:]/.test(text)) return [];
  const { line } = boundLineAt(snapshot, number) ?? {};
  if (line?.kind !== 'command') return [];
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
