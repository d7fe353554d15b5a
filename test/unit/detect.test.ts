import { describe, expect, it } from 'vitest';
import { classifyText } from '../../server/src/model/detect';
import { everydayTexts } from './detect-everyday';
import { iosTemplate, iosTexts, vagueTemplate } from './detect-fixtures';
import { relatives } from './detect-relatives';

describe('a text is taken for IOS when it is', () => {
  it.each(Object.entries(iosTexts))('%s', (_, text) => {
    expect(classifyText(text)).toMatchObject({
      verdict: 'ios',
      reason: expect.stringMatching(/^Has lines of Cisco IOS: "/),
    });
  });

  it('a template that is plainly IOS', () => {
    expect(classifyText(iosTemplate).verdict).toBe('ios');
  });
});

describe('a text is not taken for IOS when it is', () => {
  it.each(Object.entries(relatives))('%s', (_, text) => {
    expect(classifyText(text)).toMatchObject({
      verdict: 'other',
      reason: expect.stringMatching(/^Looks like /),
    });
  });

  it.each(Object.entries(everydayTexts))('%s', (_, text) => {
    expect(classifyText(text).verdict).toBe('other');
  });

  it('a template that may be for another system', () => {
    expect(classifyText(vagueTemplate).verdict).toBe('template');
  });

  it('a few lines that many systems share', () => {
    const text = 'hostname R1\nrouter bgp 65001\n neighbor 192.0.2.1 remote-as 65002\n';
    expect(classifyText(text).verdict).toBe('unsure');
  });

  it.each([
    'file:///etc/frr/frr.conf',
    'file:///a/bgpd.conf',
    'file:///a/configure.py',
    'file:///a/notes.md',
  ])('a file named %s, whatever it holds', (name) => {
    expect(classifyText(iosTexts['a small router'] ?? '', name).verdict).toBe('other');
  });
});

describe('the reason', () => {
  it.each([
    ['Arista EOS', 'Arista EOS'],
    ['Cisco NX-OS', 'Cisco NX-OS'],
    ['Cisco IOS XR', 'Cisco IOS XR'],
    ['Cisco ASA', 'Cisco ASA or PIX'],
    ['FRRouting', 'FRRouting or Quagga'],
    ['Juniper Junos', 'Juniper Junos'],
    ['Huawei VRP', 'Huawei VRP or H3C Comware'],
    ['Fortinet FortiOS', 'Fortinet FortiOS'],
  ])('names %s', (fixture, name) => {
    expect(classifyText(relatives[fixture] ?? '').reason).toContain(`Looks like ${name}: "`);
  });

  it('names the shape of other text', () => {
    expect(classifyText(everydayTexts['nginx.conf'] ?? '').reason).toBe(
      'Looks like text with braces and semicolons.',
    );
    expect(classifyText(everydayTexts['a syslog'] ?? '').reason).toBe('Looks like a log.');
    expect(classifyText('').reason).toBe('Has no lines to tell by.');
  });

  it('quotes the tables of the project, never the text', () => {
    const text =
      iosTexts['a small router']?.replaceAll('192.0.2', '203.0.113').replace('R1', 'HUNTER2') ?? '';
    expect(classifyText(text).reason).not.toMatch(/203|HUNTER2/i);
  });
});

describe('however long or strange the text', () => {
  it.each([
    ['one line of 5 MB', 'a'.repeat(5_000_000)],
    ['one line of blanks', ' '.repeat(5_000_000)],
    ['a million braces', '{ '.repeat(1_000_000)],
    ['a million commands', 'interface GigabitEthernet0/0\n'.repeat(1_000_000)],
    ['nothing but prompts', 'R1#'.repeat(1_000_000)],
    ['nothing but banners', 'banner motd #\n'.repeat(500_000)],
    ['binary', Array.from({ length: 100_000 }, (_, at) => String.fromCharCode(at % 65_536)).join('')],
  ])('only its beginning is read: %s', (_, text) => {
    const start = performance.now();
    classifyText(text);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
