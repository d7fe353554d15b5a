/** A row of IANA's special-purpose address registries (RFC 6890, RFC 8190). */
export interface SpecialBlock {
  readonly block: string;
  readonly name: string;
  /** The RFC that made the assignment, with its section where one is given. */
  readonly rfc: string;
  /** `null` where the registry says that the question does not apply. */
  readonly globallyReachable: boolean | null;
}

/** Date of the special-purpose registries the tables follow. */
export const SPECIAL_REGISTRY_DATE = '2026-07-18';
