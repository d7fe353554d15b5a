import { catalogueFile, compileCatalogue } from './catalogue.mts';
import { featureCapabilities } from './feature-capabilities.mts';
import { grammarFile, grammarJson } from './grammar/grammar';
import { defaultWords } from './grammar/words';
import { manifestFiles } from './manifest.mts';
import { ruleList } from './rule-list.mts';
import { rulePages } from './rule-pages.mts';

/** A committed file that follows from a declaration elsewhere. A test fails when one is stale. */
export interface GeneratedFile {
  /** From the top of the repository, with slashes. */
  readonly path: string;
  readonly content: string;
}

export function generatedFiles(): GeneratedFile[] {
  return [
    { path: catalogueFile, content: compileCatalogue() },
    { path: grammarFile, content: grammarJson(defaultWords) },
    ruleList(),
    featureCapabilities(),
    ...manifestFiles(),
    ...rulePages(),
  ];
}
