#include "parse/model.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "parse/forms.h"
#include "parse/tree.h"

_Static_assert(sizeof(struct lemma_rule) == 16, "a rule is read in place");

#define MAGIC "rapport\n"
enum {
    HEAD_SIZE = 64,
    SECTION_ALIGN = 64,
    SECTIONS_MAX = 256,
    SECTION_NAME = 16,
    WORDS_MAX = 1 << 20,
    SLOTS_MAX = 4 << 20,
    FLOAT_BOUND = 64, /* no weight that was learnt comes near */
};

struct head {
    char magic[8];
    uint32_t version, section_count;
    uint64_t size, checksum;
};

struct section {
    char name[SECTION_NAME];
    uint64_t offset, size;
};

/* A file being read; `err` gets the first thing wrong with it. */
struct file {
    struct str bytes;
    const char *name;
    const struct section *section;
    uint32_t section_count;
    struct error *err;
};

#define refuse(file, ...)                                                      \
    (refuse_with((file)->name, (file)->err, __VA_ARGS__), false)

static void refuse_with(const char *name, struct error *err, const char *what,
                        const char *where)
{
    error_set(err, ERROR_SYSTEM,
              "%s: %s%s; the model file is damaged or of another version: "
              "install it again",
              name, what, where);
}

/* ---- head and directory */

static const uint64_t PRIME = 0x9E3779B97F4A7C15u;

static inline void mix_block(const char *bytes, uint64_t lane[4])
{
    uint64_t block[4];

    memcpy(block, bytes, sizeof block);
    for (int i = 0; i < 4; i++) {
        uint64_t h = (lane[i] ^ block[i]) * PRIME;

        lane[i] = h ^ (h >> 29);
    }
}

/* Four lanes at once, since the whole file is summed at every start; the last
 * block is filled up with zeros. */
static uint64_t checksum_of(struct str bytes)
{
    uint64_t lane[4] = {1, 2, 3, 4};
    uint64_t h = (bytes.len + 31) / 32 * 32;
    size_t whole = bytes.len / 32 * 32;
    char last[32] = {0};

    for (size_t at = 0; at < whole; at += 32)
        mix_block(bytes.ptr + at, lane);
    if (whole < bytes.len) {
        memcpy(last, bytes.ptr + whole, bytes.len - whole);
        mix_block(last, lane);
    }
    for (int i = 0; i < 4; i++) {
        h = (h ^ lane[i]) * PRIME;
        h ^= h >> 32;
    }
    return h;
}

uint64_t model_checksum(struct str bytes)
{
    return checksum_of(
        (struct str){bytes.ptr + HEAD_SIZE, bytes.len - HEAD_SIZE});
}

static bool check_sections(const struct file *file)
{
    uint64_t first =
        HEAD_SIZE + (uint64_t)file->section_count * sizeof(struct section);

    for (uint32_t i = 0; i < file->section_count; i++) {
        const struct section *section = &file->section[i];

        if (section->offset % SECTION_ALIGN || section->offset < first ||
            section->offset > file->bytes.len ||
            section->size > file->bytes.len - section->offset)
            return refuse(file, "a section leaves the file", "");
    }
    return true;
}

static bool read_head(struct file *file, struct model *model)
{
    struct head head;

    if (file->bytes.len < HEAD_SIZE)
        return refuse(file, "too short for a model", "");
    memcpy(&head, file->bytes.ptr, sizeof head);
    if (memcmp(head.magic, MAGIC, sizeof head.magic) != 0)
        return refuse(file, "not a model of this program", "");
    if (head.version != MODEL_VERSION)
        return refuse(file, "another version of the model's form", "");
    if (head.size != file->bytes.len)
        return refuse(file, "cut off, or longer than it says", "");
    if (head.section_count > SECTIONS_MAX ||
        HEAD_SIZE + head.section_count * sizeof(struct section) >
            file->bytes.len)
        return refuse(file, "its directory leaves the file", "");
    if (head.checksum != model_checksum(file->bytes))
        return refuse(file, "its checksum is wrong", "");
    file->section = (const void *)(file->bytes.ptr + HEAD_SIZE);
    file->section_count = head.section_count;
    model->checksum = head.checksum;
    return check_sections(file);
}

