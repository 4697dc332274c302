# Heaps. The functions on lists are native; here are those on any iterables.
from _heapq import (heappush, heappop, heapreplace, heappushpop, heapify, _heappop_max, _heapreplace_max, _heapify_max)

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


class _Head:
    """The next item of one of several sorted iterables."""

    __slots__ = ('key', 'item', 'place', 'rest', 'reverse')

    def __init__(self, key, item, place, rest, reverse):
        self.key, self.item, self.place, self.rest, self.reverse = key, item, place, rest, reverse

    def __lt__(self, other):
        first, second = (other, self) if self.reverse else (self, other)
        if first.key < second.key:
            return True
        return not second.key < first.key and self.place < other.place


def merge(*iterables, key=None, reverse=False):
    heads = []
    for place, iterable in enumerate(iterables):
        rest = iter(iterable)
        for item in rest:
            heads.append(_Head(item if key is None else key(item), item, place, rest, reverse))
            break
    heapify(heads)
    while len(heads) > 1:
        head = heads[0]
        yield head.item
        for item in head.rest:
            head.item, head.key = item, item if key is None else key(item)
            heapreplace(heads, head)
            break
        else:
            heappop(heads)
    if heads:
        yield heads[0].item
        yield from heads[0].rest


def nsmallest(n, iterable, key=None):
    if n == 1:
        nothing = object()
        found = min(iterable, default=nothing, key=key)
        return [] if found is nothing else [found]
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    if n == 1:
        nothing = object()
        found = max(iterable, default=nothing, key=key)
        return [] if found is nothing else [found]
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
