import { argument, type BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';
import { type SectionFact, sectionFact } from '../facts';
import { type Mark, markLine } from '../mark';
import { type Block, blocksOf, type Section } from '../section';

/** A switch port whose mode the document fixes. */
export interface SwitchPort {
  readonly mode: 'access' | 'trunk';
  /** The line that fixes it. */
  readonly mark: Mark;
  /** The VLAN of untagged frames, 1 by default; undefined where the document does not give a number. */
  readonly untagged: number | undefined;
  /** True for a trunk that carries a list of VLANs, not all of them. */
  readonly isLimited: boolean;
  readonly shutdown: boolean;
  /** True for a member of a channel, which does as the channel does. */
  readonly isMember: boolean;
}

const FORMS = [
  'switchport-mode',
  'switchport-access-vlan',
  'switchport-trunk-native',
  'switchport-trunk-allowed',
  'channel-group',
  'shutdown',
];

/** The access ports and trunks of a switch. */
export const switchPorts: SectionFact<SwitchPort> = sectionFact(['interface', ...FORMS], (section) =>
  blocksOf(section)
    .filter(({ header }) => header.form?.id === 'interface')
    .flatMap((block) => readPort(block, section)),
);

function readPort({ lines }: Block, section: Section): SwitchPort[] {
  const on = (id: string): BoundLine | undefined => {
    const line = lines.findLast(({ form }) => form?.id === id);
    return line?.negation === undefined ? line : undefined;
  };
  const line = on('switchport-mode');
  if (line === undefined) return [];
  const mode = hasKeyword(line, 'trunk') ? 'trunk' : 'access';
  if (!isPlain(line, mode)) return [];
  const allowed = on('switchport-trunk-allowed');
  return [
    {
      mode,
      mark: markLine(section, line),
      untagged: vlanOf(on(mode === 'trunk' ? 'switchport-trunk-native' : 'switchport-access-vlan')),
      isLimited: allowed !== undefined && !hasKeyword(allowed, 'all'),
      shutdown: on('shutdown') !== undefined,
      isMember: on('channel-group') !== undefined,
    },
  ];
}

/** Neither negotiated nor in a private VLAN nor a tunnel. */
function isPlain(line: BoundLine, mode: SwitchPort['mode']): boolean {
  return hasKeyword(line, mode) && !hasKeyword(line, 'private-vlan') && !hasKeyword(line, 'dynamic');
}

function vlanOf(line: BoundLine | undefined): number | undefined {
  if (line === undefined) return 1;
  const text = argument(line, 'vlan')?.text;
  return text === undefined ? undefined : Number(text);
}
