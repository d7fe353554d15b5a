import { isNeeded, type Symbol as NameUse, nameKey } from '../symbols';
import type { NameBook } from './name-book';

const KIND = 'ipv4-acl';
/** The mode of the entries of a list that looks at source addresses only. */
const STANDARD_MODE = 'acl-standard';
const EXTENDED_MODE = 'acl-extended';

/** The uses of a name by which crypto maps say by a standard access list what to encrypt. */
export function standardUses(book: NameBook, kind: string, name: string): readonly NameUse[] {
  if (kind !== KIND) return [];
  const key = nameKey(kind, name);
  const uses = book.references.get(key).filter(isInCrypto);
  const isWrong = uses.length > 0 && (isStandardNumber(name) || isStandard(book.definitions.get(key)));
  return isWrong ? uses : [];
}

function isInCrypto(use: NameUse): boolean {
  return isNeeded(use) && use.mark.line.form?.id === 'crypto-match-address';
}

function isStandard(definitions: readonly NameUse[]): boolean {
  const hasMode = (mode: string): boolean =>
    definitions.some((one) => one.mark.line.form?.attributes.opens === mode);
  return hasMode(STANDARD_MODE) && !hasMode(EXTENDED_MODE);
}

/** 1 to 99 and 1300 to 1999 (Cisco IOS Security Command Reference, `access-list`). */
function isStandardNumber(name: string): boolean {
  if (!/^\d+$/.test(name)) return false;
  const number = Number(name);
  return (number >= 1 && number <= 99) || (number >= 1300 && number <= 1999);
}
