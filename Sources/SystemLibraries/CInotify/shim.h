#pragma once
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/vfs.h>

// Linux calls beside inotify that the Glibc module does not offer.
extern int renameat2(int from_directory, const char *from, int to_directory, const char *to, unsigned int flags);
extern const char *strerrordesc_np(int number);

// open: a handle that names a file without opening it.
static const int INTAKE_O_PATH = 010000000;
// renameat2: fail with EEXIST instead of replacing what is there.
static const unsigned int INTAKE_RENAME_NOREPLACE = 1;
// fcntl: ask for a lease, which is granted only while nobody has the file open for writing.
static const int INTAKE_F_SETLEASE = 1024;
// fcntl: the signal that announces that a lease is wanted back.
static const int INTAKE_F_SETSIG = 10;