/* The bytes of a section; false if there is none. */
static bool find_section(const struct file *file, const char *name,
                         struct str *out)
{
    for (uint32_t i = 0; i < file->section_count; i++) {
        const struct section *section = &file->section[i];

        if (strncmp(section->name, name, SECTION_NAME) == 0) {
            *out = (struct str){file->bytes.ptr + section->offset,
                                (size_t)section->size};
            return true;
        }
    }
    return refuse(file, "no section ", name);
}

/* A section that must hold `count` things of `size` bytes. */
static bool find_array(const struct file *file, const char *name,
                       uint64_t count, size_t size, const void *out)
{
    struct str bytes;

    if (!find_section(file, name, &bytes))
        return false;
    if (bytes.len != count * size)
        return refuse(file, "wrong size of section ", name);
    memcpy((void *)out, &bytes.ptr, sizeof bytes.ptr);
    return true;
}

static bool find_floats(const struct file *file, const char *name,
                        uint64_t count, const float **out)
{
    if (!find_array(file, name, count, sizeof **out, out))
        return false;
    for (uint64_t i = 0; i < count; i++)
        if (!((*out)[i] >= -FLOAT_BOUND && (*out)[i] <= FLOAT_BOUND))
            return refuse(file, "a number out of bounds in section ", name);
    return true;
}

/* ---- shape, labels */

static bool width_fits(uint32_t width)
{
    return width >= 2 && width % 2 == 0 && width <= MODEL_WIDTH_MAX;
}

static bool read_shape(const struct file *file, struct model *model)
{
    struct model_shape *s = &model->shape;
    const void *numbers = NULL;

    if (!find_array(file, "shape", 1, sizeof *s, &numbers))
        return false;
    memcpy(s, numbers, sizeof *s);
    if (s->words < 1 || s->words > WORDS_MAX || !width_fits(s->word) ||
        !width_fits(s->affix) || !width_fits(s->word + s->affix) ||
        !width_fits(2 * (uint64_t)s->units > UINT32_MAX ? 0 : 2 * s->units) ||
        s->layers < 1 || s->layers > MODEL_LAYERS_MAX || !width_fits(s->arc) ||
        !width_fits(s->rel) || !width_fits(s->tag) || s->rels < 2 ||
        s->rels > REL_COUNT || s->tags < 2 || s->tags > MODEL_LABELS_MAX)
        return refuse(file, "a shape that this program does not know", "");
    return true;
}

static bool read_tags(const struct file *file, struct model *model)
{
    struct str lines;

    if (!find_section(file, "tags", &lines))
        return false;
    for (uint32_t i = 0; i < model->shape.tags; i++) {
        struct str xpos = str_cut(&lines, '\n');
        struct str upos = str_cut(&xpos, ' ');
        struct label *label = &model->tags[i];

        label->upos = (uint8_t)upos_of(upos);
        label->xpos = (uint8_t)xpos_of(xpos);
        if (!str_equal(upos, str_of(upos_name(label->upos))) ||
            !str_equal(xpos, str_of(xpos_name(label->xpos))))
            return refuse(file, "a tag that this program does not know", "");
    }
    return true;
}

static bool read_rels(const struct file *file, struct model *model)
{
    struct str lines;
    bool has_root = false;

    if (!find_section(file, "rels", &lines))
        return false;
    for (uint32_t i = 0; i < model->shape.rels; i++) {
        struct str name = str_cut(&lines, '\n');

        model->rels[i] = (uint8_t)deprel_of(name);
        if (!str_equal(name, str_of(deprel_name(model->rels[i]))))
            return refuse(file, "a relation not known to this program", "");
        if (model->rels[i] == REL_ROOT) {
            model->root_rel_label = (uint8_t)i;
            has_root = true;
        }
    }
    return has_root || refuse(file, "no relation for the root", "");
}

/* ---- words, lemmas */

