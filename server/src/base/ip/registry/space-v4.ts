/** Who holds an IPv4 /8. */
export interface Slash8 {
  readonly designation: string;
  readonly status: 'ALLOCATED' | 'LEGACY' | 'RESERVED';
}

type Row = readonly [status: Slash8['status'], designation: string, octets: string];

/** IANA IPv4 Address Space Registry of 2023-12-18: the first octets of each holder. */
const ROWS: readonly Row[] = [
  [
    'ALLOCATED',
    'APNIC',
    '1 14 27 36 39 42 49 58-61 101 103 106 110-126 175 180 182-183 202-203 210-211 218-223',
  ],
  ['ALLOCATED', 'RIPE NCC', '2 5 31 37 46 62 77-95 109 176 178 185 193-195 212-213 217'],
  ['ALLOCATED', 'ARIN', '23-24 50 63-76 96-100 104 107-108 173-174 184 199 204-209 216'],
  ['ALLOCATED', 'AFRINIC', '41 102 105 197'],
  ['ALLOCATED', 'LACNIC', '177 179 181 186-187 189-190 200-201'],
  [
    'LEGACY',
    'Administered by ARIN',
    '3-4 7-9 13 15-16 18 20 32 34-35 40 44-45 47-48 52 54 56 128-132 134-140 142-144 146-149 152 155-162 164-170 172 192 198',
  ],
  ['LEGACY', 'Army Information Systems Center', '6'],
  ['LEGACY', 'DoD Intel Information Systems', '11'],
  ['LEGACY', 'AT&T Bell Laboratories', '12'],
  ['LEGACY', 'Apple Computer Inc.', '17'],
  ['LEGACY', 'Ford Motor Company', '19'],
  ['LEGACY', 'DDN-RVN', '21'],
  ['LEGACY', 'Defense Information Systems Agency', '22 26 29-30'],
  ['LEGACY', 'Administered by RIPE NCC', '25 51 57 141 145 151 188'],
  ['LEGACY', 'DSI-North', '28'],
  ['LEGACY', 'DLA Systems Automation Center', '33'],
  ['LEGACY', 'PSINet, Inc.', '38'],
  ['LEGACY', 'Administered by APNIC', '43 133 150 153 163 171'],
  ['LEGACY', 'Daimler AG', '53'],
  ['LEGACY', 'DoD Network Information Center', '55'],
  ['LEGACY', 'Administered by AFRINIC', '154 196'],
  ['LEGACY', 'Administered by LACNIC', '191'],
  ['LEGACY', 'US-DOD', '214-215'],
  ['RESERVED', 'IANA - Local Identification', '0'],
  ['RESERVED', 'IANA - Private Use', '10'],
  ['RESERVED', 'IANA - Loopback', '127'],
  ['RESERVED', 'Multicast', '224-239'],
  ['RESERVED', 'Future use', '240-255'],
];

let table: readonly Slash8[] | undefined;

/** The holder of the /8 with the given first octet. */
export function holderOfSlash8(octet: number): Slash8 {
  table ??= buildTable();
  return table[octet] ?? { designation: 'Future use', status: 'RESERVED' };
}

function buildTable(): readonly Slash8[] {
  const slots: Slash8[] = [];
  for (const [status, designation, octets] of ROWS) {
    for (const range of octets.split(' ')) {
      const [first = 0, last = first] = range.split('-').map(Number);
      for (let octet = first; octet <= last; octet++) slots[octet] = { designation, status };
    }
  }
  return slots;
}
