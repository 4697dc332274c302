# Lists: making, indexing, slices, methods, sorting, copying, comprehensions.
temperatures = [21.5, 19.0, 23.25, 18.75]
print(temperatures, len(temperatures), temperatures[0], temperatures[-1])
print(temperatures[1:3], temperatures[:2], temperatures[2:], temperatures[::-1], temperatures[::2])
temperatures[1] = 20
print(temperatures, 20 in temperatures, 99 in temperatures, temperatures.index(20))
temperatures[1:3] = [1, 2, 3]
print(temperatures)
temperatures[::2] = ['a', 'b', 'c']
print(temperatures)
del temperatures[0], temperatures[-1]
print(temperatures)
temperatures[:] = []
print(temperatures, bool(temperatures))

stack = []
for word in 'push some words here'.split():
    stack.append(word)
while stack:
    print(stack.pop(), len(stack), end=' | ')
print()

queue = [3, 1, 2]
queue.insert(0, 9)
queue.insert(-1, 8)
queue.insert(100, 7)
queue.extend(range(2))
queue.extend('xy')
print(queue)
queue.remove('x')
print(queue.pop(0), queue.pop(-2), queue, queue.count(1))
queue.reverse()
print(queue)
numbers = [5, 2, 9, 1, 5, 6]
numbers.sort()
print(numbers, sorted(numbers, reverse=True), sorted(numbers, key=lambda n: (n % 3, -n)))
names = ['delta', 'Alpha', 'charlie', 'Bravo']
print(sorted(names), sorted(names, key=str.lower), sorted(names, key=len), max(names, key=len), min(names))
names.sort(key=str.lower, reverse=True)
print(names)

matrix = [[0] * 3 for _ in range(2)]
matrix[0][1] = 5
print(matrix, [list(row) for row in zip(*matrix)])
shared = [[0] * 2] * 2
shared[0][0] = 1
print(shared, shared[0] is shared[1])
copy = matrix[:]
copy[1] = 'replaced'
copy[0][2] = 'seen'
print(matrix, copy, matrix == copy, matrix is copy)
import copy as copying
deep = copying.deepcopy(matrix)
deep[0][0] = 'own'
print(matrix, deep)

squares = [n ** 2 for n in range(6)]
even = [n for n in squares if n % 2 == 0]
pairs = [(a, b) for a in 'ab' for b in (1, 2) if (a, b) != ('b', 1)]
flat = [x for row in [[1, 2], [3], []] for x in row]
print(squares, even, pairs, flat, sep='\n')
print([[r * c for c in range(1, 4)] for r in range(1, 4)])
first, *middle, last = squares
print(first, middle, last)
a, (b, *c) = 1, 'xyz'
print(a, b, c)
print([1, 2] + [3], [0] * 4, [1, 2] < [1, 3], [1] < [1, 0], [] == [], [1, [2, 3]] == [1, [2, 3]])
print(list('text'), list(range(3)), list({'k': 1}), [*range(2), *'ab'], all([]), any([]), sum([1, 2, 3]))
for position, value in enumerate('abc', start=1):
    print(position, value, end='; ')
print()
for left, right in zip([1, 2, 3], 'ab'):
    print(left, right, end='; ')
print()
print(list(reversed([1, 2, 3])), list(map(str, [1, 2])), list(filter(None, [0, 1, '', 'a'])))
nested = [1]
nested.append(nested)
print(nested, nested[1] is nested, len(nested))
numbers = list(range(10))
print(numbers[2:8:3], numbers[8:2:-3], numbers[-3:], numbers[:-3], numbers[20:], numbers[-20:2], numbers[5:2])
numbers[2:5] = []
numbers[0:0] = ['start']
print(numbers)
numbers *= 2
numbers += (1,)
print(numbers, numbers.index(9), numbers.index(9, 8))
print([None, True, 1.0, 1j, 'q"uo\'te', b'by', (1,), {2}, {3: 4}, [5], ..., len, print, int][:11])
