import { asdot, asUse, isWideAs } from '../../../base/numbers/as-number';
import { code } from '../markdown';
import { printCard, type Row, row, titleOf } from './card';

/** What the line around an AS number tells of it. */
export interface AsPlace {
  /** The AS of the router itself, where the number is that of a neighbor. */
  readonly ownAs: number | undefined;
}

/** The card of an AS number, in Markdown. */
export function asCard(as: number, { ownAs }: AsPlace): string {
  return printCard({
    title: titleOf(`AS ${as}`, [asText(as)]),
    rows: [...asRows(as), ...row('Session', sessionText(as, ownAs))],
  });
}

/** What an AS number is for. */
export function asText(as: number): string {
  const use = asUse(as);
  if (use !== undefined) return `${use.text} (${use.rfc})`;
  return isWideAs(as) ? 'public 32-bit AS number' : 'public 16-bit AS number';
}

function asRows(as: number): Row[] {
  if (!isWideAs(as)) return [];
  return [
    ['asdot', code(asdot(as))],
    ['asplain', code(String(as))],
    ['16-bit peers', 'see AS 23456 instead (AS_TRANS, RFC 6793)'],
  ];
}

function sessionText(as: number, ownAs: number | undefined): string | undefined {
  if (ownAs === undefined) return undefined;
  return as === ownAs ? 'iBGP: this router is in the same AS' : `eBGP: this router is in AS ${ownAs}`;
}
