import { manyEntries } from './filters';
import { manyInterfaces } from './interfaces';
import { longLines } from './long';
import { manyNames } from './names';
import { manyRoutes } from './routing';
import { strangeLines } from './strange';
import type { HostileText } from './text';

/** All kinds of texts that are hard to read. */
export const hostileTexts: readonly HostileText[] = [
  ...manyInterfaces,
  ...manyEntries,
  ...manyRoutes,
  ...manyNames,
  ...strangeLines,
  ...longLines,
];
