"""CoNLL-U files as sentences, and what of them may be learnt."""
import glob
import lzma
import os
import re

FREE_GENRES = {'academic', 'bio', 'court', 'interview', 'news', 'speech', 'textbook', 'vlog', 'voyage'}
RELATIONS = '''dep root acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp
compound compound:prt conj cop csubj csubj:outer csubj:pass det det:predet discourse dislocated expl fixed flat
goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent
obl:unmarked orphan parataxis punct reparandum vocative xcomp'''.split()
UPOS = 'X ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB'.split()
XPOS = '''_ CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG
VBN VBP VBZ WDT WP WP$ WRB ADD AFX GW HYPH NFP XX , : . `` '' -LRB- -RRB- $'''.split()
_known = set(RELATIONS)


class Sentence:
    __slots__ = ('words', 'lemma', 'upos', 'xpos', 'head', 'rel', 'space', 'sure', 'typo', 'gold')


def relation(name):
    return name if name in _known else (name.split(':')[0] if name.split(':')[0] in _known else 'dep')


def read(path, keep=lambda sent_id: True, gold=True):
    rows, no_space, sent_id = [], set(), ''
    opener = lzma.open if path.endswith('.xz') else open
    with opener(path, 'rt', encoding='utf-8') as f:
        for line in f:
            line = line.rstrip('\n')
            if not line:
                if rows and keep(sent_id):
                    yield sentence(rows, no_space, gold)
                rows, no_space = [], set()
            elif line[0] == '#':
                if line.startswith('# sent_id'):
                    sent_id = line.split('=', 1)[1].strip()
            else:
                c = line.split('\t')
                if '-' in c[0]:
                    a, b = map(int, c[0].split('-'))
                    no_space.update(range(a, b if 'SpaceAfter=No' not in c[9] else b + 1))
                elif '.' not in c[0]:
                    rows.append(c)


def sentence(rows, no_space, gold):
    s = Sentence()
    s.words = [r[1] for r in rows]
    s.lemma = [r[2] for r in rows]
    s.upos = [r[3] if r[3] != '_' else 'X' for r in rows]
    s.xpos = [r[4] for r in rows]
    s.head = [int(r[6]) for r in rows]
    s.rel = [relation(r[7]) for r in rows]
    s.space = [not ('SpaceAfter=No' in r[9] or i + 1 in no_space) for i, r in enumerate(rows)]
    s.typo = ['Typo=Yes' in r[5] for r in rows]
    s.gold = gold
    s.sure = None
    if not gold:
        s.sure = [float(m.group(1)) if (m := re.search(r'(?:^|\|)p=([\d.]+)', r[9])) else 1.0 for r in rows]
    return s


def free(sent_id):
    """GUM's sentences are named GUM_genre_title-number."""
    return not sent_id.startswith('GUM_') or sent_id.split('_')[1] in FREE_GENRES


def gold_train(shared):
    out = []
    for name in ('en_ewt', 'en_gum'):
        out += read(f'{shared}/treebanks/{name}-ud-train.conllu.xz', free)
    return out


def silver(shared, limit=None):
    """Sentences of which the teacher was sure."""
    out = []
    for path in sorted(glob.glob(f'{shared}/silver/*.conllu.xz')):
        n = 0
        for s in read(path, gold=False):
            if len(s.words) < 4 or sum(s.sure) < .88 * len(s.words):
                continue
            out.append(s)
            n += 1
            if limit and n >= limit:
                break
        print(os.path.basename(path), n, flush=True)
    return out
