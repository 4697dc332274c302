# heapq and bisect.
import bisect
import heapq
import random


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ':', e)


rnd = random.Random(5)
h = []
for _ in range(40):
    heapq.heappush(h, rnd.randrange(100))
print(h)
print([heapq.heappop(h) for _ in range(20)], h)
print(heapq.heapreplace(h, 7), heapq.heappushpop(h, 3), heapq.heappushpop(h, 1000), h)
data = [rnd.random() for _ in range(30)]
heapq.heapify(data)
print(data)
print(heapq.nlargest(3, data), heapq.nsmallest(3, data), heapq.nlargest(1, data), heapq.nsmallest(0, data), heapq.nsmallest(-1, data), heapq.nlargest(100, [1, 2]))
print(heapq.nlargest(2, ['a', 'bbb', 'cc', 'ddd'], key=len), heapq.nsmallest(2, [{'x': 3}, {'x': 1}], key=lambda r: r['x']), heapq.nsmallest(1, []))
print(list(heapq.merge([1, 4, 7], [2, 4, 8], [0])), list(heapq.merge([7, 4], [8, 2], reverse=True)), list(heapq.merge(['a', 'ccc'], ['bb'], key=len)), list(heapq.merge()))
tasks = []
for item in [(2, 'b'), (1, 'z'), (1, 'a'), (3, 'c')]:
    heapq.heappush(tasks, item)
print([heapq.heappop(tasks) for _ in range(len(tasks))])
show(heapq.heappop, [])
show(heapq.heappush, (), 1)
show(heapq.heappush, [1], 'a')
show(heapq.heapify, 'abc')
show(heapq.heapreplace, [], 1)
show(heapq.heappush, [1])
show(heapq.heappop, 3)
show(heapq.heappush, heap=[], item=1)


class L(list):
    pass


x = L([3, 1, 2])
heapq.heapify(x)
print(x, heapq.heappop(x), type(x).__name__)
a = [1, 2, 2, 2, 5, 9]
print([(bisect.bisect_left(a, v), bisect.bisect_right(a, v), bisect.bisect(a, v)) for v in (0, 1, 2, 3, 9, 10)])
print(bisect.bisect(a, 2, 2), bisect.bisect(a, 2, 0, 2), bisect.bisect_left(a, 2, lo=1, hi=3), bisect.bisect((1, 2, 3), 2), bisect.bisect_left('abcd', 'c'), bisect.bisect(range(10), 4.5))
bisect.insort(a, 3)
bisect.insort_left(a, 2.0)
bisect.insort_right(a, 2.0)
print(a)
words = ['a', 'bb', 'dddd']
bisect.insort(words, 'ccc', key=len)
print(words, bisect.bisect_left(words, 3, key=len), bisect.bisect([(1, 'x'), (2, 'y')], 1, key=lambda p: p[0]))
show(bisect.bisect, a, 'x')
show(bisect.bisect, a, 1, -1)
show(bisect.bisect, 3, 1)
show(bisect.bisect, a)
show(bisect.insort, (1, 2), 3)


def grade(score, breakpoints=[60, 70, 80, 90], grades='FDCBA'):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(score) for score in [33, 99, 77, 70, 89, 90, 100]])
