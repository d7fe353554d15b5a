/** First words of configuration commands that IOS takes, `no` and `default` aside, with the usual abbreviations. */
export const commandWords = `
aaa absolute accept-lifetime access-class access-list access-session action activate address address-family
advertise advertise-map aggregate-address alarm alias allocate app-hosting archive area arp as-path atm auth-type
authentication authorization auto-cost auto-ip-ring auto-summary autodiscovery automate-tester autonomous-system
autostate backup bandwidth banner bba-group bfd bfd-template bgp boot boot-end-marker boot-start-marker bridge
bridge-domain bridge-group broadcast buffers bundle cable call-home carrier-delay cat cdp certificate channel
channel-group channel-protocol class class-map clear-type client clns clock cns collect compress config-register
conform-action congestion-control connect contact-email-addr context control-plane control-word controller
crypto ctl cts cryptographic-algorithm database deadtime default default-gateway default-information default-metric
default-router delay deny description destination destination-profile device-tracking diagnostic dial-peer dialer
dialer-group dialer-list discovery distance distribute-list dns dns-server domain domain-id domain-name dot11 dot1q
dot1x downward-compatible-config dspfarm duplex eap eigrp elapsed enable encapsulation encr encryption end enrollment
ephone ephone-dn errdisable eth ethernet evaluate event event-handler exec exec-timeout exit exit-address-family
exit-af-interface exit-af-topology exit-peer-policy exit-peer-session exit-sf-topology exit-service-family exit-vrf
explicit-path export export-protocol exporter facility-alarm fair-queue fallback fast-reroute fhrp file flow
flowcontrol format frame-relay framing frequency full-duplex gatekeeper gateway glbp group guest-ipaddress gw half-duplex
hardware hash hello-interval hidekeys history hold-queue host hostname hw-module icmp icmp-echo identity ids import
inservice inspect instance integrity interface interfaces interval ip ipv4 ipv6 is-type isdn isis ivr key
key-chain key-hash key-string keepalive keyring l2 l2tp l2vpn l2protocol-tunnel lacp lapb lease length license lifetime
limit line linecode lisp lldp load-balance load-interval local local-address local-as local-proxy-arp location log
log-adjacency-changes logging login logout-warning loopback mab mac mac-address mac-address-table macro macsec
mail-server main-cpu map-class map-list match max-metric maxas-limit maximum maximum-paths maximum-prefix mdix mdt
media-type medium member memory memory-size menu metric metric-style mgcp mka mls mmi mobile mode modem modem-type
monitor mop mpls mrm mtu multi-topology multicast multilink mvr mvrp name name-server nat negotiation neighbor net
netbios-name-server netconf netconf-yang network network-clock network-clock-participate next-hop-self nhrp node nsf
ntp num-rings object object-group offset-list option ospfv3 overload parameter-map parser parity partition
passive-interface password path pce peer percentage periodic permit physical-layer platform police policy policy-list
policy-map polling-interval pool port port-channel port-security power ppp pppoe pppoe-client pre-shared-key preempt
prefix prefix-list prefix-suppression priority priority-queue privilege process profile prompt proposal protocol
proxy-arp pseudowire pseudowire-class pvc qos queue queue-limit queue-list quit radius radius-server random-detect
rate-limit rd record redirect redistribute redundancy reload remark remote remote-as replication-type request-dialin
request-dialout resource response restconf reverse-route revocation-check rewrite rib ring rmon route route-map
route-reflector-client route-target router router-id rsakeypair sampler scheduler script security segment-routing
send-community send-lifetime sequence serial serial-number serverfarm service service-instance service-module
service-policy sessions set set-overload-bit shape show shutdown slot smtp snmp snmp-server soo source
source-address source-interface span spanning-tree spd speed spf-interval squeeze ssh ssid stackwise standby static
station-role stcapp stopbits storm-control subject-name subscriber summary-address summary-prefix switch switchport
synchronization synchronous system table-map tacacs tacacs-server tag task-space-execute telemetry telephony-service
template terminal terminal-type test threshold time-range timeout timer timers tos topology track traffic-shape
transceiver transport trunk trunk-group trust ttl-security tunnel tx-ring-limit udld udp-echo udp-jitter unicast
update-policy update-source upgrade usb-inventory user username variance vc vc-class version view violate-action
virtual-reassembly virtual-service virtual-template vlan vmps voice voice-card voice-class voice-port voip vpdn
vpdn-group vpn vrf vrrp vtp vty wavelength webvpn wireless wlan wrr-queue x25 xconnect zone zone-member zone-pair
acc add conf configure copy desc do en enc ex exi int ipv mask neigh net network pass ro sh shut show sw swi switch
username vl wr write erase terminal ter delete boot-marker area-password domain-password passive redist no
`;

/** Shapes of lines of everything that is no command line, with what to call a text full of them. */
export const otherShapes: readonly { readonly name: string; readonly shape: RegExp }[] = [
  { name: 'an INI file', shape: /^\[[\w .:"@*/-]+\]\s*$/ },
  { name: 'assignments', shape: /^\s*(?:export\s+)?[\w.-]+\s*(?:=|:=|\+=)/ },
  { name: 'text with braces and semicolons', shape: /[{};]\s*$/ },
  { name: 'markup', shape: /^\s*<[/?!a-zA-Z]/ },
  { name: 'YAML', shape: /^\s*(?:- )?[\w"'-]+:(?:\s|$)/ },
  { name: 'Markdown', shape: /^(?:#{1,6} \S|```|\s*[*-] [A-Z*`])/ },
  { name: 'a shell script', shape: /^\s*(?:#!\/|fi\b|done\b|esac\b|echo\b|then\b|else\b|cat <<|if \[)/ },
  {
    name: 'a program',
    shape: /^\s*(?:import |from \w+ import|def \w+\(|class \w+[(:]|return\b|package |#include|function )/,
  },
  {
    name: 'a log',
    shape:
      /^(?:<\d+>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d+[./]\w+[./]\d+ ?:? ?\d\d:\d\d)/,
  },
  { name: 'a patch', shape: /^(?:diff --git |@@ -\d|index [0-9a-f]+\.\.|\+\+\+ |--- [ab/])/ },
];

/** Marks of a template language: Jinja, ERB, Velocity, Go, `$(name)` and `<<name>>`. */
export const templateMark = /\{\{|\{%|\{#|<%|\$\{\w|\$\(\w+\)|<<\w+>>|^\s*#(?:if|set|foreach|end)\b/;

/** A value that a template fills in, which may be a number as well as a word. */
export const templateValue = /\{\{[^{}]*\}\}|\$\{\w+\}|\$\(\w+\)|<<\w+>>/g;

/** Files that are something else whatever they hold, by their names. */
export const otherFileNames: readonly { readonly name: RegExp; readonly is: string }[] = [
  {
    name: /(?:^|\/)(?:frr|zebra|vtysh|bgpd|ospfd|ospf6d|ripd|isisd|staticd|bfdd|pimd)\.conf$/i,
    is: 'a FRRouting file',
  },
  { name: /\.(?:py|js|ts|sh|bash|pl|rb|go|java|c|h|cpp|tcl|ps1|bat|lua|rs|php|sql)$/i, is: 'a program' },
  {
    name: /\.(?:md|markdown|rst|adoc|tex|html?|xml|svg|ya?ml|json|toml|csv|tsv|diff|patch)$/i,
    is: 'another format',
  },
];
