import { parseIpv6 } from '../base/ip/parse';
import { interfaceName } from '../catalogue/interface-name';
import { argument, type BoundLine } from './bound-line';
import { type Fact, fact, sectionFact } from './facts';
import { type Mark, markLine } from './mark';
import type { Section } from './section';
import { TFTP_SCHEME, topic } from './topics';

/** The server that a TFTP URL names, `tftp://[2001:db8::1]/file` or `tftp://name/file`. */
interface TftpUrl {
  readonly host: string;
  readonly mark: Mark;
}

const urls: Fact<readonly TftpUrl[]> = sectionFact([topic.tftpUrl], (section, lines) =>
  lines.flatMap((line) => readUrls(line, section)),
);

const ipv6Hosts: Fact<readonly string[]> = sectionFact(['ipv6-host'], (_, lines) =>
  lines
    .filter((line) => line.negation === undefined)
    .map((line) => argument(line, 'host')?.text.toLowerCase() ?? ''),
);

/** The TFTP URLs of a document whose server is reached over IPv6: an IPv6 address, or a name that has one here. */
export const tftpOverIpv6: Fact<readonly TftpUrl[]> = fact([urls, ipv6Hosts], (all, names) =>
  all.filter(({ host }) => parseIpv6(host) !== undefined || names.includes(host.toLowerCase())),
);

/** The interface whose address TFTP is to use as its source, by the last line that says so. */
export const tftpSource: Fact<{ readonly interface: string; readonly mark: Mark } | undefined> = fact(
  [sectionFact(['ip-tftp-source-interface'], readSources)],
  (sources) => {
    const last = sources.at(-1);
    return last?.interface === undefined ? undefined : { interface: last.interface, mark: last.mark };
  },
);

function readSources(
  section: Section,
  lines: readonly BoundLine[],
): readonly { readonly interface: string | undefined; readonly mark: Mark }[] {
  return lines.map((line) => {
    const word = line.negation === undefined ? argument(line, 'interface') : undefined;
    return {
      interface: interfaceName(word?.text.replaceAll(' ', '') ?? ''),
      mark: markLine(section, line),
    };
  });
}

function readUrls(line: BoundLine, section: Section): TftpUrl[] {
  const found: TftpUrl[] = [];
  const { text } = line.source;
  for (let at = text.indexOf(TFTP_SCHEME); at !== -1; at = text.indexOf(TFTP_SCHEME, at + 1)) {
    const start = at + TFTP_SCHEME.length;
    const host = hostOf(text, start);
    found.push({
      host,
      mark: {
        ...markLine(section, line),
        span: { start: at, end: text[start] === '[' ? start + host.length + 2 : start + host.length },
      },
    });
  }
  return found;
}

/** The server part of a URL: what stands in brackets, or else up to the next slash, blank or quote. */
function hostOf(text: string, start: number): string {
  if (text[start] === '[') {
    const close = text.indexOf(']', start);
    return close === -1 ? '' : text.slice(start + 1, close);
  }
  let end = start;
  while (end < text.length && !' \t/"\''.includes(text[end] ?? ' ')) end++;
  return text.slice(start, end);
}
