import { type Fact, fact } from '../facts';
import { lineFact } from '../line-fact';
import { topic } from '../topics';

const sign = {};
const signs = lineFact([topic.template], () => [sign]);

/** True where places are left to be filled in: lines of a template are no commands yet. */
export const isTemplate: Fact<boolean> = fact([signs], (all) => all.length > 0);
