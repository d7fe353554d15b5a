import type { BoundLine } from '../../model/bound-line';

/** Commands that devices of some releases print further in than one blank a mode. */
interface WideRow {
  readonly mode: string;
  /** First keywords of the commands; all of the mode where this is undefined. */
  readonly keywords?: readonly string[];
  readonly extra: number;
}

const wideRows: readonly WideRow[] = [
  { mode: 'class-map', keywords: ['description'], extra: 1 },
  { mode: 'cfm-mep', extra: 1 },
  { mode: 'crypto-keyring', extra: 1 },
  { mode: 'ip-dhcp-pool', extra: 2 },
  { mode: 'ip-sla', extra: 1 },
  { mode: 'isakmp-profile', extra: 2 },
  { mode: 'key-chain-key', keywords: ['accept-lifetime', 'send-lifetime'], extra: 1 },
  { mode: 'policy-map-class', keywords: ['service-policy'], extra: 1 },
  { mode: 'ssh-pubkey-chain', extra: 1 },
];

const byMode = new Map(wideRows.map((row) => [row.mode, row]));

/** How many blanks more than usual some devices put in front of a command. */
export function deviceExtra(line: BoundLine): number {
  const row = byMode.get(line.mode);
  if (row === undefined) return 0;
  const keyword = line.matched[0]?.keyword;
  return row.keywords === undefined || (keyword !== undefined && row.keywords.includes(keyword))
    ? row.extra
    : 0;
}

/** True for an exit that devices print in the column of the commands that it ends; others stand in that of the header. */
export function isBodyExit({ mode }: BoundLine): boolean {
  return mode === 'vrrp-af' || mode === 'router-lisp' || mode.startsWith('lisp-');
}
