import { describe, expect, test } from 'vitest';
import { type SignatureHelp, SignatureHelpTriggerKind } from 'vscode-languageserver';
import { hover } from '../../server/src/features/hover';
import { signatureHelp } from '../../server/src/features/signature-help';
import { readCursor } from '../support/cursor';
import { featureDocument, URI } from '../support/feature-document';

/** The help at the cursor mark `|`; `trigger` is the character whose typing asked for it. */
function helpAt(marked: string, trigger?: string): SignatureHelp | null {
  const { text, position } = readCursor(marked);
  const context =
    trigger === undefined
      ? { triggerKind: SignatureHelpTriggerKind.Invoked, isRetrigger: false }
      : {
          triggerKind: SignatureHelpTriggerKind.TriggerCharacter,
          triggerCharacter: trigger,
          isRetrigger: false,
        };
  return signatureHelp.handle(featureDocument(text), { textDocument: { uri: URI }, position, context });
}

/** Each form that is offered, with what is to come between guillemets. */
function formsAt(marked: string): string[] {
  return (helpAt(marked)?.signatures ?? []).map(({ label, parameters = [], activeParameter }) => {
    const part = parameters[activeParameter ?? 0]?.label;
    if (!Array.isArray(part)) return label;
    return `${label.slice(0, part[0])}«${label.slice(...part)}»${label.slice(part[1])}`;
  });
}

const INTERFACE = 'interface Gi0/1\n';

describe('the part that comes next', () => {
  test.each([
    [
      'an argument',
      `${INTERFACE} ip address 192.0.2.1 |`,
      'ip address <ipv4> «<mask>» [secondary [vrf <vrf>]]',
    ],
    [
      'an option',
      `${INTERFACE} ip address 192.0.2.1 255.255.255.0 |`,
      'ip address <ipv4> <mask> «[secondary [vrf <vrf>]]»',
    ],
    [
      'what an option needs',
      `${INTERFACE} ip address 192.0.2.1 255.255.255.0 secondary vrf |`,
      'ip address <ipv4> <mask> [secondary [vrf «<vrf>»]]',
    ],
    ['a choice that is not made yet', 'route-map A |', 'route-map <route-map> «{permit | deny}» [<0-65535>]'],
    [
      'a choice of which a letter is typed',
      'route-map A p|',
      'route-map <route-map> {«permit» | deny} [<0-65535>]',
    ],
    ['free text, however long', `${INTERFACE} description to the core |`, 'description «<line>»'],
    ['the number of an interface', 'interface GigabitEthernet |', 'interface «<interface>»'],
    ['what a word that is half typed will be', `${INTERFACE} ip address 192.|`, 'ip address «<ipv4>» <mask>'],
    ['what stands behind an abbreviation', `${INTERFACE} ip addr |`, 'ip address «<ipv4>» <mask>'],
    ['what stands behind `no`', `${INTERFACE} no ip address |`, 'no ip address «<ipv4>» <mask>'],
    ['nothing, where a command is whole', 'interface Gi0/1\n mtu 1500 |', 'mtu <64-65535>'],
    [
      'a word of a line that goes on',
      `${INTERFACE} ip addr|ess 192.0.2.1 255.255.255.0`,
      'ip «address» <ipv4>',
    ],
  ])('is %s', (_, text, form) => {
    expect(formsAt(text).some((one) => one.startsWith(form))).toBe(true);
  });

  test('is asked for by `?` too, which is no part of the command', () => {
    expect(formsAt(`${INTERFACE} ip address ?|`)).toEqual(formsAt(`${INTERFACE} ip address |`));
    expect(formsAt(`${INTERFACE} ip addr?|`)).toEqual(formsAt(`${INTERFACE} ip addr|`));
  });
});

