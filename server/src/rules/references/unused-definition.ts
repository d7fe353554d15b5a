import { kindLabel } from '../../model/built-in-names';
import { isWholeConfig } from '../../model/device';
import { type UnusedThing, unusedThings } from '../../model/names/unused-names';
import { defineRowRule, type FixEdit } from '../rule';

export default defineRowRule({
  id: 'unused-definition',
  severity: 'hint',
  scope: 'file',
  tag: 'unnecessary',
  what: 'A thing is defined, and no command uses it.',
  why: 'It does nothing. Left over from an earlier design it misleads whoever reads the configuration next; or the command that should have used it is missing.',
  silent:
    'Where the name stands in a script, a macro, a banner, an alias or a line that Conf T does not understand, in templates, for names that devices and RADIUS servers use by themselves, and for what a device finds without a name: DHCP pools, keyrings, users.',
  messages: { unused: 'Nothing uses {label} {name}.' },
  examples: {
    bad: [
      `hostname R1
!! unused-definition
ip access-list standard FORMER-OFFICE
 permit 10.1.0.0 0.0.255.255
!! unused-definition
route-map LEFT-OVER permit 10
 set metric 10
route-map LEFT-OVER deny 20
!! unused-definition
class-map match-any NOT-MARKED
 match dscp ef
end`,
      `router bgp 65000
!! unused-definition
 neighbor LONELY peer-group
 neighbor LONELY remote-as 65000
!! unused-definition
ip prefix-list NETS seq 5 permit 192.0.2.0/24
ip prefix-list NETS seq 10 permit 198.51.100.0/24`,
    ],
    good: [
      `no ip access-list standard OPERATORS
ip access-list standard OPERATORS
 permit 192.0.2.0 0.0.0.255`,
      `ip access-list extended FOR-THE-SCRIPT
 permit tcp any any eq 443
event manager applet COUNT
 action 1 cli command "show ip access-lists FOR-THE-SCRIPT"
ip prefix-list NETS seq 5 permit 192.0.2.0/24
route-map OUT permit 10
 match ip address prefix-list NETS
router bgp 65000
 neighbor 192.0.2.1 route-map OUT out
 neighbor FULL peer-group
 neighbor 192.0.2.1 peer-group FULL`,
      `ip access-list extended xACSACLx-IP-STAFF-5f2a
 permit ip any any
alias exec who show ip access-lists WATCHED
ip access-list standard WATCHED
 permit 192.0.2.1
ip dhcp pool BRANCH
 network 192.0.2.0 255.255.255.0`,
    ],
  },
  references: [
    {
      title: 'Cisco: Configuring Commonly Used IP ACLs',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/access-lists/26448-ACLsamples.html',
    },
  ],
  each: unusedThings,
  reads: [isWholeConfig],
  check(report, thing, whole) {
    const mark = thing.definitions[0]?.mark;
    if (mark === undefined) return;
    const name = mark.line.source.text.slice(mark.span.start, mark.span.end);
    const label = kindLabel(thing.kind);
    // In commands to be pasted the use may be on the device: there nothing is taken away.
    const edits = whole ? removals(thing) : [];
    report({
      at: mark,
      message: 'unused',
      holes: { label, name },
      ...(edits.length === 0 ? {} : { fix: { title: `Remove ${label} ${name}`, edits } }),
    });
  },
});

/**
 * Takes away every line that defines the thing. None where other lines of the same mode say more of it, or where things
 * that it names would be left without a use.
 */
function removals({ kind, definitions, needsOthers }: UnusedThing): FixEdit[] {
  if (kind === 'bgp-peer-group' || needsOthers) return [];
  return definitions.map(({ mark }) => ({ kind: 'remove-block', at: mark }));
}
