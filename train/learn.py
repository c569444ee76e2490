"""Learn the weights: learn.py --shared ../shared --out DIR --minutes 75

Writes DIR/last.pt (with which the same command goes on), DIR/vocabulary.txt, DIR/log.tsv and, at the end and at
every checkpoint, DIR/model.pt (averaged weights, or at the end the last ones if they are better on the development
parts). The rate falls with the time used, so the end is known."""
import argparse
import collections
import json
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

import treebank
import words
from network import Network

ap = argparse.ArgumentParser()
ap.add_argument('--shared', default='../shared')
ap.add_argument('--out', required=True)
ap.add_argument('--minutes', type=float, default=75)
ap.add_argument('--steps', type=int, default=0, help='instead of --minutes: the same result every time')
ap.add_argument('--checkpoint', type=float, default=10, help='minutes between checkpoints')
ap.add_argument('--batch', type=int, default=1600, help='words of a batch')
ap.add_argument('--rate', type=float, default=2e-3)
ap.add_argument('--gold-times', type=float, default=4)
ap.add_argument('--silver-limit', type=int, default=0, help='sentences of each file, -1 for none')
ap.add_argument('--gold-limit', type=int, default=0)
ap.add_argument('--dev-limit', type=int, default=0)
ap.add_argument('--words', type=int, default=24000)
ap.add_argument('--word', type=int, default=128)
ap.add_argument('--affix', type=int, default=128)
ap.add_argument('--units', type=int, default=192)
ap.add_argument('--layers', type=int, default=4)
ap.add_argument('--arc', type=int, default=160)
ap.add_argument('--rel', type=int, default=128)
ap.add_argument('--tag', type=int, default=128)
ap.add_argument('--drop', type=float, default=.1)
ap.add_argument('--threads', type=int, default=0, help='0: one or two, whichever is faster at the time')
ap.add_argument('--seed', type=int, default=1)
A = ap.parse_args()
torch.set_num_threads(A.threads or 2)
torch.manual_seed(A.seed)
rng = random.Random(A.seed)
os.makedirs(A.out, exist_ok=True)


class Threads:
    """On a machine shared with others two threads may be slower than one: now and then the other is tried."""
    def __init__(self):
        self.count, self.rate, self.words, self.since, self.tries = 2, {}, 0, time.time(), 0

    def note(self, n):
        self.words += n
        spent = time.time() - self.since
        if A.threads or spent < (4 if self.tries % 5 else 20):
            return
        self.rate[self.count] = self.words / spent
        self.tries += 1
        other = 3 - self.count
        if self.tries % 5 == 0 or self.rate.get(other, 0) > self.rate[self.count]:
            self.count = other
            torch.set_num_threads(other)
        self.words, self.since = 0, time.time()


class Item:
    """A sentence as numbers, ready for a batch."""
    __slots__ = ('rows', 'tag', 'head', 'rel', 'weight', 'source')


def item_of(s, vocabulary, tags, rels):
    it = Item()
    it.rows = np.array(words.features(s.words, s.space, vocabulary), dtype=np.int32)
    it.tag = np.array([tags.get((u, x), -1) for u, x in zip(s.upos, s.xpos)], dtype=np.int16)
    it.head = np.array(s.head, dtype=np.int16)
    it.rel = np.array([rels[r] for r in s.rel], dtype=np.int16)
    it.weight = np.ones(len(s.words), dtype=np.float32) if s.gold else \
        np.array([p if p >= .8 else 0 for p in s.sure], dtype=np.float32)
    it.source = s
    return it


def tail_leaf(s):
    return len(s.words) > 4 and s.upos[-1] == 'PUNCT' and s.head[-1] != 0 and len(s.words) not in s.head


def altered(it, vocabulary):
    """Sometimes the sentence in capitals, in title case, in lower case, or without its full stop."""
    dice, s = rng.random(), it.source
    if dice > .24:
        return it
    out = Item()
    out.rows, out.tag, out.head, out.rel, out.weight = it.rows, it.tag, it.head, it.rel, it.weight
    forms = s.words
    if dice < .03:
        forms = [w.upper() for w in forms]
    elif dice < .06:
        small = {'of', 'and', 'the', 'to', 'in', 'for', 'on', 'a', 'an', 'by', 'with', 'at', 'as', 'or'}
        keep = rng.random() < .6
        forms = [w if i and keep and w in small else w[:1].upper() + w[1:] for i, w in enumerate(forms)]
    elif dice < .08:
        forms = [w.lower() for w in forms]
    if dice < .08:
        out.rows = np.array(words.features(forms, s.space, vocabulary), dtype=np.int32)
    if dice < .06 or dice > .12:
        if tail_leaf(s):
            for name in ('rows', 'tag', 'head', 'rel', 'weight'):
                setattr(out, name, getattr(out, name)[:-1])
    elif dice > .1:
        out.rows = out.rows.copy()
        out.rows[:, 9] = 3
    return out


