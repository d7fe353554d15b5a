import { boundLineAt } from '../model/locate';
import type { Feature } from './feature';
import { ON_ADDRESS, type OnAddressParams } from './own-requests';
import { addressAt } from './shared/cards/address-at';

/** Whether the cursor is on an address: the client's keys that rewrite addresses are free elsewhere. */
export const onAddress: Feature<OnAddressParams, boolean> = {
  method: ON_ADDRESS,
  capability: {},
  anyLanguage: true,
  handle: ({ snapshot }, { position: { line, character } }) => {
    const text = snapshot.lines[line]?.text;
    if (text === undefined) return false;
    return addressAt(text, boundLineAt(snapshot, line)?.line, character) !== undefined;
  },
};
