import { expect, test } from 'vitest';
import { rolesOf } from '../support/grammar';

test.each<[line: string, ...roles: string[]]>([
  ['hostname {{ name }}', 'keyword hostname', 'templateMark {{', 'template name', 'templateMark }}'],
  ['interface {{ port }}', 'section interface', 'templateMark {{', 'template port', 'templateMark }}'],
  [
    'interface Gi{{ port }}',
    'section interface',
    'interface Gi',
    'templateMark {{',
    'template port',
    'templateMark }}',
  ],
  ['router bgp {{asn}}', 'section router bgp', 'templateMark {{', 'template asn', 'templateMark }}'],
  ['{% for i in ports %}', 'templateMark {%', 'template for i in ports', 'templateMark %}'],
  ['{# no shutdown #}', 'templateComment {# no shutdown #}'],
  [
    ' ip address {{ ip }} 255.255.255.0',
    'keyword ip address',
    'templateMark {{',
    'template ip',
    'templateMark }}',
    'ipv4 255.255.255.0',
  ],
  [
    ' description to {{ peer }} no shutdown',
    'keyword description',
    'text to',
    'text/templateMark {{',
    'text/template peer',
    'text/templateMark }}',
    'text no shutdown',
  ],
  [' neighbor \x24{PEER} activate', 'keyword neighbor', 'name \x24{PEER}', 'keyword activate'],
])('%s', (line, ...roles) => {
  expect(rolesOf(line)).toEqual(roles);
});

test.each(['ip address {{ ip', '{% if x', '{# note', ' description {{ x', 'banner motd {{ text }}'])(
  'what is open in %s does not reach the next line',
  (line) => {
    expect(rolesOf(line, ' shutdown').at(-1)).toBe('shutdown shutdown');
  },
);
