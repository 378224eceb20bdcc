/* Standard output that is closed when the program starts, as by `>&-`.
 *
 * Before `main`, Rust's runtime opens /dev/null in place of a standard stream that is closed, for reading and writing.
 * From then on nothing tells it from a /dev/null that somebody asked for, and a result would count as written. So it is
 * opened before that, for reading alone: each write fails, with the error that a closed descriptor gives. Rust has no
 * safe way to run anything so early; no memory is touched here, and nothing of Rust is called. */

#include <fcntl.h>
#include <unistd.h>

__attribute__((constructor)) static void refuse_output(void)
{
    if (fcntl(STDOUT_FILENO, F_GETFD) != -1)
        return;
    /* The lowest free descriptor is taken: standard input first where that is closed too, and stays at its end. */
    int opened;
    do
        opened = open("/dev/null", O_RDONLY);
    while (opened != -1 && opened < STDOUT_FILENO);
}
