"""The network: affix and word embeddings, bidirectional simple recurrent units, heads for tags, arcs, relations.

All matrix products are over whole sentences; the recurrence is elementwise (after Lei et al. 2018, without the
state in the gates). src/parse/network.c computes the same."""
import torch
import torch.nn as nn
import torch.nn.functional as F

from words import AFFIXES, GLUES, SHAPES


class Scan(torch.autograd.Function):
    """c[t] = f[t] * c[t-1] + u[t]; the first half of the units forwards, the second backwards in time."""
    @staticmethod
    def forward(ctx, f, u):
        c, n, h = u.clone(), u.shape[0], u.shape[2] // 2
        for t in range(1, n):
            c[t, :, :h].addcmul_(f[t, :, :h], c[t - 1, :, :h])
            s = n - 1 - t
            c[s, :, h:].addcmul_(f[s, :, h:], c[s + 1, :, h:])
        ctx.save_for_backward(f, c)
        return c

    @staticmethod
    def backward(ctx, grad):
        f, c = ctx.saved_tensors
        g, n, h = grad.clone(), grad.shape[0], grad.shape[2] // 2
        for t in range(1, n):
            s = n - 1 - t
            g[s, :, :h].addcmul_(f[s + 1, :, :h], g[s + 1, :, :h])
            g[t, :, h:].addcmul_(f[t - 1, :, h:], g[t - 1, :, h:])
        gf = torch.zeros_like(f)
        if n > 1:
            torch.mul(g[1:, :, :h], c[:-1, :, :h], out=gf[1:, :, :h])
            torch.mul(g[:-1, :, h:], c[1:, :, h:], out=gf[:-1, :, h:])
        return gf, g


class Layer(nn.Module):
    def __init__(self, width_in, units):
        super().__init__()
        self.width = 2 * units
        self.skips = width_in == self.width
        parts = 3 if self.skips else 4
        self.all = nn.Linear(width_in, parts * self.width)
        nn.init.uniform_(self.all.weight, -(3 / width_in) ** .5, (3 / width_in) ** .5)
        nn.init.zeros_(self.all.bias)

    def forward(self, x, x_dropped, mask):
        parts = self.all(x_dropped).split(self.width, -1)
        f, r = torch.sigmoid(parts[1]), torch.sigmoid(parts[2])
        skip = x if self.skips else parts[3]
        c = Scan.apply(f, (1 - f) * parts[0] * mask)
        return skip + r * (c - skip)


class Network(nn.Module):
    def __init__(self, shape, drop=.1):
        super().__init__()
        self.shape = shape
        w, a, u = shape['word'], shape['affix'], shape['units']
        self.word = nn.Embedding(shape['words'], w)
        self.affix = nn.ModuleList(nn.Embedding(n, a) for _, _, n in AFFIXES)
        self.form = nn.Embedding(SHAPES, a)
        self.glue = nn.Embedding(GLUES, a)
        for e in [self.word, *self.affix, self.form, self.glue]:
            nn.init.normal_(e.weight, std=.3 if e is self.word else .15)
        self.layers = nn.ModuleList(Layer(w + a if i == 0 else 2 * u, u) for i in range(shape['layers']))
        self.heads = nn.Linear(2 * u, 2 * shape['arc'] + 2 * shape['rel'] + shape['tag'])
        self.arc = nn.Linear(shape['arc'], shape['arc'])
        self.root_arc = nn.Parameter(torch.randn(shape['arc']) * .1)
        self.root_rel = nn.Parameter(torch.zeros(shape['rel']))
        self.rel = nn.Linear(shape['rel'], shape['rels'])
        self.tag = nn.Linear(shape['tag'], shape['tags'])
        self.drop = drop

    def same(self, x, p):
        """Dropout with one mask for all places of a sentence."""
        if not self.training or p == 0:
            return x
        return x * F.dropout(torch.ones(1, x.shape[1], x.shape[2]), p)

    def encode(self, rows, mask):
        """rows [L, B, 10], mask [L, B, 1] -> [L, B, 2 * units]"""
        small = self.form(rows[..., 8]) + self.glue(rows[..., 9])
        for i, table in enumerate(self.affix):
            small = small + table(rows[..., 1 + i])
        x = torch.cat([self.word(rows[..., 0]), small], -1)
        x = F.dropout(x, self.drop, self.training)
        for layer in self.layers:
            x = layer(x, self.same(x, self.drop), mask)
        return x

    def forward(self, rows, mask):
        """Scores of tags [L,B,T], arcs [B,L,1+L] and the two halves of the relations."""
        s = self.shape
        x = self.heads(self.same(self.encode(rows, mask), self.drop))
        dep, head, rel_dep, rel_head, tag = x.split([s['arc'], s['arc'], s['rel'], s['rel'], s['tag']], -1)
        dep, head, tag = (F.dropout(F.relu(v), self.drop, self.training) for v in (dep, head, tag))
        tags = self.tag(tag)
        root = self.root_arc.expand(1, head.shape[1], -1)
        head = torch.cat([root, head], 0).permute(1, 2, 0)
        arcs = torch.bmm(self.arc(dep).transpose(0, 1), head)
        valid = torch.cat([torch.ones_like(mask[:1]), mask], 0).squeeze(-1).t().unsqueeze(1)
        arcs = arcs.masked_fill(valid == 0, -1e4)
        return tags, arcs, rel_dep, torch.cat([self.root_rel.expand(1, rel_head.shape[1], -1), rel_head], 0)

    def relations(self, rel_dep, rel_head, heads):
        """heads [L, B], 0 is the root -> [L, B, R]"""
        at = torch.gather(rel_head, 0, heads.unsqueeze(-1).expand(-1, -1, rel_head.shape[-1]))
        return self.rel(F.dropout(F.relu(rel_dep + at), self.drop, self.training))
