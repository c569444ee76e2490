"""Write the model file that the program maps: export.py --shared ../shared --in DIR --out FILE --name TEXT

Weights become bytes, one scale for each output; see src/parse/model.h for the form of the file."""
import argparse
import json
import struct

import numpy as np
import torch

import lemmas
import treebank
import words

VERSION = 1
LICENCE = '''The weights, rules and word lists in this file are licensed under CC BY-SA 4.0
(https://creativecommons.org/licenses/by-sa/4.0/). They were learnt from:
- Universal Dependencies English Web Treebank (EWT) 2.16, CC BY-SA 4.0: Natalia Silveira, Timothy Dozat,
  Christopher Manning, Sebastian Schuster, Ethan Chi, John Bauer, Miriam Connor, Marie-Catherine de Marneffe,
  Nathan Schneider, Sam Bowman, Hanzhi Zhu, Daniel Galbraith and others.
- Universal Dependencies English GUM 2.16, Amir Zeldes and others; only the genres academic, bio, court, interview,
  news, speech, textbook, vlog and voyage, whose texts are CC BY, CC BY-SA or public domain.
- Trees of a larger parser (itself trained on the two above) over sentences of UN General Debate speeches (CC0),
  White House briefings (public domain), Wikinews (CC BY), the Earth Negotiations Bulletin and newspapers.
Changed: statistical weights were computed from the trees; no text is reproduced.
'''