describe('the forms', () => {
  test('are those of the mode', () => {
    expect(formsAt('router ospf 1\n network |')).toEqual(['network «<ipv4>» <wildcard> area <area>']);
    expect(formsAt(`${INTERFACE} bgp |`).join()).not.toContain('router-id');
  });

  test.each([
    [
      'the innermost that knows the words, without indentation',
      'interface Gi0/1\nip address |',
      'ip address',
    ],
    [
      'an outer one, where the words are known there alone',
      'interface Gi0/1\nrouter bgp |',
      'router bgp «<as>»',
    ],
    ['that of a prompt', 'R1(config)#interface Gi0/1\nR1(config-if)#ip address |', 'ip address'],
  ])('are those of the mode: %s', (_, text, form) => {
    expect(formsAt(text).join('\n')).toContain(form);
  });

  test('are no longer offered when a word rules them out', () => {
    expect(formsAt(`${INTERFACE} ip address |`).join()).toContain('dhcp');
    expect(formsAt(`${INTERFACE} ip address 192.0.2.1 |`).join()).not.toContain('dhcp');
  });

  test('begin with the one that the whole line is', () => {
    expect(formsAt(`${INTERFACE} ip |address dhcp`)[0]).toContain('dhcp');
  });

  test('are twenty at the most', () => {
    expect(formsAt('ip |')).toHaveLength(20);
  });

  test('are followed by all words that may come next, where there are more', () => {
    const [first, second] = helpAt(`${INTERFACE} ip a|`)?.signatures ?? [];
    expect(formsAt(`${INTERFACE} ip |`)).toHaveLength(20);
    expect(JSON.stringify(helpAt(`${INTERFACE} ip |`)?.signatures[0]?.documentation)).toMatch(
      /Next: .*`access-group` .*`address` .*`ospf` /,
    );
    expect(JSON.stringify([first, second])).not.toContain('Next:');
  });

  test('say what they do, and what an argument means', () => {
    const [first] = helpAt(`${INTERFACE} mtu |`)?.signatures ?? [];
    expect(JSON.stringify(first?.documentation)).toContain('largest packet');
    expect(JSON.stringify(first?.parameters)).toContain('number from 64 to 65535');
  });

  test.each([
    ['may end', 'shut |', true],
    ['may not end', 'mtu |', false],
  ])('say where a command %s', (_, text, expected) => {
    const [first] = helpAt(`${INTERFACE} ${text}`)?.signatures ?? [];
    expect(JSON.stringify(first?.documentation).includes('may end here')).toBe(expected);
  });
});

describe('no help is given', () => {
  test.each([
    ['on a blank line', `${INTERFACE} |`],
    ['where nothing of the command is typed', `${INTERFACE} no |`],
    ['in a comment', '! ip address |'],
    ['in a banner', 'banner motd #\nip address |\n#'],
    ['for a command that nobody knows', 'frobnicate the |'],
    ['below one', 'frobnicate\n ip |'],
    ['behind a comment at the end of a line', 'ip routing ! and ip |'],
  ])('%s', (_, text) => {
    expect(helpAt(text)).toBeNull();
  });

  test('unasked, while free text is written', () => {
    expect(helpAt(`${INTERFACE} description to |`, ' ')).toBeNull();
    expect(helpAt(`${INTERFACE} ip address |`, ' ')).not.toBeNull();
  });
});

test('any text at any column gets an answer', () => {
  const text = `${INTERFACE} no {{ x }} "open ?? \\ \u{1f600}\n${' a'.repeat(5_000)}\nip address {{ a }} ?\n\tset "\nR1#show ?\nR1(config)# ? no\n`;
  const document = featureDocument(text);
  let answers = 0;
  for (const [line, { text: source }] of document.snapshot.lines.entries()) {
    for (const character of [0, 1, 5, 12, source.length >> 1, source.length, source.length + 9]) {
      signatureHelp.handle(document, { textDocument: { uri: URI }, position: { line, character } });
      hover.handle(document, { textDocument: { uri: URI }, position: { line, character } });
      answers++;
    }
  }
  expect(answers).toBe(document.snapshot.lines.length * 7);
});
