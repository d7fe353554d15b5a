import { argument } from '../../model/bound-line';
import { commandLines, lastLines, lineMark } from '../../model/command-lines';
import { isWholeConfig } from '../../model/device';
import { globalLine, nameLine } from '../../model/security/name-line';
import { type Release, release } from '../../model/security/release';
import { defineRule } from '../rule';

const COMMAND = 'no vstack';

/** Beginnings of the models that take part in Smart Install by themselves, as stacks name them. */
const MODELS = ['ws-c2960', 'ws-c3560', 'ws-c3650', 'ws-c3750', 'ws-c3850'];

export default defineRule({
  id: 'smart-install-enabled',
  severity: 'hint',
  scope: 'file',
  what: 'Smart Install is on.',
  why: 'The client of Smart Install on Catalyst switches asks nobody for a password: whoever reaches TCP port 4786 can read the configuration, replace it, or load another image.',
  silent:
    'Where neither a line switches it on nor the document names a Catalyst model and release (15.0 to 15.2) that has it on by default.',
  messages: {
    on: 'Whoever reaches TCP port 4786 of this switch can read and replace its configuration, without a password.',
    missing:
      '"no vstack" is missing, and Smart Install is on by default: whoever reaches TCP port 4786 can read and replace the configuration.',
  },
  examples: {
    bad: [
      `hostname SW1
!! smart-install-enabled
vstack
interface GigabitEthernet0/1
 switchport mode access
end`,
      `version 15.2
!! smart-install-enabled
hostname SW2
switch 1 provision ws-c2960x-24ts-l
interface GigabitEthernet1/0/1
 switchport mode access
end`,
    ],
    good: [
      `version 15.2
hostname SW2
switch 1 provision ws-c2960x-24ts-l
no vstack
end`,
      `version 17.3
hostname SW3
switch 1 provision c9300-24t
end`,
      `version 15.2
hostname R1
interface FastEthernet0/1/0
 switchport mode access
end`,
    ],
  },
  references: [
    {
      title: 'Cisco Smart Install Protocol Misuse (cisco-sa-20170214-smi)',
      url: 'https://sec.cloudapps.cisco.com/security/center/content/CiscoSecurityAdvisory/cisco-sa-20170214-smi',
    },
  ],
  reads: [lastLines(['vstack']), commandLines(['switch-provision']), release, isWholeConfig, nameLine],
  check(report, switches, stack, software, isWhole, name) {
    const line = switches.get('vstack');
    if (line?.on) {
      const at = lineMark(line);
      const fix = {
        title: `Change to "${COMMAND}"`,
        edits: [{ kind: 'replace', at, text: COMMAND } as const],
      };
      report({ at, message: 'on', fix });
    }
    if (line !== undefined || !isWhole || name === undefined || !hasClient(software)) return;
    const models = stack.flatMap(({ on, line: own }) => (on ? (argument(own, 'model')?.text ?? []) : []));
    if (!models.some((model) => MODELS.some((begin) => model.toLowerCase().startsWith(begin)))) return;
    const fix = { title: `Add "${COMMAND}"`, edits: [globalLine(name, COMMAND)] };
    report({ at: name.mark, message: 'missing', fix });
  },
});

/** 12.2 has it from 12.2(52)SE on, which a configuration does not tell. */
function hasClient(software: Release | undefined): boolean {
  return software?.major === 15 && software.minor <= 2;
}
