/** Why a word that stands where an address belongs is none. */
export type AddressFaultKind =
  | 'address-missing'
  | 'bad-character'
  | 'dot-for-colon'
  | 'dotted-not-last'
  | 'doubled-compression'
  | 'triple-colon'
  | 'stray-colon'
  | 'stray-dot'
  | 'too-many-groups'
  | 'too-few-groups'
  | 'group-too-long'
  | 'octet-out-of-range'
  | 'octet-count'
  | 'leading-zero'
  | 'hexadecimal'
  | 'length-out-of-range'
  | 'length-missing-digits'
  | 'length-not-a-number'
  | 'length-leading-zero'
  | 'mask-for-length'
  | 'two-lengths'
  | 'zone'
  | 'discontiguous-mask'
  | 'length-for-mask';

/** What is wrong with a word, and the corrected word where the fault is clear and the correction unique. */
export interface AddressFault {
  readonly kind: AddressFaultKind;
  readonly suggestion?: string;
}
