import { argument } from '../bound-line';
import { type Fact, fact, sectionFact } from '../facts';
import { blocksOf } from '../section';

/** Names of route maps that are there, and of those that set a next hop in any of their entries. */
export interface NextHopMaps {
  readonly all: ReadonlySet<string>;
  readonly 4: ReadonlySet<string>;
  readonly 6: ReadonlySet<string>;
}

const SETS_IPV4 = 'set-ip-next-hop';
const SETS_IPV6 = 'set-ipv6-next-hop';

interface Entry {
  readonly name: string;
  readonly ids: ReadonlySet<string | undefined>;
}

const entries: Fact<readonly Entry[]> = sectionFact(['route-map', SETS_IPV4, SETS_IPV6], (section) =>
  blocksOf(section)
    .filter(({ header }) => header.form?.id === 'route-map')
    .map(({ header, lines }) => ({
      name: argument(header, 'name')?.text ?? '',
      ids: new Set(lines.filter(({ negation }) => negation === undefined).map(({ form }) => form?.id)),
    })),
);

export const nextHopMaps: Fact<NextHopMaps> = fact([entries], (all) => {
  const namesWith = (id: string) => new Set(all.filter(({ ids }) => ids.has(id)).map(({ name }) => name));
  return {
    all: new Set(all.map(({ name }) => name)),
    4: namesWith(SETS_IPV4),
    6: namesWith(SETS_IPV6),
  };
});
