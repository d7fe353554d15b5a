/** Sets that are kept to compare with: one a document that is edited, and some to spare. */
const MOST_SETS = 20;

/**
 * Gives back the set that was made before of the same texts, so that what follows from a set is kept where an edit
 * changed nothing of it.
 */
export function sameSets(): (texts: Iterable<string>) => ReadonlySet<string> {
  const known: ReadonlySet<string>[] = [];
  return (texts) => {
    const fresh = new Set(texts);
    const old = known.find((one) => sameTexts(one, fresh));
    if (old !== undefined) return old;
    known.unshift(fresh);
    known.length = Math.min(known.length, MOST_SETS);
    return fresh;
  };
}

function sameTexts(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const text of a) if (!b.has(text)) return false;
  return true;
}
