import type { Classification } from '../model/detect';

export * from '../features/own-requests';

/** A request of our own: is this text a Cisco IOS configuration? The client imports this file too. */
export const CLASSIFY = 'conf-t/classify';

export interface ClassifyParams {
  /** The beginning of a document; 64 KB of it are read. */
  readonly text: string;
  readonly uri: string;
  readonly languageId: string;
}

export type ClassifyResult = Classification;
