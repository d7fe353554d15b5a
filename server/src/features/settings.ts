/** One setting a row: package.json, its strings and the type below follow from this table. */
export const settingRows = {
  rules: {
    type: 'object',
    default: {} as Readonly<Record<string, string>>,
    description: 'Severity of each check by its id: "off", "hint", "information", "warning" or "error".',
  },
  detectLanguage: {
    type: 'boolean',
    default: true,
    description:
      'Recognise Cisco IOS configurations by their content in files of other types, and switch their language once.',
  },
  hoverInText: {
    type: 'boolean',
    default: true,
    description: 'Show address cards in plain text and log files too.',
  },
  maxFileSize: {
    type: 'number',
    default: 5_000_000,
    description: 'Above this many characters a document gets address cards only.',
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
