import { describe, expect, test } from 'vitest';
import { formatIpv4 } from '../../server/src/base/ip/format';
import { interfacesByName } from '../../server/src/model/interfaces';
import { snapshot } from '../support/snapshots';

/** Mode and kind of each line. */
function modes(text: string): string[] {
  return snapshot(text).sections.flatMap((section) =>
    section.lines.map((line) =>
      line.kind === 'command' ? `${line.mode}${line.form ? '' : ' ?'}` : line.kind,
    ),
  );
}

const INDENTED =
  'interface Loopback0\n ip address 192.0.2.1 255.255.255.0\n shutdown\nrouter bgp 65000\n address-family ipv6\n  neighbor 2001:db8::1 activate\n exit-address-family\nhostname R1';

describe('binding', () => {
  test('reads indentation as a device prints it', () => {
    expect(modes(INDENTED)).toEqual([
      'global',
      'interface',
      'interface',
      'global',
      'router-bgp',
      'router-bgp-af-ipv6',
      'router-bgp-af-ipv6',
      'global',
    ]);
  });

  test('reads the same without indentation, as it is pasted', () => {
    const flat = INDENTED.replaceAll(/^ +/gm, '');
    expect(modes(flat)).toEqual(modes(INDENTED));
  });

  test('takes a short command for that of the open mode, not for the beginning of a longer one outside', () => {
    const text =
      'interface Loopback0\n ip address 192.0.2.1 255.255.255.0\ninterface Serial1/0\nno ip address\nencapsulation ppp';
    expect(modes(text)).toEqual(['global', 'interface', 'global', 'interface', 'interface']);
  });

  test('reads the same with two blanks a level', () => {
    const wide = INDENTED.replaceAll(/^ +/gm, (blanks) => blanks.repeat(2));
    expect(modes(wide)).toEqual(modes(INDENTED));
  });

  test('puts a line where only an inner mode knows it, whatever its column', () => {
    const text =
      'router bgp 1\n bgp log-neighbor-changes\naddress-family ipv6\n neighbor 2001:db8::1 activate\nexit-address-family\nhostname R1';
    expect(modes(text)).toEqual([
      'global',
      'router-bgp',
      'router-bgp',
      'router-bgp-af-ipv6',
      'router-bgp-af-ipv6',
      'global',
    ]);
  });

  test('puts the lines of a nested block into it where they stand in its column', () => {
    const text =
      'router bgp 1\n bgp log-neighbor-changes\n address-family ipv6\n neighbor 2001:db8::1 activate\n exit-address-family\nhostname R1';
    expect(modes(text)).toEqual([
      'global',
      'router-bgp',
      'router-bgp',
      'router-bgp-af-ipv6',
      'router-bgp-af-ipv6',
      'global',
    ]);
  });

  test('takes what begins with ! behind a command for a comment, but not in free text', () => {
    const lines = snapshot('interface lo0 ! loop\n description a ! b\n shutdown !').sections.flatMap(
      (section) => section.lines,
    );
    expect(lines.map((line) => [line.mode, line.matched.length])).toEqual([
      ['global', 2],
      ['interface', 4],
      ['interface', 1],
    ]);
  });

  test('follows exit and end', () => {
    expect(modes('int lo0\nshutdown\nexit\nhostname R1\nint lo1\nshut\nend\nhostname R2')).toEqual([
      'global',
      'interface',
      'interface',
      'global',
      'global',
      'interface',
      'global',
      'global',
    ]);
  });

  test('keeps what stands below an unknown command out of the modes it knows', () => {
    expect(modes('strange-thing X\n class Y\n  shutdown\ninterface lo0\n shutdown')).toEqual([
      'global ?',
      'unknown ?',
      'unknown ?',
      'global',
      'interface',
    ]);
  });

  test.each(['^C', '#', '%', 'z', '\u0003'])('takes a banner in %j for free text', (delimiter) => {
    const text = `banner motd ${delimiter}hostname X\ninterface lo0\n! ${delimiter}\nhostname R1`;
    expect(modes(text)).toEqual(['global', 'text', 'text', 'global']);
  });

  test('closes a banner on its own line', () => {
    expect(modes('banner motd #hello#\nhostname R1')).toEqual(['global', 'global']);
  });

  test('takes a certificate for free text', () => {
    const text =
      'crypto pki certificate chain TP\n certificate self-signed 01\n  30820229 A0\n  \tquit\nhostname R1';
    expect(modes(text)).toEqual(['global', 'certificate-chain', 'text', 'text', 'global']);
  });

  test('sees the commands of a capture behind their prompts', () => {
    const text = 'R1#show running-config\nhostname R1\nR1(config)#interface lo0\nR1(config-if)#shutdown\nR1#';
    expect(modes(text)).toEqual(['prompt', 'global', 'global', 'interface', 'prompt']);
  });
});

