/** How many objects can be reached from one, itself included: all that it keeps in memory, but what only closures know. */
export function reachableObjects(root: object): number {
  const seen = new Set<object>([root]);
  const waiting: object[] = [root];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    waiting.push(value);
  };
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof Map) for (const entry of next) entry.forEach(visit);
    else if (next instanceof Set) next.forEach(visit);
    else if (!ArrayBuffer.isView(next)) Object.values(next).forEach(visit);
  }
  return seen.size;
}
