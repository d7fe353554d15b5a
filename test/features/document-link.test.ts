import { describe, expect, test } from 'vitest';
import { documentLink } from '../../server/src/features/document-link';
import { featureDocument, URI } from '../support/feature-document';

/** Where the links of a text lead. That each stands on its own address is checked on the way. */
function links(text: string): (string | undefined)[] {
  return documentLink
    .handle(featureDocument(text), { textDocument: { uri: URI } })
    .map(({ range, target }) => {
      const { start, end } = range;
      expect(text.split('\n')[start.line]?.slice(start.character, end.character)).toBe(target);
      return target;
    });
}

describe('document links', () => {
  test.each([
    ['boot system tftp://192.0.2.9/image.bin 255', 'tftp://192.0.2.9/image.bin'],
    ['boot host tftp://[2001:DB8::9]/r1-confg', 'tftp://[2001:DB8::9]/r1-confg'],
    ['archive\n path ftp://backup.example.net/r1', 'ftp://backup.example.net/r1'],
    ['kron policy-list SAVE\n cli copy run scp://op@192.0.2.9:22/r1', 'scp://op@192.0.2.9:22/r1'],
    ['! from SFTP://192.0.2.9/a, then', 'SFTP://192.0.2.9/a'],
    ['! (see tftp://192.0.2.9/a.)', 'tftp://192.0.2.9/a'],
    ['ip urlfilter x "http://[2001:db8::1]:8080/a"', 'http://[2001:db8::1]:8080/a'],
  ])('lead to the server that %j names', (text, expected) => {
    expect(links(text)).toEqual([expected]);
  });

  test.each([
    [
      'a file of the device',
      'boot system flash:image.bin\nboot config nvram:r1\narchive\n path bootflash:/r1',
    ],
    ['a protocol without a server', 'copy tftp: flash:\nip host tftp 192.0.2.9\n path ftp:///r1'],
    ['an IPv6 address without brackets', 'boot host tftp://2001:db8::9/r1'],
    ['what a device fills in', 'archive\n path scp://192.0.2.9/$h-$t'],
    ['what a template fills in', ' path http://{{ server }}/x\n path ftp://$' + '{SERVER}/x'],
    ['other schemes', '! rcp://192.0.2.9/x xtftp://192.0.2.9/x'],
  ])('are not made of %s', (_, text) => {
    expect(links(text)).toEqual([]);
  });
});
