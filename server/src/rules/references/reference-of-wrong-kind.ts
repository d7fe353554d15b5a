import { boundWords } from '../../model/bound-line';
import { kindLabel } from '../../model/built-in-names';
import { hasKeyword } from '../../model/command-lines';
import { type WrongReference, wrongReferences } from '../../model/names/wrong-references';
import { defineRowRule, type Fix } from '../rule';

const PREFIX_LIST = 'prefix-list';

export default defineRowRule({
  id: 'reference-of-wrong-kind',
  severity: 'warning',
  scope: 'file',
  what: 'A command names a list that exists, but as a list of another kind.',
  why: 'IOS keeps prefix lists, and lists of each address family, apart. It looks the name up as one kind only, finds nothing, and takes what is not there for a list that matches everything.',
  silent:
    'Where both kinds have the name, for numbers, in templates, and where a line that Conf T does not understand holds the name.',
  messages: {
    wrong:
      'No {wanted} is called {name}, only an object of another kind ({found}): for this command the list does not exist.',
    standard:
      'Access list {name} is a standard one: it names sources only, and a crypto map needs source and destination to agree on with its peer.',
  },
  examples: {
    bad: [
      `ip prefix-list CUSTOMERS seq 5 permit 192.0.2.0/24
route-map IMPORT permit 10
!! reference-of-wrong-kind
 match ip address CUSTOMERS
ip access-list standard LOCAL-NETS
 permit 10.0.0.0 0.255.255.255
route-map EXPORT permit 10
!! reference-of-wrong-kind
 match ip address prefix-list LOCAL-NETS`,
      `ipv6 access-list FROM-LAN
 permit ipv6 2001:db8:1::/48 any
interface GigabitEthernet0/1
!! reference-of-wrong-kind
 ip access-group FROM-LAN in
crypto map TO-SITE 10 ipsec-isakmp
!! reference-of-wrong-kind
 match address 23`,
    ],
    good: [
      `ip prefix-list BOTH seq 5 permit 192.0.2.0/24
ip access-list standard BOTH
 permit 192.0.2.0 0.0.0.255
route-map IMPORT permit 10
 match ip address BOTH
route-map EXPORT permit 10
 match ip address prefix-list BOTH
crypto map TO-SITE 10 ipsec-isakmp
 match address 123`,
      `ipv6 access-list SIX
 permit ipv6 any any
class-map match-any C
 match access-group name SIX`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS IP Routing: Protocol-Independent Command Reference, match ip address',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_pi/command/iri-cr-book/iri-cr-a1.html',
    },
  ],
  each: wrongReferences,
  reads: [],
  check(report, wrong) {
    const { mark, kind } = wrong.use;
    const name = mark.line.source.text.slice(mark.span.start, mark.span.end);
    if (wrong.found === undefined) {
      report({ at: mark, message: 'standard', holes: { name } });
      return;
    }
    const holes = { name, found: kindLabel(wrong.found), wanted: kindLabel(kind) };
    const fix = fixOf(wrong, wrong.found);
    report({ at: mark, message: 'wrong', holes, ...(fix && { fix }) });
  },
});

/** Says the kind that all lists of the line are of. */
function fixOf({ use, alike }: WrongReference, found: string): Fix | undefined {
  const { mark, kind } = use;
  const names = boundWords(mark.line).filter(({ matched }) => matched?.argument?.kind === kind);
  const [first] = names;
  if (first === undefined || alike < names.length || found.slice(0, 4) !== kind.slice(0, 4)) return undefined;
  const id = mark.line.form?.id;
  if (id === 'match-ip-address' || id === 'match-ipv6-address') {
    const edit = {
      kind: 'replace',
      at: { ...mark, span: first.span },
      text: `${PREFIX_LIST} ${first.text}`,
    } as const;
    return { title: `Write "${PREFIX_LIST}" before the name`, edits: [edit] };
  }
  if (
    !hasKeyword(mark.line, PREFIX_LIST) ||
    (id !== 'match-ip-prefix-list' && id !== 'match-ipv6-prefix-list')
  )
    return undefined;
  const keyword = boundWords(mark.line).find(({ matched }) => matched?.keyword === PREFIX_LIST);
  if (keyword === undefined) return undefined;
  const span = { start: keyword.span.start, end: first.span.end };
  return {
    title: `Remove "${PREFIX_LIST}"`,
    edits: [{ kind: 'replace', at: { ...mark, span }, text: first.text }],
  };
}
