import type { Igp } from './igp';
import type { IgpBlock } from './igp-blocks';
import type { IgpStatement, PlacedStatement } from './igp-interfaces';
import { networkFinder } from './igp-networks';
import { readSettings } from './igp-process';

/** A process that has lines of its own, without the commands of interfaces. */
export interface ConfiguredIgp {
  readonly igp: Igp;
  /** False for a family that it only has if an interface asks for it. */
  readonly declared: boolean;
}

/** The processes of one name with the commands of interfaces. */
export interface StatedIgps {
  /** Of those that have lines of their own the ones that interfaces name. */
  readonly configured: ReadonlyMap<ConfiguredIgp, Igp>;
  /** Those that interfaces start by themselves. */
  readonly started: readonly Igp[];
}

/** What identifies a process to an interface; those of several VRFs are not told apart by it. */
export function processKey({
  protocol,
  process,
  family,
}: Pick<IgpStatement, 'protocol' | 'process' | 'family'>): string {
  return `${protocol} ${family} ${process}`;
}

/** The processes that have lines, parts of one that is configured in several places put together. */
export function configuredIgps(blocks: readonly IgpBlock[]): readonly ConfiguredIgp[] {
  const byKey = new Map<string, IgpBlock>();
  for (const block of blocks) {
    const { protocol, process, head, family, vrf, on } = block;
    const key = [protocol, head, process, family, vrf ?? ''].join('\n');
    const known = byKey.get(key);
    if (on)
      byKey.set(key, known === undefined ? block : { ...known, lines: [...known.lines, ...block.lines] });
    else
      for (const [other, one] of byKey)
        if (one.protocol === protocol && one.head === head) byKey.delete(other);
  }
  return [...byKey.values()].map((block) => ({ igp: igpOf(block), declared: block.declared }));
}

/** Adds the commands of interfaces on the processes of one name, in the order of the document. */
export function statedIgps(
  placed: readonly PlacedStatement[],
  configured: readonly ConfiguredIgp[],
): StatedIgps {
  const statements = new Map<ConfiguredIgp, Map<string, IgpStatement>>();
  const own = [...configured];
  for (const { statement, vrf } of placed) {
    const same = own.find(({ igp }) => igp.vrf === vrf);
    // A process of OSPF or IS-IS is in one VRF: on interfaces of another the command is refused.
    if (same === undefined && own.length > 0 && statement.protocol !== 'ospfv3') continue;
    const one = same ?? startedBy(statement, vrf);
    if (same === undefined) own.push(one);
    const known = statements.get(one);
    if (known === undefined) statements.set(one, new Map([[statement.interface, statement]]));
    else known.set(statement.interface, statement);
  }
  const stated = new Map(
    [...statements].map(([one, all]): [ConfiguredIgp, Igp] => [one, { ...one.igp, statements: all }]),
  );
  const started = own.slice(configured.length).flatMap((one) => stated.get(one) ?? []);
  return { configured: stated, started };
}

/** The process that IOS starts for an interface. */
function startedBy(statement: IgpStatement, vrf: string | undefined): ConfiguredIgp {
  const { protocol, process, family, mark } = statement;
  const head = { protocol, process, head: process, family, vrf, mark };
  return { igp: igpOf({ ...head, on: true, declared: true, lines: [] }), declared: true };
}

function igpOf({ protocol, process, head, family, vrf, mark, lines }: IgpBlock): Igp {
  const settings = readSettings(lines, protocol, vrf);
  const covering = networkFinder(settings.networks);
  return { ...settings, protocol, process, head, family, mark, statements: new Map(), covering };
}
