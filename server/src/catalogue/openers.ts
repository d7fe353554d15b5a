import { groupsOf } from './catalogue';
import type { Form } from './form';
import { stemsOf, unpackStem } from './table';

const OPENS = '{opens ';
const known = new Map<string, readonly Form[]>();

/** The commands of a mode that open one, read when they are first asked for: of all others only the text is looked at. */
export function openersOf(mode: string): readonly Form[] {
  const read = known.get(mode) ?? readOpeners(mode);
  known.set(mode, read);
  return read;
}

function readOpeners(mode: string): readonly Form[] {
  return groupsOf(mode).flatMap((group) =>
    stemsOf(group).flatMap(({ keywords, lines }) => {
      const opening = lines.filter((line) => line.includes(OPENS));
      return opening.length === 0 ? [] : unpackStem(group[0], { keywords, lines: opening });
    }),
  );
}