def packed(weight):
    """[out][in] floats -> bytes in blocks of 8 outputs and pairs of inputs, scales; outputs padded to 16."""
    w = weight.detach().numpy().astype(np.float32)
    out, n = w.shape
    w = np.concatenate([w, np.zeros((-out % 16, n), np.float32)])
    scale = (np.abs(w).max(1) / 127).astype(np.float32)
    q = np.rint(w / np.where(scale > 0, scale, 1)[:, None]).astype(np.int8)
    q = q.reshape(len(w) // 8, 8, n // 2, 2).transpose(0, 2, 1, 3)
    return np.ascontiguousarray(q), scale


def padded(bias):
    b = bias.detach().numpy().astype(np.float32)
    return np.concatenate([b, np.zeros(-len(b) % 16, np.float32)])


def rows(tables):
    """Embedding rows as bytes with one scale each."""
    w = np.concatenate([t.detach().numpy() for t in tables]).astype(np.float32)
    scale = (np.abs(w).max(1) / 127).astype(np.float32)
    return np.rint(w / np.where(scale > 0, scale, 1)[:, None]).astype(np.int8), scale


def slots_for(count):
    n = 16
    while n < 2 * count:
        n *= 2
    return n


def vocabulary_table(vocabulary):
    text = b''.join(w.encode() for w in vocabulary)
    offsets = np.cumsum([0] + [len(w.encode()) for w in vocabulary]).astype('<u4')
    n = slots_for(len(vocabulary))
    slots = np.zeros(n, '<u4')
    for i, w in enumerate(vocabulary):
        at = words.fnv(w.encode()) & (n - 1)
        while slots[at]:
            at = (at + 1) & (n - 1)
        slots[at] = i + 1
    return offsets, text, slots


def fnv64(data):
    h = 14695981039346656037
    for b in data:
        h = ((h ^ b) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
    return h or 1


def lemma_table(table):
    rules = sorted(set(table.values()))
    number = {r: i for i, r in enumerate(rules)}
    n = slots_for(len(table))
    keys, which = np.zeros(n, '<u8'), np.zeros(n, '<u2')
    for (k, end), rule in sorted(table.items()):
        key = fnv64(bytes([k]) + end.encode())
        at = (key ^ key >> 32) & (n - 1)
        while keys[at]:
            assert keys[at] != key
            at = (at + 1) & (n - 1)
        keys[at], which[at] = key, number[rule]
    pool = b''
    for keep, cut, added in rules:
        a = added.encode()
        pool += bytes([keep, cut, len(a)]) + a.ljust(lemmas.LONGEST_ADDED, b'\0')
    return keys, which, pool


def checksum(data):
    """Four lanes of 64 bits, mixed at the end; the same in src/parse/model.c."""
    mask, prime = 0xFFFFFFFFFFFFFFFF, 0x9E3779B97F4A7C15
    data = data + bytes(-len(data) % 32)
    lanes = [1, 2, 3, 4]
    for block in struct.iter_unpack('<4Q', data):
        for i in range(4):
            h = ((lanes[i] ^ block[i]) * prime) & mask
            lanes[i] = h ^ (h >> 29)
    h = len(data)
    for lane in lanes:
        h = ((h ^ lane) * prime) & mask
        h ^= h >> 32
    return h


def sections_of(state, shape, vocabulary, labels, table, name):
    m = state
    out = [('licence', LICENCE.encode()), ('name', name.encode())]
    fields = ('words', 'word', 'affix', 'units', 'layers', 'arc', 'rel', 'tag', 'rels', 'tags')
    out.append(('shape', np.array([shape[f] for f in fields], '<u4')))
    offsets, text, slots = vocabulary_table(vocabulary)
    out += [('word_at', offsets), ('word_txt', text), ('word_slt', slots)]
    out.append(('tags', '\n'.join(' '.join(t) for t in labels['tags']).encode()))
    out.append(('rels', '\n'.join(labels['rels']).encode()))
    for key, tables in (('emb_word', ['word']),
                        ('emb_affx', [f'affix.{i}' for i in range(len(words.AFFIXES))] + ['form', 'glue'])):
        q, scale = rows([m[t + '.weight'] for t in tables])
        out += [(key, q), (key + 's', scale)]
    for key, part in [(f'layer{i}', f'layers.{i}.all') for i in range(shape['layers'])] + \
            [('heads', 'heads'), ('arc', 'arc'), ('rel', 'rel'), ('tag', 'tag')]:
        q, scale = packed(m[part + '.weight'])
        out += [(key + '_w', q), (key + '_s', scale), (key + '_b', padded(m[part + '.bias']))]
    out += [('root_arc', m['root_arc'].numpy()), ('root_rel', m['root_rel'].numpy())]
    keys, which, pool = lemma_table(table)
    return out + [('lem_key', keys), ('lem_rule', which), ('lem_pool', pool)]


def write(path, sections):
    entry, align = 32, 64
    start = 64 + entry * len(sections)
    directory, body = b'', b''
    for key, data in sections:
        data = data if isinstance(data, bytes) else data.tobytes()
        body += bytes(-(start + len(body)) % align)
        directory += struct.pack('<16sQQ', key.encode(), start + len(body), len(data))
        body += data
    body += bytes(-(start + len(body)) % align)
    rest = directory + body
    head = struct.pack('<8sIIQQ', b'rapport\n', VERSION, len(sections), 64 + len(rest), checksum(rest))
    with open(path, 'wb') as f:
        f.write(head.ljust(64, b'\0') + rest)
    return 64 + len(rest)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('--shared', default='../shared')
    ap.add_argument('--in', dest='source', required=True)
    ap.add_argument('--out', required=True)
    ap.add_argument('--name', default='english')
    a = ap.parse_args()
    saved = torch.load(f'{a.source}/model.pt')
    labels = json.load(open(f'{a.source}/labels.json', encoding='utf-8'))
    vocabulary = open(f'{a.source}/vocabulary.txt', encoding='utf-8').read().split('\n')[:-1]
    tags = {tuple(t): i for i, t in enumerate(labels['tags'])}
    table = lemmas.learn(treebank.gold_train(a.shared), tags, vocabulary)
    for name in ('en_ewt', 'en_gum'):
        n = right = 0
        for s in treebank.read(f'{a.shared}/treebanks/{name}-ud-dev.conllu.xz'):
            for form, lemma, t in zip(s.words, s.lemma, zip(s.upos, s.xpos)):
                n += 1
                right += t in tags and lemmas.lemma_of(table, tags[t], form) == lemma
        print(f'{name} dev: lemmas {100 * right / n:.2f} with gold tags')
    size = write(a.out, sections_of(saved['mean'], saved['shape'], vocabulary, labels, table, a.name))
    print(f'{a.out}: {size} bytes, {len(table)} lemma rules')


if __name__ == '__main__':
    main()
