import { locateMarks, type Mark } from '../../../model/mark';
import { type AddressOwners, addressOwners } from '../../../model/owners';
import type { SourceLine } from '../../../syntax/source-line';
import type { FeatureDocument } from '../../feature';

/** What cards know of the document that they are shown in. */
export interface CardContext {
  readonly owners: AddressOwners;
  /** The line under the cursor: what it says itself need not be said of it. */
  readonly source: SourceLine | undefined;
  /** Target of a link to a place of the document. */
  readonly target: (mark: Mark) => string | undefined;
  /** True where the editor offers a command that copies text. */
  readonly copies: boolean;
}

/** The command of the client that puts its argument into the clipboard. */
export const COPY_COMMAND = 'conf-t.copyText';

/** What cards know when they are shown on a line of a document. */
export function cardContext(document: FeatureDocument, line: number): CardContext {
  const { snapshot, uri, editor } = document;
  return {
    // Read when a card asks: most cards are of words that nobody owns.
    get owners() {
      return addressOwners(snapshot);
    },
    source: snapshot.lines[line],
    target: (mark) => {
      const number = locateMarks(snapshot, [mark]).get(mark.line);
      return number === undefined ? undefined : `${linkSafe(uri)}#L${number + 1}`;
    },
    copies: editor.commands.has(COPY_COMMAND),
  };
}

/** Signs that would end the target of a link, or the cell that it stands in. */
const UNSAFE = /[()<>[\]\\`|\s#]/g;

function linkSafe(uri: string): string {
  return uri.replace(UNSAFE, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
