import { type Duid, duidTimeUtc, hardwareName } from '../../../base/ip/duid';
import { formatIpv6 } from '../../../base/ip/format';
import { decodeMac, parseMac } from '../../../base/ip/mac';
import { enterpriseName } from '../../../base/numbers/enterprise';
import { code } from '../markdown';
import { printCard, type Row, titleOf } from './card';
import { macRows } from './ipv6-identifier';

const meanings: Readonly<Record<Duid['name'], string>> = {
  'DUID-LLT': 'link-layer address and time (RFC 8415)',
  'DUID-EN': 'number of its maker (RFC 8415)',
  'DUID-LL': 'link-layer address (RFC 8415)',
  'DUID-UUID': 'UUID (RFC 6355)',
};

/** The card of a DHCPv6 unique identifier, in Markdown. */
export function duidCard(duid: Duid): string {
  return printCard({
    title: titleOf(duid.name, [`DHCPv6 unique identifier of type ${duid.type}: ${meanings[duid.name]}`]),
    rows: [...contentRows(duid), ['Length', `${duid.bytes} bytes`]],
  });
}

function contentRows(duid: Duid): Row[] {
  if (duid.type === 4) return [['UUID', code(duid.uuid)]];
  if (duid.type === 2) {
    const name = enterpriseName(duid.enterprise);
    return [
      ['Enterprise', `${duid.enterprise}${name === undefined ? '' : ` ${name}`}`],
      ['Identifier', code(duid.identifier)],
    ];
  }
  const hardware: Row = ['Hardware', `${duid.hardware} ${hardwareName(duid.hardware) ?? ''}`.trim()];
  const time: Row[] = duid.type === 1 ? [['Made', timeText(duid.time)]] : [];
  return [hardware, ...time, ...linkLayerRows(duid.linkLayer)];
}

/** `2012-12-07 21:47:47 UTC`, and the seconds that it is written in. */
function timeText(time: number): string {
  return `${duidTimeUtc(time).replace('T', ' ').replace('Z', ' UTC')} (${time} s after 2000-01-01)`;
}

function linkLayerRows(text: string): Row[] {
  const mac = parseMac(text);
  if (mac === undefined) return [['Link-layer address', code(text)]];
  const facts = decodeMac(mac);
  return [
    ...macRows('MAC', facts),
    ['Link-local', `${code(formatIpv6(facts.linkLocal))}, if it is made of the MAC`],
  ];
}
