import type { Fact } from './facts';

const none: readonly never[] = [];

/**
 * A fact that is worked out only where another one finds something, and empty else: what most documents have no use for
 * costs them nothing.
 */
export function onlyWhere<Value>(
  gate: Fact<readonly unknown[]>,
  full: Fact<readonly Value[]>,
): Fact<readonly Value[]> {
  return (snapshot) => (gate(snapshot).length === 0 ? none : full(snapshot));
}
