import type { InitializeParams, InitializeResult, ServerCapabilities } from 'vscode-languageserver';
import type { EditorOffer } from '../features/feature';
import { serverCapabilities } from './capabilities';
import { type ClientAbilities, readAbilities, readOffer } from './client-abilities';

/** The client as it introduced itself: it cannot change for as long as the connection lives. */
export interface Client {
  readonly abilities: ClientAbilities;
  readonly offer: EditorOffer;
}

/** What a client said of itself in `initialize`. */
export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  return {
    abilities: readAbilities(capabilities),
    offer: readOffer(initializationOptions, capabilities),
  };
}

/** The answer to `initialize`. */
export function initializeResult(
  { abilities }: Client,
  ofFeatures: Partial<ServerCapabilities>,
): InitializeResult {
  return { capabilities: serverCapabilities(ofFeatures, abilities), serverInfo: { name: 'Conf T' } };
}
