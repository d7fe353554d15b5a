import type { OutsideSuppression } from '../rules/check-settings';

/** One setting a row: package.json, its strings and the type below follow from this table. */
export const settingRows = {
  rules: {
    type: 'object',
    default: {} as Readonly<Record<string, string>>,
    description: 'Severity of each check by its id: "off", "hint", "information", "warning" or "error".',
  },
  profile: {
    type: 'string',
    enum: ['recommended', 'strict', 'security'],
    default: 'recommended',
    description:
      'Which checks run: "recommended"; "strict" also runs those that are off by default and makes no finding a mere hint; "security" makes checks of security one step more severe. `#conf-t.rules#` goes before it.',
  },
  suppress: {
    type: 'array',
    default: [] as readonly OutsideSuppression[],
    items: {
      type: 'object',
      required: ['files', 'rule', 'reason'],
      additionalProperties: false,
      properties: {
        files: { type: 'string' },
        rule: { type: 'string' },
        match: { type: 'string' },
        reason: { type: 'string' },
      },
    },
    description:
      'Findings that are not shown, for files in which comments do not last. Each entry has `files` (a glob), `rule` (an id, or `*`), `reason` and, to choose lines, `match` (text that the line holds).',
  },
  detectLanguage: {
    type: 'boolean',
    default: true,
    description:
      'Recognise Cisco IOS configurations by their content in files of other types, and switch their language once.',
  },
  inlayHints: {
    type: 'array',
    default: ['embedded'] as readonly string[],
    items: { enum: ['mask', 'wildcard', 'embedded', 'nextHop'] },
    description:
      'What is written beside addresses: "mask" the prefix length of a netmask, "wildcard" the prefix of a wildcard mask, "embedded" the IPv4 address in an IPv6 address and its interface, "nextHop" the interface that a next hop is reached by.',
  },
  hoverInText: {
    type: 'boolean',
    default: true,
    description: 'Show address cards in plain text and log files too.',
  },
  maxFileSize: {
    type: 'number',
    default: 5_000_000,
    description: 'Above this many characters a document gets address cards, folding and an outline only.',
  },
  trace: {
    type: 'string',
    enum: ['off', 'messages'],
    default: 'off',
    description:
      'Write the messages between editor and language server to the log, without any document text.',
  },
} as const;

type Rows = typeof settingRows;
type Widen<T> = T extends boolean ? boolean : T extends number ? number : T extends string ? string : T;

/** The settings as one document sees them: `conf-t.*`, read per folder. */
export type Settings = { readonly [Key in keyof Rows]: Widen<Rows[Key]['default']> };

export const defaultSettings: Settings = Object.fromEntries(
  Object.entries(settingRows).map(([key, row]) => [key, row.default]),
) as Settings;
