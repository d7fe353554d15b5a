/** How lines begin that a device prints around or between the lines of its configuration. */
const beginnings: readonly string[] = [
  'Building configuration',
  'Current configuration :',
  'Current configuration:',
  'Derived configuration :',
  'Derived configuration:',
  'Using ',
  'Last configuration change at ',
  'NVRAM config last updated at ',
  'Load for ',
  'Time source is ',
  'Enter configuration commands, one per line',
  '% ',
  '%Error',
  '%Warning',
];

/** A message of the logging system, with or without sequence number and time: `*Mar  1 00:00:12.3: %SYS-5-CONFIG_I: …`. */
const LOG_MESSAGE = /^[*.\d A-Za-z:,-]{0,60}%[A-Z][A-Z0-9_]*(-[A-Z0-9_]+)*-[0-7]-[A-Z0-9_]+:/;
const BYTES = /^Using \d+ out of \d+ bytes/;
/** Points at the word that a device did not understand. */
const CARET = /^ *\^$/;

/** True for a line that a device says, not one of its configuration. */
export function isOutput(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 32) return text.length < 100 && CARET.test(text);
  if (text.startsWith('Using ')) return BYTES.test(text);
  return (
    beginnings.some((beginning) => text.startsWith(beginning)) ||
    (text.includes('%') && LOG_MESSAGE.test(text))
  );
}
