import { eachRow, type Fact, fact } from '../facts';
import { keyedFact } from '../keyed';
import { onlyWhere } from '../on-demand';
import { perKey, valuesOf } from '../per-key';
import { type BgpNeighbor, bgpNeighbors } from './neighbors';
import type { ProcessFrame } from './process';

/** Neighbors without an AS, where all that is set for them is known, and which no listen range accepts. */
export const neighborsWithoutAs: Fact<readonly BgpNeighbor[]> = eachRow(bgpNeighbors, [], (neighbor) => {
  const { session, isComplete, isListenedTo } = neighbor;
  return session.remoteAs === undefined && isComplete && !isListenedTo ? [neighbor] : none;
});

const withAs = eachRow(bgpNeighbors, [], (neighbor) =>
  neighbor.session.remoteAs === undefined ? none : [neighbor],
);

const processesWithAs = perKey(
  keyedFact(withAs, ({ process }) => process),
  [],
  ([first]) => first?.process,
);

/** The processes that tell the AS of some neighbor; none where all neighbors have one. */
export const processesThatTell: Fact<ReadonlySet<ProcessFrame>> = fact(
  [onlyWhere(neighborsWithoutAs, valuesOf(processesWithAs))],
  (processes) => new Set(processes),
);

const none: readonly never[] = [];
