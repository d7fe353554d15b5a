import { compiledCatalogue } from './compiled';
import type { Form } from './form';
import { addForm, addStem, type Node, newNode } from './graph';
import { type CatalogueGroup, stemsOf, unpackStem } from './table';

const graphs = new Map<string, Node | undefined>();

/** Stands for every configuration mode that has commands of its own. */
const EVERY_MODE = '*';
/** What is typed at `R1#`, outside of all configuration. */
export const EXEC_MODE = 'exec';

/** The commands of a mode; undefined for a mode that the catalogue does not know. */
export function modeGraph(mode: string): Node | undefined {
  if (!graphs.has(mode)) graphs.set(mode, buildMode(mode));
  return graphs.get(mode);
}

/** Every form of the catalogue: for tests and generators. */
export function allForms(): readonly Form[] {
  return compiledCatalogue().groups.flatMap((group) => stemsIn(group).flatMap((stem) => stem.forms()));
}

/** The nodes of the keywords that commands begin with: what follows is read when one of them is reached. */
function buildMode(mode: string): Node | undefined {
  const groups = groupsOf(mode);
  if (groups.length === 0) return undefined;
  const root = newNode();
  for (const { keywords, forms } of groups.flatMap(stemsIn)) {
    const depth = keywords === '' ? 0 : keywords.split(' ').length;
    addStem(root, keywords, (node) => {
      for (const form of forms()) addForm(node, form, depth);
    });
  }
  return root;
}

/** Forms that begin with the same keywords. All modes that share them share the objects. */
interface Stem {
  readonly keywords: string;
  readonly forms: () => readonly Form[];
}

const stems = new Map<CatalogueGroup, readonly Stem[]>();

function stemsIn(group: CatalogueGroup): readonly Stem[] {
  const known = stems.get(group);
  if (known !== undefined) return known;
  const read = stemsOf(group).map((stem): Stem => {
    let forms: readonly Form[] | undefined;
    return {
      keywords: stem.keywords,
      forms: () => {
        forms ??= unpackStem(group[0], stem);
        return forms;
      },
    };
  });
  stems.set(group, read);
  return read;
}

/** The commands of a mode as they stand in the table. */
export function groupsOf(mode: string): readonly CatalogueGroup[] {
  const { groups } = compiledCatalogue();
  const own = groups.filter(([modes]) => modes.split(' ').includes(mode));
  if (own.length === 0 || mode === EXEC_MODE) return own;
  return [...own, ...groups.filter(([modes]) => modes === EVERY_MODE)];
}
