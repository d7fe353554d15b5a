import { type Fact, fact, sectionFact } from '../facts';
import { interfaces } from '../interfaces';
import { topic } from '../topics';

const unclear = sectionFact<string>(
  [...interfaces.topics, topic.unrecognised, topic.malformed],
  (section, lines) => {
    const isUnclear = lines.some(
      ({ form, matched }) => form === undefined || matched.some((word) => word.malformed),
    );
    return isUnclear ? interfaces.rowsOf(section).map(({ name }) => name) : [];
  },
);

/** The interfaces, by name, with a line that Conf T does not know or cannot read: more may be said of them there. */
export const unclearInterfaces: Fact<ReadonlySet<string>> = fact([unclear], (names) => new Set(names));
