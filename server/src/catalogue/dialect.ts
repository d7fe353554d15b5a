/** Another network system, by rows as `dialects.ts` explains them. */
export interface Dialect {
  /** As a person calls it. */
  readonly name: string;
  readonly rows: string;
}
