import { type Fact, fact, sectionFact } from '../facts';
import { interfaces } from '../interfaces';
import { sameSets } from '../names/same-set';
import { topic } from '../topics';

const UNCLEAR = [topic.unrecognised, topic.malformed];

const unclear = sectionFact([...interfaces.topics, ...UNCLEAR], (section) => {
  const { topics } = section.topics;
  if (!topics.has('interface') || !UNCLEAR.some((one) => topics.has(one))) return none;
  const isUnclear = section.lines.some((line) => UNCLEAR.some((one) => line.topics.topics.has(one)));
  return isUnclear ? interfaces.rowsOf(section).map(({ name }) => ({ name })) : none;
});
const none: readonly never[] = [];
const stable = sameSets();

/** The interfaces, by name, with a line that Conf T does not know or cannot read: more may be said of them there. */
export const unclearInterfaces: Fact<ReadonlySet<string>> = fact([unclear], (all) =>
  stable(all.map(({ name }) => name)),
);
