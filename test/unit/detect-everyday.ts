const iosLines = `interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 no shutdown
line vty 0 4
 transport input ssh`;

/** Files as they lie about on any machine, some of which quote IOS; written for these tests. */
export const everydayTexts: Readonly<Record<string, string>> = {
  nothing: '',
  'blank lines': '\n\n   \n',
  'an ini file': '[core]\nname = value\n; comment\n\n[interface]\nip = 192.0.2.1\nhostname = r1\n',
  'setup.cfg': '[metadata]\nname = router\nversion = 1.0\n\n[options]\npackages = find:\n',
  'ansible.cfg':
    '[defaults]\ninventory = hosts\nhost_key_checking = False\n\n[persistent_connection]\ntimeout = 30\n',
  '.gitconfig':
    '[user]\n\tname = A\n\temail = a@example.net\n[remote "origin"]\n\turl = git@example.net:a.git\n',
  'a systemd unit':
    '[Unit]\nDescription=Router\nAfter=network.target\n\n[Service]\nExecStart=/usr/sbin/router\n',
  'nginx.conf':
    'user www-data;\nevents {\n  worker_connections 768;\n}\nhttp {\n  server {\n    listen 80;\n    server_name r1;\n  }\n}\n',
  'an Apache site': '<VirtualHost *:80>\n  ServerName example.net\n  DocumentRoot /var/www\n</VirtualHost>\n',
  sshd_config:
    'Port 22\nPermitRootLogin no\nMatch User admin\n  PasswordAuthentication no\nSubsystem sftp internal\nBanner /etc/issue\n',
  ssh_config: 'Host r1\n  HostName 192.0.2.1\n  User admin\n  KexAlgorithms +diffie-hellman-group1-sha1\n',
  'haproxy.cfg':
    'global\n  log /dev/log local0\n  maxconn 2000\n\ndefaults\n  mode http\n  timeout connect 5s\n\nfrontend web\n  bind *:80\n  default_backend app\n\nbackend app\n  server a 192.0.2.1:80 check\n',
  'keepalived.conf':
    'vrrp_instance V1 {\n  interface eth0\n  virtual_router_id 51\n  priority 100\n  virtual_ipaddress {\n    192.0.2.1/24\n  }\n}\n',
  'network/interfaces':
    'auto lo\niface lo inet loopback\n\nauto eth0\niface eth0 inet static\n  address 192.0.2.1\n  netmask 255.255.255.0\n  gateway 192.0.2.254\n',
  'dnsmasq.conf': 'interface=eth0\ndhcp-range=192.0.2.10,192.0.2.20,12h\nlog-queries\n',
  'dhcpd.conf':
    'subnet 192.0.2.0 netmask 255.255.255.0 {\n  range 192.0.2.10 192.0.2.20;\n  option routers 192.0.2.254;\n}\n',
  'named.conf': 'options {\n  directory "/var/cache/bind";\n};\nzone "example.net" {\n  type master;\n};\n',
  'squid.conf': 'acl localnet src 10.0.0.0/8\nhttp_access allow localnet\nhttp_port 3128\n',
  'ntp.conf': 'driftfile /var/lib/ntp/ntp.drift\nserver 192.0.2.1 iburst\nrestrict default nomodify\n',
  'sysctl.conf': 'net.ipv4.ip_forward=1\nnet.ipv6.conf.all.forwarding = 1\n',
  'resolv.conf': 'nameserver 192.0.2.1\nsearch example.net\noptions timeout:1\n',
  hosts: '127.0.0.1 localhost\n192.0.2.1 r1 r1.example.net\n',
  'apt sources': 'deb http://deb.example.net/debian stable main\n',
  'logrotate.conf': 'weekly\nrotate 4\ncreate\n/var/log/wtmp {\n  monthly\n  rotate 1\n}\n',
  'asterisk sip.conf': '[general]\ncontext=default\nbindport=5060\n\n[100]\ntype=friend\nhost=dynamic\n',
  toml: 'title = "router"\n\n[interface]\nname = "lo0"\n',
  yaml: '---\nhostname: r1\ninterfaces:\n  - name: Loopback0\n    ip: 192.0.2.1\nrouter:\n  bgp: 65001\n',
  json: '{\n  "hostname": "r1",\n  "interfaces": [{ "name": "Loopback0" }]\n}\n',
  Dockerfile: 'FROM debian:stable\nRUN apt-get update\nCOPY . /app\nCMD ["/app/run"]\n',
  Makefile: 'all: router\n\nrouter: main.o\n\tcc -o router main.o\n',
  'a csv file': 'hostname,interface,ip\nr1,GigabitEthernet0/0,192.0.2.1\n',
  'a letter':
    'Dear colleague,\n\nthe router lost its route again. Please enable logging and show me the interface.\n\nno hurry\n',
  'a syslog': Array.from(
    { length: 30 },
    (_, at) =>
      `Jan  1 10:00:${10 + at} 192.0.2.1 ${at}: %LINK-3-UPDOWN: Interface GigabitEthernet0/0, changed state to up`,
  ).join('\n'),
  'a device log': Array.from(
    { length: 30 },
    () => '*Mar  1 00:00:12.345: %SYS-5-CONFIG_I: Configured from console by vty0 (192.0.2.1)',
  ).join('\n'),
  'a tftp log': Array.from(
    { length: 30 },
    () => 'Mon Jan 01 10:00:00 2024: Read request from afe:fe01::. File r1-confg. Mode OCTET',
  ).join('\n'),
  'a note that quotes two lines':
    '# What I changed today\n\nOn R1 the tunnel had the wrong address. I set:\n\n    interface Tunnel2002\n     ipv6 address 2002:a01:102::/128\n\nand it came up. Tomorrow I will do the same on R2,\nthen write to the customer and close the ticket.\n',
  'a shell script with lines of IOS in it': `#!/bin/sh
set -e
HOST=$1
ssh "$HOST" <<EOF
configure terminal
${iosLines}
end
EOF
if [ $? -ne 0 ]; then
  echo "failed" >&2
  exit 1
fi
for host in r1 r2 r3; do
  scp "$host:running-config" "backup/$host.cfg"
done
echo "done"
`,
  'a Python program with lines of IOS in it': `from netmiko import ConnectHandler

COMMANDS = """
${iosLines}
"""


def main():
    device = ConnectHandler(device_type="cisco_ios", host="192.0.2.1")
    output = device.send_config_set(COMMANDS.splitlines())
    print(output)
    for name in ("r1", "r2"):
        print(name)
    return 0


if __name__ == "__main__":
    main()
`,
  'a playbook with lines of IOS in it': `- hosts: routers
  gather_facts: false
  tasks:
    - name: configure interface
      cisco.ios.ios_config:
        parents: interface GigabitEthernet0/0
        lines:
          - ip address 192.0.2.1 255.255.255.0
          - no shutdown
`,
  'a patch of a configuration': `diff --git a/r1.cfg b/r1.cfg
index 1111111..2222222 100644
--- a/r1.cfg
+++ b/r1.cfg
@@ -1,4 +1,4 @@
 interface GigabitEthernet0/0
- ip address 192.0.2.1 255.255.255.0
+ ip address 192.0.2.2 255.255.255.0
  no shutdown
 line vty 0 4
`,
  'a lesson in plain words': `In this lesson you configure an interface. First enter the configuration mode:

interface GigabitEthernet0/0
ip address 192.0.2.1 255.255.255.0

Now the router answers to pings from the PC. Then allow remote logins:

line vty 0 4
transport input ssh

Try to log in from the PC. If it does not work, look at the cabling,
ask your neighbour or your teacher, and start again from the beginning.
When you are done, write down what you learned and clean the table.
`,
};
