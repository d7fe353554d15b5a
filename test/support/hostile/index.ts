import { manyEntries } from './filters';
import { manyInterfaces } from './interfaces';
import { longLines } from './long';
import { manyNames } from './names';
import { manyRoutes } from './routing';
import { manyServices } from './services';
import { strangeLines } from './strange';
import { type HostileText, wholeConfig } from './text';

const inWholeConfigs: readonly HostileText[] = [
  ...manyInterfaces,
  ...manyEntries,
  ...manyRoutes,
  ...manyServices,
  ...manyNames,
  ...longLines,
];

/** All kinds of texts that are hard to read. */
export const hostileTexts: readonly HostileText[] = [
  ...inWholeConfigs.map(({ what, text }) => ({ what, text: (size: number) => wholeConfig(text(size)) })),
  ...strangeLines,
];
