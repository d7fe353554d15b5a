import { type Fact, fact, sectionFact } from '../facts';
import { topic } from '../topics';

const unknownLines: Fact<readonly true[]> = sectionFact([topic.unrecognised], (_, lines) =>
  lines.some(({ depth }) => depth === 0) ? [true] : [],
);

/** True where a command of the whole device is not understood: it may begin an interface, or bring routes. */
export const hasUnknownCommands: Fact<boolean> = fact([unknownLines], (lines) => lines.length > 0);
