# Text in order: what decides within the first characters, what decides behind them, and padding.
import numpy as np

short = np.array(['pear', 'fig', '', 'apple', 'fig', 'Fig', 'figs'])
print(np.sort(short), np.argsort(short, kind='stable'))
long = np.array(['abcdefghij', 'abcdefgh', 'abcdefghia', 'abcdefghi', 'abcdefgg', 'abcdefghij'])
print(np.sort(long), np.argsort(long, kind='stable'))
print(np.unique(long, return_index=True, return_counts=True))
for letters in ['aé', 'aé€', 'aé€\U0001f600']:
    words = np.array([x + y + z + w for x in letters for y in letters for z in letters for w in letters][::-1])
    print(words.dtype, np.sort(words)[:6], np.argsort(words)[:6], (np.sort(words)[1:] >= np.sort(words)[:-1]).all())
many = np.array(['k%04d' % (i * 7919 % 1000) for i in range(1500)])
print(np.sort(many)[::250], np.unique(many).size, np.argsort(many, kind='stable')[:8])
tails = np.array(['the same beginning %d' % (i * 37 % 400) for i in range(600)])
print(np.sort(tails)[:3], np.argsort(tails, kind='stable')[:5], np.unique(tails).size)
raw = np.array([b'b\x00c', b'b', b'\xff', b'', b'abcdefgh\x01', b'abcdefgh'])
print(np.sort(raw), np.argsort(raw, kind='stable'), np.unique(raw))
grid = np.array([['b', 'a', 'c'], ['z', 'y', 'x']])
print(np.sort(grid), np.sort(grid, axis=0), np.sort(grid[:, ::-1], axis=None), np.sort(np.array([], dtype='U3')))

# Comparisons of text over masks, layouts and shapes.
print(short == 'fig', short != 'fig', short[::-1] < short, np.array('a') == np.array('a\0'))
print(np.equal(grid, 'a'), np.equal(grid.T, np.array(['b', 'z'])), grid[:, None] > grid)
print(np.less(short, 'g', where=np.arange(7) % 2 == 0, out=np.zeros(7, bool)))
print(np.array([], dtype='U1') == 'a', np.zeros((2, 0), 'U2') == np.zeros((2, 0), 'U1'))
print(np.array(['ab', 'a']) == np.array(['ab\0\0c', 'a']), np.array([b'x', b'xy']) == b'x')

# Stretches of neighbours, as they are taken and as they are not.
line = np.arange(40) ** 2
stretch = np.r_[0:16, 20:40, 3:30]
print(line.take(stretch), line[stretch].sum())
print(line.reshape(8, 5).take([1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7, 0], axis=0).sum(axis=1))
print(np.pad(np.arange(12).reshape(3, 4), (2, 3), mode='edge'), np.pad(np.arange(40), 3, mode='wrap'))
print(np.pad(np.arange(30.0), 4, mode='reflect'), np.take(line.reshape(2, 20), range(1, 20), axis=1))
print(np.take(line, [-1, -2, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))

# Counting, convolution and solving read what they are given, and leave it.
x, w = np.arange(10) % 4, np.arange(10.0)
print(np.bincount(x), np.bincount(x, weights=w), np.bincount(x[::2], w[::2], minlength=6), x, w)
print(np.convolve(w, [0.25, 0.5, 0.25], 'same'), np.convolve(np.arange(100.0), [1, -1])[::9], w)
a, b = np.array([[4.0, 1], [2, 3]]), np.array([1.0, 2])
print(np.linalg.solve(a, b), np.linalg.inv(a), np.linalg.det(a), a, b)
s = np.array([[[4.0, 1], [2, 3]], [[1, 0], [0, 2]]])
print(np.linalg.solve(s, np.ones((2, 2, 1))), s)
print(np.arange(12.0).reshape(4, 3) @ [1.0, 2, 3], np.arange(8).reshape(4, 2) @ [1, -1])
print(np.arange(16.0).reshape(4, 4) @ np.arange(4.0), np.ones((3, 1)) @ [2.0])
print(np.einsum('ij->j', np.arange(6.0).reshape(2, 3)), np.einsum('ij->i', np.arange(6).reshape(2, 3)))
print(np.unique(np.array([np.nan, 1.5, np.nan, 0.0, 1.5])))
