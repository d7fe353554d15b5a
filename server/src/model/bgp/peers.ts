import type { IpAddress } from '../../base/ip/address';
import type { Fact } from '../facts';
import { keyedFact } from '../keyed';
import { type Mark, markLine, markWord } from '../mark';
import { type PerKey, perKey, valuesOf } from '../per-key';
import { type BgpLine, bgpLines, type LinePeer } from './bgp-lines';
import { peerWord } from './peer-name';
import {
  isFamilyOption,
  newOptions,
  type OptionsDraft,
  type PeerOptions,
  readFamilyOption,
  readSessionOption,
} from './peer-options';
import { type TakenAway, takenAway } from './processes';
import { withChanges } from './with-changes';

/** What the lines on a neighbor or a group of one routing table say; what it inherits is not in it. */
export interface BgpPeer {
  /** Identifies it in the document. */
  readonly id: string;
  readonly as: number;
  readonly vrf: string | undefined;
  /** Identifies it among the neighbors and groups of its routing table: a group by its name. */
  readonly key: string;
  /** Undefined for a group. */
  readonly address: IpAddress | undefined;
  /** Undefined where lines only take back what is set elsewhere. */
  readonly own: PeerSession | undefined;
  /** What is set for it in address families, by `familyKey`. */
  readonly families: ReadonlyMap<string, PeerOptions>;
  /** True where a line takes something back: in a change, of one that the device has already. */
  readonly isChanged: boolean;
}

/** What makes a neighbor or a group, and what is set for its session. */
export interface PeerSession {
  /** As the first line on it writes it. */
  readonly name: string;
  /** Its address or name in the first line on it. */
  readonly first: Mark;
  /** The line that defines it as a group. */
  readonly group: Mark | undefined;
  readonly session: PeerOptions;
}

/** A neighbor or group while its lines are read. */
interface Draft {
  own: (PeerSession & { group: Mark | undefined; readonly session: OptionsDraft }) | undefined;
  readonly families: Map<string, OptionsDraft>;
  isChanged: boolean;
}

const byPeer = keyedFact(bgpLines, ({ peer }) => peer?.id);

/** The neighbors and groups of all processes by their `id`. */
export const peersById: Fact<PerKey<string, BgpPeer>> = perKey(byPeer, [takenAway], readPeer);

/** The neighbors and groups of all processes, in the order of the first lines on them. */
export const bgpPeers: Fact<readonly BgpPeer[]> = withChanges(valuesOf(peersById));

function readPeer(all: readonly BgpLine[], id: string, taken: TakenAway): BgpPeer | undefined {
  const lines = taken.blocks.size === 0 ? all : all.filter(({ section }) => !taken.blocks.has(section.key));
  const [first] = lines;
  const { peer, place } = first ?? {};
  if (peer === undefined || place === undefined) return undefined;
  const draft: Draft = { own: undefined, families: new Map(), isChanged: false };
  for (const from of lines) readLine(draft, from, peer, taken);
  if (draft.own === undefined && draft.families.size === 0) return undefined;
  const { key, address } = peer;
  const { own, families, isChanged } = draft;
  return { id, as: place.as, vrf: place.family.vrf, key, address, own, families, isChanged };
}

/** Reads a line; one that takes the neighbor or group away as a whole takes all that was set for it too. */
function readLine(draft: Draft, from: BgpLine, peer: LinePeer, taken: TakenAway): void {
  const { line, section, place } = from;
  if (takesAway(from, peer)) {
    draft.own = undefined;
    draft.families.clear();
    return;
  }
  if (line.negation !== undefined) draft.isChanged = true;
  draft.own ??= newSession(from);
  const mark = markLine(section, line);
  if (draft.own !== undefined) readSession(draft.own, from, mark);
  if (!isFamilyOption(line) || taken.places.has(place)) return;
  const options = draft.families.get(place.familyKey) ?? newOptions();
  draft.families.set(place.familyKey, options);
  readFamilyOption(options, line, mark);
}

/** True for `no neighbor X`, and for one that takes back what makes X a neighbor or a group. */
function takesAway({ line }: BgpLine, { address }: LinePeer): boolean {
  if (line.negation === undefined) return false;
  const { matched, form } = line;
  if (matched.at(-1) === peerWord(line)?.matched) return true;
  return form?.id === (address === undefined ? 'bgp-peer-group' : 'bgp-neighbor-remote-as');
}

/** A positive line makes what it is on a neighbor or a group. */
function newSession({ line, section }: BgpLine): Draft['own'] {
  const word = line.negation === undefined ? peerWord(line) : undefined;
  if (word === undefined) return undefined;
  const first = markWord(section, line, word);
  return { name: word.text, first, group: undefined, session: newOptions() };
}

function readSession(own: NonNullable<Draft['own']>, { line, place }: BgpLine, mark: Mark): void {
  if (line.form?.id === 'bgp-peer-group') own.group = mark;
  // Old releases put a neighbor into a group family by family: the first is that of its session.
  const isGroupOfFamily =
    place.header !== undefined && place.family.vrf === undefined && own.session.peerGroup !== undefined;
  if (!isGroupOfFamily || line.form?.id !== 'bgp-neighbor-peer-group')
    readSessionOption(own.session, line, mark);
}
