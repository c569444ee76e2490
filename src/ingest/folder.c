#include "ingest/folder.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/stat.h>

#include "ingest/raw.h"

enum { DEPTH_MAX = 100 }; /* folders in folders */

struct folder {
    struct folder *above;
    struct arena arena; /* of all that is here, the folder itself too */
    const char *path;
    char **names;
    uint32_t count, capacity, next, depth;
};

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static char *copy_name(struct arena *arena, const char *name)
{
    size_t size = strlen(name) + 1;

    return memcpy(arena_alloc(arena, size, 1), name, size);
}

static bool fail(const char *path, const char *reason, struct error *err)
{
    struct arena arena = {0};
    struct str shown = source_shown(str_of(path), &arena);

    error_set(err, ERROR_INPUT, STR_FORMAT ": %s", STR_ARGS(shown), reason);
    arena_free(&arena);
    return false;
}

static bool read_names(struct folder *folder, struct error *err)
{
    DIR *dir = opendir(folder->path);
    const struct dirent *entry;

    if (!dir)
        return fail(folder->path, strerror(errno), err);
    while ((entry = readdir(dir))) {
        if (entry->d_name[0] == '.')
            continue;
        if (folder->count == folder->capacity)
            folder->names = arena_grow(&folder->arena, folder->names,
                                       &folder->capacity, sizeof(char *));
        folder->names[folder->count++] =
            copy_name(&folder->arena, entry->d_name);
    }
    closedir(dir);
    if (folder->count)
        qsort(folder->names, folder->count, sizeof(char *), compare_names);
    return true;
}

static void leave(struct walk *walk)
{
    struct arena arena = walk->folder->arena;

    walk->folder = walk->folder->above;
    arena_free(&arena);
}

static bool enter(struct walk *walk, const char *path, struct error *err)
{
    struct arena arena = {0};
    struct folder *folder = arena_alloc(&arena, 1, sizeof *folder);

    folder->arena = arena;
    folder->path = copy_name(&folder->arena, path);
    folder->above = walk->folder;
    folder->depth = walk->folder ? walk->folder->depth + 1 : 0;
    walk->folder = folder;
    if (folder->depth > DEPTH_MAX) {
        leave(walk);
        return fail(path, "folders nested too deep; give it by itself", err);
    }
    if (!read_names(folder, err)) {
        leave(walk);
        return false;
    }
    return true;
}

static bool has_known_ending(const char *name)
{
    static const char *const ENDINGS[] = {
        ".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson"};
    const char *dot = strrchr(name, '.');

    for (size_t i = 0; dot && i < sizeof ENDINGS / sizeof *ENDINGS; i++)
        if (strcasecmp(dot, ENDINGS[i]) == 0)
            return true;
    return false;
}

static char *join(const char *folder, const char *name, struct arena *arena)
{
    size_t head = strlen(folder), tail = strlen(name) + 1;
    bool slash = head > 0 && folder[head - 1] != '/';
    char *path = arena_alloc(arena, head + slash + tail, 1);

    memcpy(path, folder, head);
    if (slash)
        path[head] = '/';
    memcpy(path + head + slash, name, tail);
    return path;
}

/* What the next name of the innermost folder is: a file to read (true), or
 * nothing of ours or a folder to enter (false). */
static bool take_name(struct walk *walk, struct arena *arena, const char **path,
                      struct error *err)
{
    struct folder *folder = walk->folder;
    const char *name = folder->names[folder->next++];
    char *joined = join(folder->path, name, arena);
    struct stat status;

    if (lstat(joined, &status) == 0 && S_ISDIR(status.st_mode)) {
        if (!enter(walk, joined, err))
            return false;
        return false;
    }
    if (stat(joined, &status) == 0 && !S_ISREG(status.st_mode))
        return false;
    if (!has_known_ending(name)) {
        walk->skipped++;
        return false;
    }
    walk->found++;
    *path = joined;
    return true;
}

/* A path as it was given. */
static bool take_path(struct walk *walk, const char **path, struct error *err)
{
    const char *given = walk->paths[walk->next++];
    struct stat status;

    walk->found = 0;
    if (strcmp(given, "-") != 0 && stat(given, &status) == 0 &&
        S_ISDIR(status.st_mode)) {
        (void)!enter(walk, given, err);
        return false;
    }
    *path = given;
    return true;
}

bool walk_next(struct walk *walk, struct arena *arena, const char **path,
               struct error *err)
{
    err->kind = ERROR_NONE;
    while (err->kind == ERROR_NONE) {
        struct folder *folder = walk->folder;

        if (folder && folder->next < folder->count) {
            if (take_name(walk, arena, path, err))
                return true;
        } else if (folder) {
            if (!folder->above && walk->found == 0)
                fail(folder->path,
                     "holds no documents (.txt, .md, .html, .jsonl); name the "
                     "files themselves if they end otherwise",
                     err);
            leave(walk);
        } else if (walk->next == walk->path_count) {
            return false;
        } else if (take_path(walk, path, err)) {
            return true;
        }
    }
    return false;
}

void walk_release(struct walk *walk)
{
    while (walk->folder)
        leave(walk);
}