static bool is_power_of_two(uint64_t n)
{
    return n && (n & (n - 1)) == 0;
}

static bool check_words(const struct file *file, const struct model *model)
{
    const uint32_t *at = model->word_offsets;
    uint32_t count = model->shape.words - 1;

    for (uint32_t i = 0; i < count; i++)
        if (at[i] > at[i + 1])
            return refuse(file, "its words are out of order", "");
    if (at[count] != model->word_text.len)
        return refuse(file, "its words do not fill their section", "");
    for (uint32_t i = 0; i < model->word_slot_count; i++)
        if (model->word_slots[i] > count)
            return refuse(file, "a word number out of bounds", "");
    return true;
}

static bool read_words(const struct file *file, struct model *model)
{
    struct str slots;

    if (!find_section(file, "word_txt", &model->word_text) ||
        !find_array(file, "word_at", model->shape.words, sizeof(uint32_t),
                    &model->word_offsets) ||
        !find_section(file, "word_slt", &slots))
        return false;
    if (slots.len % sizeof(uint32_t) ||
        !is_power_of_two(slots.len / sizeof(uint32_t)) ||
        slots.len / sizeof(uint32_t) > SLOTS_MAX)
        return refuse(file, "wrong size of section ", "word_slt");
    model->word_slots = (const void *)slots.ptr;
    model->word_slot_count = (uint32_t)(slots.len / sizeof(uint32_t));
    return check_words(file, model);
}

static bool check_lemmas(const struct file *file, const struct lemma_rules *r)
{
    for (uint32_t i = 0; i < r->rule_count; i++)
        if (r->rule[i].added_len > LEMMA_ADDED_MAX)
            return refuse(file, "a lemma rule out of bounds", "");
    for (uint32_t i = 0; i < r->slot_count; i++)
        if (r->key[i] && r->which[i] >= r->rule_count)
            return refuse(file, "a lemma rule number out of bounds", "");
    return true;
}

static bool read_lemmas(const struct file *file, struct model *model)
{
    struct lemma_rules *rules = &model->lemmas;
    struct str keys, pool;

    if (!find_section(file, "lem_key", &keys) ||
        !find_section(file, "lem_pool", &pool))
        return false;
    if (keys.len % sizeof(uint64_t) || pool.len % sizeof(struct lemma_rule) ||
        !is_power_of_two(keys.len / sizeof(uint64_t)) ||
        keys.len / sizeof(uint64_t) > SLOTS_MAX ||
        pool.len / sizeof(struct lemma_rule) > UINT16_MAX)
        return refuse(file, "wrong size of section ", "lem_key");
    rules->key = (const void *)keys.ptr;
    rules->slot_count = (uint32_t)(keys.len / sizeof(uint64_t));
    rules->rule = (const void *)pool.ptr;
    rules->rule_count = (uint32_t)(pool.len / sizeof(struct lemma_rule));
    return find_array(file, "lem_rule", rules->slot_count, sizeof(uint16_t),
                      &rules->which) &&
           check_lemmas(file, rules);
}

/* ---- weights */

static bool read_embedding(const struct file *file, const char *name,
                           uint32_t rows, uint32_t width, struct embedding *out)
{
    char scales[SECTION_NAME];

    snprintf(scales, sizeof scales, "%ss", name);
    *out = (struct embedding){.rows = rows, .width = width};
    return find_array(file, name, rows, width, &out->row) &&
           find_floats(file, scales, rows, &out->scale);
}

static bool read_matrix(const struct file *file, const char *name, uint32_t in,
                        uint32_t out_count, struct matrix *out)
{
    char weight[SECTION_NAME], scale[SECTION_NAME], bias[SECTION_NAME];

    snprintf(weight, sizeof weight, "%s_w", name);
    snprintf(scale, sizeof scale, "%s_s", name);
    snprintf(bias, sizeof bias, "%s_b", name);
    *out = (struct matrix){.in = in, .out = (out_count + 15) / 16 * 16};
    return find_array(file, weight, out->out, in, &out->weight) &&
           find_floats(file, scale, out->out, &out->scale) &&
           find_floats(file, bias, out->out, &out->bias);
}

