#!/usr/bin/env bash
# A program that is linked statically with glibc dies by a signal where /etc/nsswitch.conf names a module.
#
# Expected: since 2.34 glibc holds the sources `files` and `dns` itself, so that a static program, which asks for a name
# with getaddrinfo, looks into /etc/hosts and asks the servers of /etc/resolv.conf on any system, whatever is installed.
# What happens: it reads the system's /etc/nsswitch.conf, which names more sources on most desktops and many servers
# (myhostname, mdns4_minimal, resolve), loads their modules, and under them the system's libc.so.6. Where that is another
# version than the one in the program, the process is ended by SIGFPE, before anything can be said. A name that an
# earlier source knows is found, so that it passes every test that asks for `localhost`.
# `__nss_configure_lookup` before the first question names the sources instead, and the same program works.
# Needs root, and Debian 12 with gcc and debootstrap: its glibc is 2.36, and the root's 2.41.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
PATH=$PATH:/usr/sbin
debootstrap --variant=minbase --include=libnss-myhostname trixie root >debootstrap.log
echo '127.0.0.1 inhosts.example' >> root/etc/hosts
cat > look.c <<'C'
#include <netdb.h>
#include <nss.h>
#include <stdio.h>
int main(int count, char **words)
{
    struct addrinfo *found;
    if (count > 2)
        __nss_configure_lookup("hosts", words[2]);
    return getaddrinfo(words[1], "443", 0, &found) != 0;
}
C
gcc -static look.c -o root/look 2>/dev/null
gcc look.c -o root/look-dynamic
try() { # words
  local status=0
  (cd root && chroot . "./$1" "${@:2}") 2>/dev/null || status=$?
  echo "$* | $([ $status -gt 128 ] && echo "SIG$(kill -l $status)" || echo "ended with $status")"
} 2>/dev/null
{
  grep '^hosts' root/etc/nsswitch.conf | tr -s ' '
  try look-dynamic missing.example
  try look inhosts.example
  try look missing.example
  try look inhosts.example 'files dns'
  try look missing.example 'files dns'
} | tee seen
# Seen with glibc 2.36 in the program and 2.41 in the root:
diff seen - <<'SEEN' && echo "as described"
hosts: files myhostname dns
look-dynamic missing.example | ended with 1
look inhosts.example | ended with 0
look missing.example | SIGFPE
look inhosts.example files dns | ended with 0
look missing.example files dns | ended with 1
SEEN
