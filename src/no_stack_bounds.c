/* Where a thread's stack lies, in a program that holds glibc itself: not told.
 *
 * Rust's runtime asks at every start, to put a stack overflow into words before it ends the program. glibc reads it out
 * of /proc/self/maps with sscanf, whose floats and wide characters are a sixtieth of the program. */

#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>

int pthread_getattr_np(pthread_t thread, pthread_attr_t *attributes)
{
    (void)thread;
    (void)attributes;
    return ENOSYS;
}