def batches(items, size, shuffle=True):
    order = list(range(len(items)))
    if shuffle:
        rng.shuffle(order)
    pool, out = 4000, []
    for start in range(0, len(order), pool):
        part = sorted(order[start:start + pool], key=lambda i: len(items[i].head))
        chunk, batch = [], []
        for i in part:
            if batch and (len(batch) + 1) * len(items[i].head) > size:
                chunk.append(batch)
                batch = []
            batch.append(i)
        if batch:
            chunk.append(batch)
        if shuffle:
            rng.shuffle(chunk)
        yield from chunk


def tensors(part):
    n, b = max(len(it.head) for it in part), len(part)
    rows = np.zeros((n, b, 10), dtype=np.int64)
    tag = np.full((n, b), -1, dtype=np.int64)
    head, rel = np.zeros((n, b), dtype=np.int64), np.zeros((n, b), dtype=np.int64)
    weight, mask = np.zeros((n, b), dtype=np.float32), np.zeros((n, b, 1), dtype=np.float32)
    for j, it in enumerate(part):
        m = len(it.head)
        rows[:m, j], tag[:m, j], head[:m, j], rel[:m, j] = it.rows, it.tag, it.head, it.rel
        weight[:m, j] = it.weight
        mask[:m, j] = 1
    return [torch.from_numpy(v) for v in (rows, tag, head, rel, weight, mask)]


def drop_words(rows, chance):
    """Rare words are often unknown, so that affixes learn to speak for them."""
    return torch.where(torch.rand(rows.shape[:2]) < chance[rows[..., 0]], 0, rows[..., 0])


def loss_of(net, part, chance):
    rows, tag, head, rel, weight, mask = tensors(part)
    rows[..., 0] = drop_words(rows, chance)
    tags, arcs, rel_dep, rel_head = net(rows, mask)
    rels = net.relations(rel_dep, rel_head, head)
    n = mask.sum()
    tag_loss = F.cross_entropy(tags.flatten(0, 1), tag.flatten(), ignore_index=-1, reduction='sum')
    arc_loss = F.cross_entropy(arcs.flatten(0, 1), head.t().flatten(), reduction='none')
    rel_loss = F.cross_entropy(rels.flatten(0, 1), rel.flatten(), reduction='none')
    arc_loss = (arc_loss * weight.t().flatten()).sum()
    rel_loss = (rel_loss * weight.flatten()).sum()
    return (tag_loss + arc_loss + rel_loss) / n, (tag_loss.item() / n, arc_loss.item() / n, rel_loss.item() / n)


@torch.no_grad()
def scores(net, items, base):
    """Tag, UAS, LAS (universal relations) with each word's best head."""
    net.eval()
    n = right_tag = uas = las = 0
    for ids in batches(items, 6000, shuffle=False):
        rows, tag, head, rel, _, mask = tensors([items[i] for i in ids])
        tags, arcs, rel_dep, rel_head = net(rows, mask)
        heads = arcs.argmax(-1).t()
        rels = net.relations(rel_dep, rel_head, heads).argmax(-1)
        m = mask.squeeze(-1) > 0
        ok = (heads == head) & m
        n += m.sum().item()
        right_tag += ((tags.argmax(-1) == tag) & m).sum().item()
        uas += ok.sum().item()
        las += (ok & (base[rels] == base[rel])).sum().item()
    net.train()
    return [100 * v / n for v in (right_tag, uas, las)]


def vocabulary_of(gold, silver):
    count = collections.Counter()
    for s in gold:
        for w in s.words:
            count[words.look(w)[0]] += A.gold_times
    for s in silver:
        for w in s.words:
            count[words.look(w)[0]] += 1
    common = [(w, c) for w, c in count.most_common(A.words - 1) if c >= 4]
    return common


def load():
    start = time.time()
    gold = treebank.gold_train(A.shared)
    silver = [] if A.silver_limit < 0 else treebank.silver(A.shared, A.silver_limit)
    if A.gold_limit:
        gold = gold[:A.gold_limit]
    common = vocabulary_of(gold, silver)
    tags = collections.Counter((u, x) for s in gold for u, x in zip(s.upos, s.xpos))
    tags = sorted(t for t, c in tags.items() if c >= (2 if A.gold_limit else 8))
    with open(f'{A.out}/vocabulary.txt', 'w', encoding='utf-8') as f:
        f.writelines(w + '\n' for w, _ in common)
    with open(f'{A.out}/labels.json', 'w', encoding='utf-8') as f:
        json.dump({'tags': tags, 'rels': treebank.RELATIONS}, f)
    vocabulary = {w: i + 1 for i, (w, _) in enumerate(common)}
    tag_id, rel_id = {t: i for i, t in enumerate(tags)}, {r: i for i, r in enumerate(treebank.RELATIONS)}
    make = lambda part: [item_of(s, vocabulary, tag_id, rel_id) for s in part]
    dev = {}
    for name in ('en_ewt', 'en_gum'):
        part = list(treebank.read(f'{A.shared}/treebanks/{name}-ud-dev.conllu.xz'))
        dev[name] = make(part[:A.dev_limit] if A.dev_limit else part)
    out = make(gold), make(silver), dev, vocabulary, tags
    chance = torch.tensor([0.0] + [.01 + 4 / (4 + c) * .6 for _, c in common])
    print(f'{len(gold)} gold, {len(silver)} silver, {len(vocabulary)} words, {len(tags)} tags, '
          f'{sum(len(s.words) for s in gold)} + {sum(len(s.words) for s in silver)} tokens, '
          f'{time.time() - start:.0f} s', flush=True)
    return out + (chance,)


