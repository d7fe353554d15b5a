/** What an offered word carries, so that its documentation can be made when it is looked at. */
export interface CompletionData {
  readonly mode: string;
  /** The words before it, a negation aside. */
  readonly before: string;
}

/** Reads the data of an item; undefined for one that is not ours. */
export function completionData(data: unknown): CompletionData | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { mode, before } = data as Partial<Record<keyof CompletionData, unknown>>;
  return typeof mode === 'string' && typeof before === 'string' ? { mode, before } : undefined;
}
