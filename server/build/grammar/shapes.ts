/** What parts the words of a line. */
export const GAP = '[ \\t]++';

/** The place where a keyword ends. Consumes nothing. */
export const WORD_END = '(?=\\s|$)';

/** The place where a value ends: as a word, or before a separator of lists. Consumes nothing. */
export const VALUE_END = '(?=[\\s,;]|$)';

/** The rest of a word: up to a blank or a Jinja2 mark. `${NAME}` of a shell is part of it. */
export const WORD_REST = '[^\\s{]*+(?:\\{(?![{%#])[^\\s{]*+){0,9}';

/** A whole word, whatever its shape. */
export const ANY_WORD = `(?!\\{[{%#])\\S${WORD_REST}`;

/** The prompt of a device before a command in a capture: `R1#`, `R1(config-if)#`. */
export const PROMPT = '[\\w.-]++(?:\\([\\w.-]++\\))?[#>]';

const octet = '(?:25[0-5]|2[0-4]\\d|[01]?\\d?\\d)';
const dotted = `${octet}\\.${octet}\\.${octet}\\.${octet}`;

/** An IPv4 address or prefix (RFC 791, RFC 4632), also with the leading zeros that old devices print. */
export const IPV4 = `${dotted}(?:/(?:3[0-2]|[12]?\\d))?${VALUE_END}`;

const hextet = '[0-9A-Fa-f]{1,4}';
const zone = '(?:%[\\w./:-]{1,64})?';
const length = '(?:/(?:12[0-8]|1[01]\\d|[1-9]?\\d))?';

/** Eight groups of two digits: the name of a storage port (WWN), which has the shape of an address. */
const portName = `(?:[0-9A-Fa-f]{2}:){7}[0-9A-Fa-f]{2}${VALUE_END}`;

/**
 * An IPv6 address or prefix (RFC 4291 section 2.2) with its zone (RFC 4007): every form, and nothing else. Times,
 * communities and MAC addresses have too few groups and no `::`. Every repetition is bounded.
 */
export const IPV6 =
  `(?=[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:])(?!${portName})` +
  `(?::${compressed(7)}|${hextet}:${afterHextets(1)})${zone}${length}${VALUE_END}`;

/** What may follow `count` hextets, each with its colon. */
function afterHextets(count: number): string {
  if (count === 7) return `(?::|${hextet})`;
  const tail = count === 6 ? `${dotted}|` : '';
  return `(?:${compressed(7 - count)}|${tail}${hextet}:${afterHextets(count + 1)})`;
}

/** The second colon of `::` and at most `room` hextets, the last two perhaps as dotted IPv4. */
function compressed(room: number): string {
  const hextets = `(?:${hextet}(?::${hextet}){0,${room - 1}})?`;
  if (room < 2) return `:${hextets}`;
  return `:(?:(?=[0-9A-Fa-f:]{1,27}\\.)(?:${hextet}:){0,${room - 2}}${dotted}|${hextets})`;
}
