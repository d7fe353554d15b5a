/** A 6to4 site whose tunnel address holds another IPv4 address than its source has. */
export const SITE = `hostname ACE9
!
ipv6 unicast-routing
!
interface Serial1/0
 ip address 192.0.2.9 255.255.255.252
!
interface Tunnel2002
 no ip address
 ipv6 address 2002:C000:20A::/128
 tunnel source Serial1/0
 tunnel mode ipv6ip 6to4
!
ipv6 route 2002::/16 Tunnel2002
!
end
`;
