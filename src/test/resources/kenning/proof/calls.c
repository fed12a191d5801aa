/* Stands between a program and its disk: counts every call that changes something under one folder, lets the Nth of
 * them fail (a write after half of its bytes), and makes each flush to the disk slower. Loaded before the C library;
 * steered through a small file that both sides map.
 *
 * KENNING_STEER  the file: eight numbers of eight bytes, see struct steer
 * KENNING_WATCH  the folder */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

struct steer {
  volatile int64_t calls;  /* made so far */
  volatile int64_t first;  /* the first that fails; 0 for none */
  volatile int64_t last;   /* the last that fails */
  volatile int64_t code;   /* the errno of the failure */
  volatile int64_t failed; /* how many have failed */
  volatile int64_t kind;   /* the first letters of the call that failed last */
  volatile int64_t micros; /* how much longer each flush takes */
  volatile int64_t flushes;
};

static struct steer none;
static struct steer *steer = &none;
static const char *watched = "";
static size_t watched_length = 0;

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("KENNING_STEER"), *folder = getenv("KENNING_WATCH");
  if (!file || !folder) return;
  int fd = open(file, O_RDWR | O_CLOEXEC);
  if (fd < 0) return;
  void *mapped = mmap(NULL, sizeof *steer, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  close(fd);
  if (mapped == MAP_FAILED) return;
  watched = folder;
  watched_length = strlen(folder);
  steer = mapped;
}

static int is_watched(const char *path) {
  return watched_length > 0 && path && strncmp(path, watched, watched_length) == 0 &&
         (path[watched_length] == '/' || path[watched_length] == 0);
}

static int is_open_watched(int fd) {
  char link[32], path[PATH_MAX];
  if (watched_length == 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_watched(path);
}

/* Whether this call, which changes something, is one of those that fail. */
static int fails(const char *kind) {
  int64_t number = __sync_add_and_fetch(&steer->calls, 1);
  if (steer->first == 0 || number < steer->first || number > steer->last) return 0;
  int64_t letters = 0;
  strncpy((char *)&letters, kind, sizeof letters);
  steer->kind = letters;
  __sync_add_and_fetch(&steer->failed, 1);
  errno = (int)steer->code;
  return 1;
}

#define NEXT(type, name, ...)                                              \
  static type (*next)(__VA_ARGS__);                                        \
  if (!next) next = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

ssize_t write(int fd, const void *bytes, size_t count) {
  NEXT(ssize_t, "write", int, const void *, size_t);
  if (is_open_watched(fd) && fails("write")) {
    int code = errno;
    (void)!next(fd, bytes, count / 2);
    errno = code;
    return -1;
  }
  return next(fd, bytes, count);
}

static ssize_t half(ssize_t (*next)(int, const void *, size_t, off64_t), int fd, const void *bytes, size_t count,
                    off64_t at) {
  int code = errno;
  (void)!next(fd, bytes, count / 2, at);
  errno = code;
  return -1;
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  NEXT(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
  if (is_open_watched(fd) && fails("pwrite")) return half(next, fd, bytes, count, at);
  return next(fd, bytes, count, at);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) { return pwrite64(fd, bytes, count, at); }

ssize_t writev(int fd, const struct iovec *parts, int count) {
  NEXT(ssize_t, "writev", int, const struct iovec *, int);
  return is_open_watched(fd) && fails("writev") ? -1 : next(fd, parts, count);
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) {
  NEXT(ssize_t, "pwritev64", int, const struct iovec *, int, off64_t);
  return is_open_watched(fd) && fails("pwritev") ? -1 : next(fd, parts, count, at);
}

ssize_t sendfile64(int to, int from, off64_t *at, size_t count) {
  NEXT(ssize_t, "sendfile64", int, int, off64_t *, size_t);
  return is_open_watched(to) && fails("sendfile") ? -1 : next(to, from, at, count);
}

ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *there, size_t count, unsigned flags) {
  NEXT(ssize_t, "copy_file_range", int, off64_t *, int, off64_t *, size_t, unsigned);
  return is_open_watched(to) && fails("copy") ? -1 : next(from, at, to, there, count, flags);
}

static int slowly(int (*next)(int), int fd) {
  if (is_open_watched(fd)) {
    if (fails("fsync")) return -1;
    __sync_add_and_fetch(&steer->flushes, 1);
    if (steer->micros > 0) usleep((useconds_t)steer->micros);
  }
  return next(fd);
}

int fsync(int fd) {
  NEXT(int, "fsync", int);
  return slowly(next, fd);
}

int fdatasync(int fd) {
  NEXT(int, "fdatasync", int);
  return slowly(next, fd);
}

int ftruncate64(int fd, off64_t length) {
  NEXT(int, "ftruncate64", int, off64_t);
  return is_open_watched(fd) && fails("truncate") ? -1 : next(fd, length);
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int fallocate64(int fd, int mode, off64_t at, off64_t length) {
  NEXT(int, "fallocate64", int, int, off64_t, off64_t);
  return is_open_watched(fd) && fails("fallocate") ? -1 : next(fd, mode, at, length);
}

int unlink(const char *path) {
  NEXT(int, "unlink", const char *);
  return is_watched(path) && fails("unlink") ? -1 : next(path);
}

int unlinkat(int folder, const char *path, int flags) {
  NEXT(int, "unlinkat", int, const char *, int);
  return is_watched(path) && fails("unlinkat") ? -1 : next(folder, path, flags);
}

int rename(const char *from, const char *to) {
  NEXT(int, "rename", const char *, const char *);
  return is_watched(to) && fails("rename") ? -1 : next(from, to);
}

int link(const char *from, const char *to) {
  NEXT(int, "link", const char *, const char *);
  return is_watched(to) && fails("link") ? -1 : next(from, to);
}

int chmod(const char *path, mode_t mode) {
  NEXT(int, "chmod", const char *, mode_t);
  return is_watched(path) && fails("chmod") ? -1 : next(path, mode);
}

int fchmod(int fd, mode_t mode) {
  NEXT(int, "fchmod", int, mode_t);
  return is_open_watched(fd) && fails("fchmod") ? -1 : next(fd, mode);
}

int mkdir(const char *path, mode_t mode) {
  NEXT(int, "mkdir", const char *, mode_t);
  return is_watched(path) && fails("mkdir") ? -1 : next(path, mode);
}

static int opened(int (*next)(const char *, int, ...), const char *path, int flags, mode_t mode) {
  if ((flags & O_CREAT) && is_watched(path) && fails("open")) return -1;
  return next(path, flags, mode);
}

static mode_t mode_of(int flags, va_list more) {
  return (flags & (O_CREAT | O_TMPFILE)) ? (mode_t)va_arg(more, int) : 0;
}

int open64(const char *path, int flags, ...) {
  NEXT(int, "open64", const char *, int, ...);
  va_list more;
  va_start(more, flags);
  mode_t mode = mode_of(flags, more);
  va_end(more);
  return opened(next, path, flags, mode);
}

int open(const char *path, int flags, ...) {
  NEXT(int, "open", const char *, int, ...);
  va_list more;
  va_start(more, flags);
  mode_t mode = mode_of(flags, more);
  va_end(more);
  return opened(next, path, flags, mode);
}
