/** A standard community that every router knows (IANA BGP well-known communities). */
export interface WellKnownCommunity {
  readonly name: string;
  /** What a router does with a route that carries it. */
  readonly meaning: string;
  readonly rfc: string;
  /** The word of IOS for it. */
  readonly keyword?: string;
}

/** IANA registry of BGP well-known communities, by value. */
const WELL_KNOWN: ReadonlyMap<number, WellKnownCommunity> = new Map([
  [
    0,
    {
      name: 'internet',
      meaning: 'advertised to everybody: every route matches it',
      rfc: 'RFC 1997',
      keyword: 'internet',
    },
  ],
  [
    0xffff0000,
    {
      name: 'GRACEFUL_SHUTDOWN',
      meaning: 'about to go away: used only where nothing else is left',
      rfc: 'RFC 8326',
      keyword: 'gshut',
    },
  ],
  [
    0xffff0001,
    { name: 'ACCEPT_OWN', meaning: 'taken from a VRF of the same router as well', rfc: 'RFC 7611' },
  ],
  [
    0xffff0002,
    {
      name: 'ROUTE_FILTER_TRANSLATED_v4',
      meaning: 'filter of VPN routes',
      rfc: 'draft-l3vpn-legacy-rtc',
    },
  ],
  [0xffff0003, { name: 'ROUTE_FILTER_v4', meaning: 'filter of VPN routes', rfc: 'draft-l3vpn-legacy-rtc' }],
  [
    0xffff0004,
    {
      name: 'ROUTE_FILTER_TRANSLATED_v6',
      meaning: 'filter of VPN routes',
      rfc: 'draft-l3vpn-legacy-rtc',
    },
  ],
  [0xffff0005, { name: 'ROUTE_FILTER_v6', meaning: 'filter of VPN routes', rfc: 'draft-l3vpn-legacy-rtc' }],
  [
    0xffff0006,
    { name: 'LLGR_STALE', meaning: 'stale, kept by long-lived graceful restart', rfc: 'RFC 9494' },
  ],
  [0xffff0007, { name: 'NO_LLGR', meaning: 'not kept by long-lived graceful restart', rfc: 'RFC 9494' }],
  [0xffff0009, { name: 'Standby PE', meaning: 'from the standby edge of a multicast VPN', rfc: 'RFC 9026' }],
  [0xffff029a, { name: 'BLACKHOLE', meaning: 'traffic to it is dropped', rfc: 'RFC 7999' }],
  [
    0xffffff01,
    {
      name: 'NO_EXPORT',
      meaning: 'not advertised outside of the AS or confederation',
      rfc: 'RFC 1997',
      keyword: 'no-export',
    },
  ],
  [
    0xffffff02,
    { name: 'NO_ADVERTISE', meaning: 'not advertised to any peer', rfc: 'RFC 1997', keyword: 'no-advertise' },
  ],
  [
    0xffffff03,
    {
      name: 'NO_EXPORT_SUBCONFED',
      meaning: 'not advertised outside of the member AS',
      rfc: 'RFC 1997',
      keyword: 'local-as',
    },
  ],
  [
    0xffffff04,
    { name: 'NOPEER', meaning: 'need not be advertised to peers at the same level', rfc: 'RFC 3765' },
  ],
]);

/** The well-known community of a value. */
export function wellKnownCommunity(value: number): WellKnownCommunity | undefined {
  return WELL_KNOWN.get(value);
}

/** The value of a word of IOS such as `no-export`, in any case. */
export function communityOfKeyword(word: string): number | undefined {
  const wanted = word.toLowerCase();
  for (const [value, { keyword }] of WELL_KNOWN) if (keyword === wanted) return value;
  return undefined;
}
