import { argument, type BoundLine, lineSpan } from '../bound-line';
import { type SectionFact, sectionFact } from '../facts';
import { type Mark, markLine } from '../mark';
import { type Block, blocksOf, type Section } from '../section';

/** A line that puts an interface into a VRF when it has addresses already: a device takes these away. */
export interface LateVrf {
  readonly vrf: string;
  readonly mark: Mark;
  /** The addresses that are taken away and not given again. */
  readonly lost: readonly Mark[];
  /** The lines with addresses and VRFs, from the first address on, with the text of each when the VRF comes first. */
  readonly moved: readonly { readonly at: Mark; readonly text: string }[];
}

/** By the command that sets the VRF, the commands of the addresses that it takes away. */
const takenAway: Readonly<Record<string, readonly string[]>> = {
  'vrf-forwarding': ['ip-address', 'ipv6-address', 'ipv6-address-link-local'],
  'ip-vrf-forwarding': ['ip-address'],
};

const setters = Object.keys(takenAway);
const topics = ['ip-address', 'ipv6-address', 'ipv6-address-link-local', ...setters];

/** Needs the order of the text: a device prints the VRF first, whatever the order in which it was told. */
export const lateVrfs: SectionFact<LateVrf> = sectionFact(
  ['interface', 'interface-range', ...topics],
  (section) =>
    blocksOf(section).flatMap((block) =>
      block.lines.flatMap((line, index) => readLine(line, index, block, section) ?? []),
    ),
);

function readLine(line: BoundLine, index: number, block: Block, section: Section): LateVrf | undefined {
  const addresses = takenAway[line.form?.id ?? ''];
  const vrf = argument(line, 'vrf')?.text;
  if (addresses === undefined || vrf === undefined || line.negation !== undefined) return undefined;
  const before = block.lines.slice(0, index);
  if (before.some((other) => isSetter(other) && argument(other, 'vrf')?.text === vrf)) return undefined;
  const lost = addresses.flatMap((id) => {
    const given = before.slice(before.findLastIndex((other) => takesBack(other, id)) + 1);
    const isGivenAgain = block.lines.slice(index + 1).some((other) => gives(other, id));
    return isGivenAgain ? [] : given.filter((other) => gives(other, id));
  });
  if (lost.length === 0) return undefined;
  const from = block.lines.findIndex((other) => lost.includes(other));
  return {
    vrf,
    mark: markLine(section, line),
    lost: lost.map((other) => markLine(section, other)),
    moved: moveUp(block, from, index, section),
  };
}

/**
 * Lines keep their places, their texts move down by one. Those of other commands stay as they are, as do comments: what
 * is said here follows from addresses and VRFs alone.
 */
function moveUp(block: Block, from: number, to: number, section: Section): LateVrf['moved'] {
  const lines = block.lines.slice(from, to + 1).filter(({ form }) => topics.includes(form?.id ?? ''));
  const last = lines.at(-1);
  return lines.flatMap((line, index) => {
    const source = index === 0 ? last : lines[index - 1];
    return source === undefined ? [] : [{ at: markLine(section, line), text: commandText(source) }];
  });
}

function commandText(line: BoundLine): string {
  const { start, end } = lineSpan(line);
  return line.source.text.slice(start, end);
}

function isSetter(line: BoundLine): boolean {
  return line.negation === undefined && setters.includes(line.form?.id ?? '');
}

function gives(line: BoundLine, id: string): boolean {
  return line.form?.id === id && line.negation === undefined;
}

function takesBack(line: BoundLine, id: string): boolean {
  return line.form?.id === id && line.negation !== undefined;
}
