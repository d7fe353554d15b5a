import table from './catalogue.generated.json';
import type { CatalogueTable } from './table';

/** The compiled catalogue. In the bundles for Node it is packed, and unpacked here when it is first asked for. */
export function compiledCatalogue(): CatalogueTable {
  return table as unknown as CatalogueTable;
}
