import { type FeatureDocument, noOffer } from '../../server/src/features/feature';
import { defaultSettings } from '../../server/src/features/settings';
import { plainSnapshot } from '../../server/src/model/snapshot';
import { splitLines } from '../../server/src/syntax/source-line';
import { snapshot } from './snapshots';

export const URI = 'untitled:test';

/** A document as features see it; in another language than IOS none of its lines means anything. */
export function featureDocument(text: string, languageId = 'cisco-ios'): FeatureDocument {
  const bound = languageId === 'cisco-ios' ? snapshot(text) : plainSnapshot(splitLines(text));
  return { uri: URI, languageId, snapshot: bound, settings: defaultSettings, editor: noOffer };
}
