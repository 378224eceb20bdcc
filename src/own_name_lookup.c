/* Names of hosts and users, in a program that holds glibc itself.
 *
 * /etc/nsswitch.conf can name any library to ask, and glibc loads it with the system's libc.so.6 under it: another glibc
 * than this one, on which the process ends by a signal (findings/static-glibc-dies-of-nsswitch.sh). So the two sources
 * that are in the program answer alone: /etc/hosts and the servers of /etc/resolv.conf, and /etc/passwd. */

#include <nss.h>

__attribute__((constructor)) static void look_up_alone(void)
{
    __nss_configure_lookup("hosts", "files dns");
    __nss_configure_lookup("passwd", "files");
}