static bool read_layers(const struct file *file, struct model *model)
{
    const struct model_shape *s = &model->shape;
    uint32_t in = s->word + s->affix, width = 2 * s->units;
    char name[SECTION_NAME];

    for (uint32_t i = 0; i < s->layers; i++, in = width) {
        snprintf(name, sizeof name, "layer%u", (unsigned)i);
        if (!read_matrix(file, name, in, (in == width ? 3 : 4) * width,
                         &model->layer[i]))
            return false;
    }
    return true;
}

static bool read_weights(const struct file *file, struct model *model)
{
    const struct model_shape *s = &model->shape;
    uint32_t small_rows = FORM_AFFIX_ROWS + FORM_SHAPES + FORM_GLUES;

    return read_embedding(file, "emb_word", s->words, s->word, &model->word) &&
           read_embedding(file, "emb_affx", small_rows, s->affix,
                          &model->affix) &&
           read_layers(file, model) &&
           read_matrix(file, "heads", 2 * s->units,
                       2 * s->arc + 2 * s->rel + s->tag, &model->heads) &&
           read_matrix(file, "arc", s->arc, s->arc, &model->arc) &&
           read_matrix(file, "rel", s->rel, s->rels, &model->rel) &&
           read_matrix(file, "tag", s->tag, s->tags, &model->tag) &&
           find_floats(file, "root_arc", s->arc, &model->root_arc) &&
           find_floats(file, "root_rel", s->rel, &model->root_rel);
}

bool model_of_bytes(struct str bytes, const char *name, struct model *out,
                    struct error *err)
{
    struct file file = {.bytes = bytes, .name = name, .err = err};
    struct model model = {0};

    if (!read_head(&file, &model) || !read_shape(&file, &model) ||
        !read_tags(&file, &model) || !read_rels(&file, &model) ||
        !read_words(&file, &model) || !read_lemmas(&file, &model) ||
        !read_weights(&file, &model) ||
        !find_section(&file, "name", &model.name) ||
        !find_section(&file, "licence", &model.licence))
        return false;
    *out = model;
    return true;
}

/* ---- files */

static bool map_file(const char *path, struct str *out, struct error *err)
{
    struct stat status;
    void *map = MAP_FAILED;
    int file = open(path, O_RDONLY | O_CLOEXEC);

    if (file >= 0 && fstat(file, &status) == 0 && status.st_size > 0)
        map =
            mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_SHARED, file, 0);
    else if (file >= 0)
        errno = ENODATA;
    if (map == MAP_FAILED) {
        error_set(err, ERROR_SYSTEM,
                  "%s: %s; name the model file by an "
                  "option or RAPPORTEUR_MODEL",
                  path, strerror(errno));
    } else {
        *out = (struct str){map, (size_t)status.st_size};
    }
    if (file >= 0)
        close(file);
    return map != MAP_FAILED;
}

bool model_open(const char *path, struct arena *arena, const struct model **out,
                struct error *err)
{
    struct model *model = arena_alloc(arena, 1, sizeof *model);
    struct str bytes;

    if (!map_file(path, &bytes, err))
        return false;
    if (!model_of_bytes(bytes, path, model, err)) {
        munmap((void *)bytes.ptr, bytes.len);
        return false;
    }
    model->map = bytes.ptr;
    model->map_size = bytes.len;
    *out = model;
    return true;
}

void model_close(const struct model *model)
{
    if (model && model->map)
        munmap((void *)model->map, model->map_size);
}

uint32_t model_find_word(const struct model *model, struct str normal)
{
    uint32_t mask = model->word_slot_count - 1;
    uint32_t at = form_hash(normal, 0) & mask;

    for (uint32_t tried = 0; tried <= mask && model->word_slots[at]; tried++) {
        uint32_t word = model->word_slots[at];
        struct span span = {model->word_offsets[word - 1],
                            model->word_offsets[word]};

        if (str_equal(span_text(model->word_text, span), normal))
            return word;
        at = (at + 1) & mask;
    }
    return 0;
}
