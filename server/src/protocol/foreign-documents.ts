import { classifyText } from '../model/detect';
import { joinLines } from '../syntax/source-line';
import type { OpenDocument } from './open-document';

/** As many lines of a document as are looked at to tell whose it is. */
const LOOKED_AT = 2_000;

/**
 * Tells documents that belong to another system, whatever their language says: checks for IOS have nothing to say of
 * them. A document is looked at when it is first asked for, and again when it has become twice or half as long.
 */
export function foreignDocuments(): (document: OpenDocument) => boolean {
  const known = new WeakMap<OpenDocument, { readonly isForeign: boolean; readonly lines: number }>();
  return (document) => {
    const { lines } = document;
    const before = known.get(document);
    if (before !== undefined && lines.length < 2 * before.lines && 2 * lines.length > before.lines)
      return before.isForeign;
    const isForeign = classifyText(joinLines(lines.slice(0, LOOKED_AT))).foreign ?? false;
    known.set(document, { isForeign, lines: lines.length });
    return isForeign;
  };
}