def progress(used, step):
    return min(1, step / A.steps if A.steps else used / 60 / A.minutes)


def main():
    gold, silver, dev, vocabulary, tags, chance = load()
    rels = treebank.RELATIONS
    first = {}
    base = torch.tensor([first.setdefault(r.split(':')[0], len(first)) for r in rels])
    shape = dict(words=len(vocabulary) + 1, word=A.word, affix=A.affix, units=A.units, layers=A.layers, arc=A.arc,
                 rel=A.rel, tag=A.tag, rels=len(rels), tags=len(tags))
    net, mean = Network(shape, A.drop), Network(shape, 0)
    mean.load_state_dict(net.state_dict())
    pairs = list(zip([p.data for p in mean.parameters()], [p.data for p in net.parameters()]))
    means, lives = [a for a, _ in pairs], [b for _, b in pairs]
    optimiser = torch.optim.AdamW(net.parameters(), lr=A.rate, betas=(.9, .98), weight_decay=1e-3, fused=True)
    step, used, seen, epoch = 0, 0.0, 0, 0
    if os.path.exists(f'{A.out}/last.pt'):
        state = torch.load(f'{A.out}/last.pt')
        net.load_state_dict(state['net'])
        mean.load_state_dict(state['mean'])
        optimiser.load_state_dict(state['optimiser'])
        step, used, seen, epoch = state['step'], state['used'], state['seen'], state['epoch']
        rng.seed(A.seed + step)
        torch.manual_seed(A.seed + step)
        print('goes on at step', step, flush=True)
    last_time = last_log = time.time()
    last_save, sums, count, log_seen = used, np.zeros(3), 0, seen

    def save():
        state = dict(net=net.state_dict(), mean=mean.state_dict(), optimiser=optimiser.state_dict(), step=step,
                     used=used, seen=seen, epoch=epoch, shape=shape)
        torch.save(state, f'{A.out}/last.tmp')
        os.replace(f'{A.out}/last.tmp', f'{A.out}/last.pt')
        kept = mean
        if progress(used, step) >= 1:
            kept = max(mean, net, key=lambda n: sum(scores(n, items, base)[2] for items in dev.values()))
        torch.save(dict(mean=kept.state_dict(), shape=shape), f'{A.out}/model.tmp')
        os.replace(f'{A.out}/model.tmp', f'{A.out}/model.pt')
        line = [f'{used / 60:.1f}', step, seen]
        for name, items in dev.items():
            line += [f'{v:.2f}' for v in scores(kept, items, base)]
        text = '\t'.join(map(str, line))
        print('minutes, step, words, EWT dev tag/UAS/LAS, GUM dev:', text, flush=True)
        with open(f'{A.out}/log.tsv', 'a') as f:
            f.write(text + '\n')

    threads = Threads()
    done = progress(used, step) >= 1
    while not done:
        times = int(A.gold_times) + (rng.random() < A.gold_times % 1)
        items = gold * times + silver
        for ids in batches(items, A.batch):
            p = progress(used, step)
            for g in optimiser.param_groups:
                g['lr'] = A.rate * min(1, (step + 1) / 200) * max(1 - p, .01)
            loss, each = loss_of(net, [altered(items[i], vocabulary) for i in ids], chance)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            step += 1
            if step % 4 == 0:
                torch._foreach_lerp_(means, lives, 1 - min(.996, step / (step + 40)))
            words_now = sum(len(items[i].head) for i in ids)
            seen += words_now
            threads.note(words_now)
            sums += [float(v) for v in each]
            count += 1
            now = time.time()
            used += now - last_time
            last_time = now
            if now - last_log > 30:
                print(f'{used / 60:.1f} min, step {step}, epoch {epoch}, {seen} words, '
                      f'{(seen - log_seen) / (now - last_log):.0f} words/s, {torch.get_num_threads()} threads, loss '
                      + ' '.join(f'{v:.3f}' for v in sums / count), flush=True)
                last_log, sums, count, log_seen = now, np.zeros(3), 0, seen
            done = progress(used, step) >= 1
            if done or used - last_save > 60 * A.checkpoint:
                save()
                last_save, last_time = used, time.time()
                threads.words, threads.since = 0, last_time
            if done:
                break
        epoch += 1


main()
