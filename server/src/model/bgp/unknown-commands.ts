import { type Fact, fact } from '../facts';
import { lineFact } from '../line-fact';
import { topic } from '../topics';

const unknown = {};
const unknownLines = lineFact([topic.unrecognised], ({ depth }) => (depth === 0 ? [unknown] : []));

/** True where a command of the whole device is not understood: it may begin an interface, or bring routes. */
export const hasUnknownCommands: Fact<boolean> = fact([unknownLines], (lines) => lines.length > 0);
