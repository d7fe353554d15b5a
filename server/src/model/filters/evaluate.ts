import type { Filters } from './filters';
import { routePacketDecision } from './route-packets';
import type { AccessList, Decision, Family, RouteMap, RouteMapClause, RouteMapMatch } from './types';

/** A prefix that a filter is asked about. */
export interface RoutePrefix {
  /** 32 or 128 bits, unsigned. */
  readonly bits: number | bigint;
  readonly length: number;
}

/** A route as a route map sees it: what is left out is not known. */
export interface Route extends RoutePrefix {
  readonly family: Family;
  readonly sourceProtocol?: 'connected' | 'static' | 'bgp' | 'ospf' | 'eigrp' | 'rip' | 'isis';
  /** As a device prints it. */
  readonly interface?: string;
  readonly tag?: number;
}

/**
 * What an access list makes of a route. A standard list compares the address of its prefix; an extended one compares that
 * with its sources and the netmask with its destinations. `unknown` where the document has no such list.
 */
export function accessListDecision(
  filters: Filters,
  family: Family,
  name: string,
  route: RoutePrefix,
): Decision {
  const list = filters.accessLists[family].get(name);
  return list === undefined || list.entries.length === 0 ? 'unknown' : decideByEntries(list, route);
}

/** What a prefix list makes of a prefix. `unknown` where the document has no such list. */
export function prefixListDecision(
  filters: Filters,
  family: Family,
  name: string,
  { bits, length }: RoutePrefix,
): Decision {
  const list = filters.prefixLists[family].get(name);
  if (list === undefined || !list.complete) return 'unknown';
  const free = BigInt(family === 4 ? 32 : 128);
  const entry = list.entries.find((one) => {
    if (length < one.low || length > one.high || length < one.length) return false;
    return (BigInt(one.bits) ^ BigInt(bits)) >> (free - BigInt(one.length)) === 0n;
  });
  return entry?.action ?? 'deny';
}

/** What a route map makes of a route. `unknown` where the document has no such map. */
export function routeMapDecision(filters: Filters, name: string, route: Route): Decision {
  const map = filters.routeMaps.get(name);
  return map === undefined ? 'unknown' : decideByClauses(filters, map, route, 0);
}

function decideByEntries(list: AccessList, route: RoutePrefix): Decision {
  for (const entry of list.entries) {
    const matches = routePacketDecision(list, entry, route);
    if (matches === 'unknown' || entry.action === undefined) return 'unknown';
    if (matches === 'yes') return entry.action;
  }
  return 'deny';
}

function decideByClauses(filters: Filters, map: RouteMap, route: Route, from: number): Decision {
  for (const [index, clause] of map.clauses.entries()) {
    if (index < from) continue;
    const matches = clauseMatches(filters, clause, route);
    if (matches === 'no') continue;
    const matched = afterMatch(filters, map, route, index);
    if (matches === 'yes') return matched;
    return decideByClauses(filters, map, route, index + 1) === matched ? matched : 'unknown';
  }
  return 'deny';
}

/** With `continue` a later entry may still refuse what this one let through: then it is left open. */
function afterMatch(filters: Filters, map: RouteMap, route: Route, index: number): Decision {
  const clause = map.clauses[index];
  if (clause === undefined) return 'deny';
  if (clause.continues === undefined || clause.action === 'deny') return clause.action;
  const { continues } = clause;
  const next =
    continues === 'next' ? index + 1 : map.clauses.findIndex(({ sequence }) => sequence === continues);
  if (next <= index) return 'unknown';
  const isRefusedLater = map.clauses
    .slice(next)
    .some((later) => later.action === 'deny' && clauseMatches(filters, later, route) !== 'no');
  return isRefusedLater ? 'unknown' : 'permit';
}

type Answer = 'yes' | 'no' | 'unknown';

/** Every match has to hold; those of the same kind are one. */
function clauseMatches(filters: Filters, clause: RouteMapClause, route: Route): Answer {
  const answers = joinSameKind(clause.matches).map((match) => matchHolds(filters, match, route));
  if (answers.includes('no')) return 'no';
  return clause.complete && !answers.includes('unknown') ? 'yes' : 'unknown';
}

/** Two lines of the same kind say the same as one with all their names. */
function joinSameKind(matches: readonly RouteMapMatch[]): RouteMapMatch[] {
  const joined = new Map<string, RouteMapMatch>();
  for (const match of matches) {
    const key = 'family' in match ? `${match.kind} ${match.family}` : match.kind;
    const known = joined.get(key);
    joined.set(key, known === undefined ? match : joinTwo(known, match));
  }
  return [...joined.values()];
}

function joinTwo(a: RouteMapMatch, b: RouteMapMatch): RouteMapMatch {
  if ('names' in a && 'names' in b) return { ...a, names: [...a.names, ...b.names] };
  if ('protocols' in a && 'protocols' in b) return { ...a, protocols: [...a.protocols, ...b.protocols] };
  if ('tags' in a && 'tags' in b) return { ...a, tags: [...a.tags, ...b.tags] };
  return a;
}

function matchHolds(filters: Filters, match: RouteMapMatch, route: Route): Answer {
  switch (match.kind) {
    case 'access-list':
      if (match.family !== route.family) return 'unknown';
      return anyOf(match.names, (name) => asAnswer(accessListDecision(filters, match.family, name, route)));
    case 'prefix-list':
      if (match.family !== route.family) return 'unknown';
      return anyOf(match.names, (name) => asAnswer(prefixListDecision(filters, match.family, name, route)));
    case 'source-protocol':
      return anyOf(match.protocols, ({ name, process }) => {
        if (route.sourceProtocol === undefined) return 'unknown';
        if (name !== route.sourceProtocol) return 'no';
        return process === undefined ? 'yes' : 'unknown';
      });
    case 'interface':
      return anyOf(match.names, (name) => isSame(name, route.interface));
    case 'tag':
      return anyOf(match.tags, (tag) => isSame(tag, route.tag));
    case 'other':
      return 'unknown';
  }
}

function isSame<Value>(wanted: Value, own: Value | undefined): Answer {
  if (own === undefined) return 'unknown';
  return own === wanted ? 'yes' : 'no';
}

/** What a list refuses does not match; another list may still let it through. */
function asAnswer(decision: Decision): Answer {
  if (decision === 'unknown') return 'unknown';
  return decision === 'permit' ? 'yes' : 'no';
}

function anyOf<Item>(items: readonly Item[], holds: (item: Item) => Answer): Answer {
  const answers = items.map(holds);
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}
