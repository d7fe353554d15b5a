import { argument, type BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';
import { type Fact, sectionFact } from '../facts';
import { interfaceArgument } from '../interface-argument';
import { type Mark, markLine } from '../mark';
import { type Block, blocksOf, type Section } from '../section';
import type { IgpProtocol } from './igp-distance';
import { EVERY_INTERFACE, type IgpLine, settingForms } from './igp-process';

/** What the lines below one header say of a routing process in one address family and VRF. */
export interface IgpBlock {
  readonly protocol: IgpProtocol;
  /** Number or tag of the process, of EIGRP the AS; empty where it has none. */
  readonly process: string;
  /** What the header calls it: for named EIGRP the name, else the process. */
  readonly head: string;
  readonly family: 4 | 6;
  readonly vrf: string | undefined;
  readonly mark: Mark;
  /** False for a line that takes the process back. */
  readonly on: boolean;
  /** False for a family that the process only has if an interface asks for it. */
  readonly declared: boolean;
  readonly lines: readonly IgpLine[];
}

const AF4 = 'address-family-ipv4';
const AF6 = 'address-family-ipv6';

const protocols: Readonly<Record<string, IgpProtocol>> = {
  'router-ospf': 'ospf',
  'router-ospfv3': 'ospfv3',
  'router-eigrp': 'eigrp',
  'router-rip': 'rip',
  'router-isis': 'isis',
};

/** By the kind of the name that the header of a process for IPv6 defines, and an interface refers to. */
const protocolOfKind: Readonly<Record<string, IgpProtocol>> = {
  'ospfv3-process': 'ospfv3',
  'eigrp-process': 'eigrp',
  'rip-process': 'rip',
};

/** What all families of an IS-IS process have in common. */
const shared: ReadonlySet<string> = new Set([
  'passive-interface',
  'passive-interface-default',
  'igp-shutdown',
  'isis-vrf',
]);

/** The blocks of routing processes, in the order of the document. */
export const igpBlocks: Fact<readonly IgpBlock[]> = sectionFact(
  [
    ...Object.keys(protocols),
    'ipv6-router',
    AF4,
    AF6,
    'igp-topology',
    'eigrp-autonomous-system',
    ...settingForms,
  ],
  (section, lines) => [
    ...lines
      .filter((line) => line.depth === 0 && line.negation !== undefined)
      .flatMap((line) => takenBack(line, section)),
    ...blocksOf(section).flatMap((block) => readBlock(block, section)),
  ],
);

function protocolOf(header: BoundLine): IgpProtocol | undefined {
  const id = header.form?.id ?? '';
  if (id !== 'ipv6-router') return protocols[id];
  return protocolOfKind[argument(header, 'process')?.matched?.argument?.kind ?? ''];
}

function takenBack(line: BoundLine, section: Section): IgpBlock[] {
  const head = headOf(line, section);
  return head === undefined ? [] : [{ ...head, on: false, lines: [] }];
}

function headOf(header: BoundLine, section: Section): Omit<IgpBlock, 'lines'> | undefined {
  const protocol = protocolOf(header);
  if (protocol === undefined) return undefined;
  const head = argument(header, 'process')?.text ?? '';
  const family = header.form?.id === 'ipv6-router' ? 6 : 4;
  const vrf = argument(header, 'vrf')?.text;
  const mark = markLine(section, header);
  return { protocol, process: head, head, family, vrf, mark, on: true, declared: true };
}

function readBlock(block: Block, section: Section): IgpBlock[] {
  const head = headOf(block.header, section);
  if (head === undefined || block.header.negation !== undefined) return [];
  const own = ownLines(block, section);
  const families = block.blocks.filter(
    ({ header }) => (header.form?.id === AF4 || header.form?.id === AF6) && !hasKeyword(header, 'multicast'),
  );
  if (head.protocol === 'isis') return readIsis(head, own, families, section);
  if (head.protocol === 'ospfv3' && head.family === 4) return readOspfv3(head, own, families, section);
  const inner = families.map((family) => readFamily(head, [], family, section));
  if (head.protocol === 'ospf') return [{ ...head, lines: allLines(block, section) }];
  if (head.protocol === 'eigrp' && Number.isNaN(Number(head.head))) return inner;
  return [{ ...head, lines: own }, ...inner];
}

function readFamily(
  head: Omit<IgpBlock, 'lines'>,
  inherited: readonly IgpLine[],
  block: Block,
  section: Section,
): IgpBlock {
  const { header } = block;
  const number =
    argument(header, 'process') ??
    block.lines
      .filter((line) => line.form?.id === 'eigrp-autonomous-system')
      .map((line) => argument(line, 'process'))
      .at(-1);
  return {
    ...head,
    process: number?.text ?? head.process,
    family: header.form?.id === AF6 ? 6 : 4,
    vrf: argument(header, 'vrf')?.text,
    mark: markLine(section, header),
    lines: [...inherited, ...allLines(block, section)],
  };
}

/** Each family of OSPFv3 has the settings of the process and its own. One without a block may be run all the same. */
function readOspfv3(
  head: Omit<IgpBlock, 'lines'>,
  own: readonly IgpLine[],
  families: readonly Block[],
  section: Section,
): IgpBlock[] {
  const rows = families.map((family) => readFamily(head, own, family, section));
  const implied = ([6, 4] as const)
    .filter((family) => !rows.some((row) => row.family === family && row.vrf === undefined))
    .map((family): IgpBlock => ({ ...head, family, declared: false, lines: own }));
  return [...rows, ...implied];
}

/** What stands directly below the header of IS-IS is for IPv4, some of it for both families. */
function readIsis(
  head: Omit<IgpBlock, 'lines'>,
  own: readonly IgpLine[],
  families: readonly Block[],
  section: Section,
): IgpBlock[] {
  const linesOf = (id: string) =>
    families.filter(({ header }) => header.form?.id === id).flatMap((family) => allLines(family, section));
  const forBoth = own.filter(({ line }) => shared.has(line.form?.id ?? ''));
  return [
    { ...head, lines: [...own, ...linesOf(AF4)] },
    {
      ...head,
      family: 6,
      declared: families.some(({ header }) => header.form?.id === AF6),
      lines: [...forBoth, ...linesOf(AF6)],
    },
  ];
}

function ownLines(block: Block, section: Section, about?: string): IgpLine[] {
  return block.lines.map((line) => ({ line, section: section.ref, about }));
}

/** The lines of a block and of the blocks in it, but not those of further topologies. */
function allLines(block: Block, section: Section, about?: string): IgpLine[] {
  const inner = block.blocks.flatMap((nested) => {
    const { header } = nested;
    if (header.form?.id === 'igp-topology' && !hasKeyword(header, 'base')) return [];
    return allLines(nested, section, aboutOf(header) ?? about);
  });
  return [...ownLines(block, section, about), ...inner];
}

function aboutOf(header: BoundLine): string | undefined {
  if (header.form?.id !== 'eigrp-af-interface') return undefined;
  if (hasKeyword(header, 'default')) return EVERY_INTERFACE;
  return interfaceArgument(header, 'interface');
}
