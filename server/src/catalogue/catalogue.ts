import compiled from './catalogue.generated.json';
import type { Form } from './form';
import { addForm, addStem, type Node, newNode } from './graph';
import { type CatalogueGroup, type CatalogueTable, stemKeywords, unpackStem } from './table';

const table = compiled as unknown as CatalogueTable;
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
  return table.groups.flatMap(([modes, stems]) =>
    stems.flatMap((stem) => unpackStem(modes, stem, table.words)),
  );
}

/** The nodes of the keywords that commands begin with: what follows is read when one of them is reached. */
function buildMode(mode: string): Node | undefined {
  const groups = groupsOf(mode);
  if (groups.length === 0) return undefined;
  const root = newNode();
  for (const [modes, stems] of groups) {
    for (const stem of stems) {
      const keywords = stemKeywords(stem, table.words);
      const depth = keywords === '' ? 0 : keywords.split(' ').length;
      const read = (node: Node): void => {
        for (const form of unpackStem(modes, stem, table.words)) addForm(node, form, depth);
      };
      addStem(root, keywords, read);
    }
  }
  return root;
}

function groupsOf(mode: string): readonly CatalogueGroup[] {
  const own = table.groups.filter(([modes]) => modes.split(' ').includes(mode));
  if (own.length === 0 || mode === EXEC_MODE) return own;
  return [...own, ...table.groups.filter(([modes]) => modes === EVERY_MODE)];
}
