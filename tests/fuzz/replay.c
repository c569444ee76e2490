/* Run a fuzz target over saved inputs, with any compiler, as an ordinary test.
 *
 * usage: NAME_fuzz FILE_OR_FOLDER... */
#include <dirent.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void replay_file(const char *path)
{
    static uint8_t bytes[1 << 20];
    FILE *file = fopen(path, "rb");
    size_t size;

    if (!file) {
        perror(path);
        exit(EXIT_FAILURE);
    }
    size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    LLVMFuzzerTestOneInput(bytes, size);
}

/* Whether `path` is a folder; then each of its files has been run. */
static bool replay_folder(const char *path, size_t *count)
{
    DIR *folder = opendir(path);
    const struct dirent *entry;
    char name[4096];

    if (!folder)
        return false;
    while ((entry = readdir(folder))) {
        if (entry->d_name[0] == '.')
            continue;
        snprintf(name, sizeof name, "%s/%s", path, entry->d_name);
        replay_file(name);
        ++*count;
    }
    closedir(folder);
    return true;
}

int main(int argc, char **argv)
{
    size_t count = 0;

    for (int i = 1; i < argc; i++) {
        if (replay_folder(argv[i], &count))
            continue;
        replay_file(argv[i]);
        count++;
    }
    printf("%zu saved inputs replayed\n", count);
    return count ? EXIT_SUCCESS : EXIT_FAILURE; /* no input proves nothing */
}
