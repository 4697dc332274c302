# Orders in which what depends on something comes behind it.
__all__ = ['TopologicalSorter', 'CycleError']


class CycleError(ValueError):
    pass


class TopologicalSorter:
    def __init__(self, graph=None):
        self._before, self._after = {}, {}
        self._ready = self._passed = None
        self._done = 0
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        self._before.setdefault(node, 0)
        self._after.setdefault(node, [])
        self._before[node] += len(predecessors)
        for predecessor in predecessors:
            self._before.setdefault(predecessor, 0)
            self._after.setdefault(predecessor, []).append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [node for node, count in self._before.items() if not count]
        self._passed = set()
        self._finished = set()
        cycle = self._cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def get_ready(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        result = tuple(self._ready)
        self._passed.update(result)
        self._ready.clear()
        return result

    def is_active(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return len(self._finished) < len(self._passed) or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            if node not in self._before:
                raise ValueError(f'node {node!r} was not added using add()')
            if node in self._finished:
                raise ValueError(f'node {node!r} was already marked done')
            if node not in self._passed:
                raise ValueError(f'node {node!r} was not passed out (still not ready)')
            self._finished.add(node)
            for after in self._after[node]:
                self._before[after] -= 1
                if not self._before[after]:
                    self._ready.append(after)

    def _cycle(self):
        seen, path, places, walks = set(), [], {}, []
        for node in self._before:
            if node in seen:
                continue
            while True:
                if node in seen:
                    if node in places:
                        return path[places[node]:] + [node]
                else:
                    seen.add(node)
                    walks.append(iter(self._after[node]))
                    places[node] = len(path)
                    path.append(node)
                while path:
                    following = next(walks[-1], self)
                    if following is not self:
                        node = following
                        break
                    del places[path.pop()]
                    walks.pop()
                else:
                    break
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)
