import { type Fact, fact, sectionFact } from '../facts';
import { topic } from '../topics';

const templateSections = sectionFact([topic.template], () => [true]);

/** True for a template of a configuration, in which what is missing may come from elsewhere. */
export const isTemplate: Fact<boolean> = fact([templateSections], (found) => found.length > 0);