describe('a capture', () => {
  test('keeps the output of other commands out of the configuration', () => {
    const text = [
      'R1#show ip interface brief',
      'Interface   IP-Address',
      'Loopback0   192.0.2.1',
      'R1#sh run',
      'Building configuration...',
      '',
      'Current configuration : 1234 bytes',
      'hostname R1',
      ' --More-- \b\b\b\b\b\b\b\b\b\b          \b\b\b\b\b\b\b\b\b\binterface lo0',
      ' ip address 192.0.2.1 255.255.255.255',
      '*Mar  1 00:00:12.3: %SYS-5-CONFIG_I: Configured from console by console',
      'end',
      '',
      'R1#ping 192.0.2.9',
      'hostname X',
    ].join('\n');
    expect(modes(text)).toEqual([
      'prompt',
      'text',
      'text',
      'prompt',
      'output',
      'blank',
      'output',
      'global',
      'global',
      'interface',
      'output',
      'global',
      'blank',
      'prompt',
      'text',
    ]);
  });

  test('keeps what a device says of a wrong line apart from the lines', () => {
    const text =
      "R1(config)#interface lo0\nR1(config-if)#shutdwn\n              ^\n% Invalid input detected at '^' marker.\nR1(config-if)#shutdown";
    expect(modes(text)).toEqual(['global', 'interface ?', 'output', 'output', 'interface']);
  });
});

describe('a template', () => {
  test('has values that may be anything, and statements that are no commands', () => {
    const text =
      '{% for i in ports %}\ninterface {{ i.name }}\n ip address {{ i.ip }} {{ mask }}\n {{ extra }}\n{% endfor %}\nhostname {{ name }}-1';
    expect(modes(text).filter((mode) => mode.endsWith('?'))).toEqual([]);
  });
});

describe('interfaces', () => {
  const addresses = (text: string, name: string) =>
    interfacesByName(snapshot(text))
      .get(name)
      ?.ipv4.map((own) => formatIpv4(own.address) + (own.secondary ? ' secondary' : ''));

  test('go by the name that a device prints', () => {
    for (const spelled of [
      'GigabitEthernet0/1',
      'gi0/1',
      'GigabitEthernet 0/1',
      'gigabitethernet0/1',
      'g0/1',
    ]) {
      expect(
        addresses(`interface ${spelled}\n ip address 192.0.2.1 255.255.255.0`, 'GigabitEthernet0/1'),
      ).toEqual(['192.0.2.1']);
    }
  });

  test('have one primary address: the last one', () => {
    const text =
      'interface lo0\n ip address 192.0.2.1 255.255.255.0\n ip address 192.0.2.9 255.255.255.0 secondary\n ip address 192.0.2.2 255.255.255.0';
    expect(addresses(text, 'Loopback0')).toEqual(['192.0.2.9 secondary', '192.0.2.2']);
  });

  test('lose what a later line takes back', () => {
    expect(
      addresses('interface lo0\n ip address 192.0.2.1 255.255.255.0\n no ip address', 'Loopback0'),
    ).toEqual([]);
  });

  test('are put together from all their blocks', () => {
    const text = 'interface lo0\n ip address 192.0.2.1 255.255.255.0\n!\ninterface Loopback0\n shutdown';
    expect(interfacesByName(snapshot(text)).get('Loopback0')).toMatchObject({
      shutdown: true,
      ipv4: [{ address: 0xc0000201 }],
    });
  });
});
