import type { IpAddress } from '../../base/ip/address';
import { parseIp } from '../../base/ip/parse';
import { argument, type BoundLine, type BoundWord } from '../bound-line';
import { type Mark, markWord } from '../mark';
import type { BgpLine } from './bgp-lines';
import { isFamilyOption, newOptions, readFamilyOption, readSessionOption } from './peer-options';
import {
  familyDraft,
  familyOptions,
  type PeerDraft,
  type ProcessDraft,
  type ScopeDraft,
  scopeDraft,
} from './process-draft';

/** Whom a line is on: a neighbor by its address, whatever its spelling, or a group by its name. */
interface PeerName {
  readonly key: string;
  readonly word: BoundWord;
  readonly address: IpAddress | undefined;
}

// After an edit all lines but one are as they were.
const names = new WeakMap<BoundLine, PeerName>();

/** Reads a line on a neighbor or a group; a line that takes it away as a whole takes all that was set for it too. */
export function readPeer(draft: ProcessDraft, from: BgpLine, mark: Mark): boolean {
  const { line, family: name } = from;
  const peerName = nameIn(line);
  if (peerName === undefined) return false;
  const scope = scopeDraft(draft, name.vrf);
  const { key } = peerName;
  if (line.negation !== undefined) {
    if (takesAway(line, peerName)) {
      scope.peers.delete(key);
      for (const { peers } of scope.families) peers.delete(key);
      return true;
    }
    scope.changed.add(key);
  }
  const peer = scope.peers.get(key) ?? addPeer(scope, peerName, from);
  if (peer !== undefined) readSession(peer, from, mark);
  if (isFamilyOption(line)) readFamilyOption(familyOptions(familyDraft(draft, name), key), line, mark);
  return true;
}

function nameIn(line: BoundLine): PeerName | undefined {
  const known = names.get(line);
  if (known !== undefined) return known;
  const word = argument(line, 'address') ?? argument(line, 'group');
  if (word === undefined) return undefined;
  const [written = '', zone = ''] = word.text.split('%');
  const address = parseIp(written);
  const key = address === undefined ? word.text : `${address.family} ${address.bits} ${zone.toLowerCase()}`;
  const name = { key, word, address };
  names.set(line, name);
  return name;
}

function readSession(peer: PeerDraft, { line, family, header }: BgpLine, mark: Mark): void {
  if (line.form?.id === 'bgp-peer-group') peer.group = mark;
  // Old releases put a neighbor into a group family by family: the first is that of its session.
  const isGroupOfFamily = header !== undefined && family.vrf === undefined && peer.session.peerGroup;
  if (!isGroupOfFamily || line.form?.id !== 'bgp-neighbor-peer-group')
    readSessionOption(peer.session, line, mark);
}

/** A positive line makes what it is on a neighbor or a group. */
function addPeer(
  { peers }: ScopeDraft,
  { key, word, address }: PeerName,
  { line, section }: BgpLine,
): PeerDraft | undefined {
  if (line.negation !== undefined) return undefined;
  const first = markWord(section, line, word);
  const peer: PeerDraft = { name: word.text, address, first, group: undefined, session: newOptions() };
  peers.set(key, peer);
  return peer;
}

/** True for `no neighbor X`, and for one that takes back what makes X a neighbor or a group. */
function takesAway({ matched, form }: BoundLine, { word, address }: PeerName): boolean {
  if (matched.at(-1) === word.matched) return true;
  return form?.id === (address === undefined ? 'bgp-peer-group' : 'bgp-neighbor-remote-as');
}
