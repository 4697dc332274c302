# A tour of array programming, from a list of numbers to a small neural layer.
# Run it with: newaxis examples/tour.py
import numpy as np

np.random.seed(7)

print("== Making arrays ==")
temperatures = np.array([[18, 21, 19], [22, 25, 23]])
print(f'{temperatures = }')
print(f'{np.arange(3, 20, 4) = }')
print(f'{np.zeros((2, 4)) = }')
print(f'{np.ones((3, 1)) = }')
# the lower triangle says which earlier steps a step may look at
print(f'{np.tril(np.ones((4, 4))) = }')

print("\n== Random arrays, repeatable by their seed ==")
print(f'{np.random.rand(2, 3) = }')
print(f'{np.random.randn(2, 3) = }')
print(f'{np.random.randint(low=1, high=7, size=(2, 5)) = }')

print("\n== Shape and dtype ==")
print(f'{temperatures.shape = }, {temperatures.dtype = }')
by_hour = np.reshape(temperatures, [3, 2])
column = temperatures.reshape((-1, 1))  # the -1 is worked out from the size
print(f'{by_hour = }, {by_hour.shape = }')
print(f'{column = }, {column.shape = }')
switches = np.array([True, True, False])
print(f'{switches.astype(np.int32) = }, {switches.astype(np.float16).dtype = }')

print("\n== Reading elements, rows and columns ==")
grid = np.arange(20).reshape(5, 4)
print(f'{grid = }')
print(f'{grid[2][1] = }')
print(f'{grid[2, 1] = }')
print(f'{grid[3] = }')
print(f'{grid[:, 3] = }')
print(f'{grid[:][3] = }')  # the whole grid, and then its row 3
print(f'{grid[:2] = }')
print(f'{grid[1:4] = }')
print(f'{grid[1:5:2] = }')
print(f'{grid[:4:3] = }')
print(f'{grid[::2, 1:3] = }')
print(f'{grid[::-1] = }')
print(f'{grid[::-1, 0] = }')

print("\n== Reading by lists of positions ==")
print(f'{grid[[4, 0, 4]] = }')
print(f'{grid[np.array([0, 2, 4]), np.array([3, 1, 0])] = }')
scores = np.random.permutation(6)
names = np.random.randn(6)
order = np.argsort(scores)
best_first = order[::-1]
print(f'{scores = }')
print(f'{best_first = }')
print(f'{names[best_first] = }')

print("\n== Reading by conditions ==")
mask = np.array([False, True, True, False, True])
print(f'{grid[mask] = }')
offsets = np.arange(-4, 4)
heights = np.random.randn(offsets.shape[0])
print(f'{offsets > 1 = }')
print(f'{heights[offsets > 1] = }')

print("\n== Writing through the same subscripts ==")
board = np.array([[1, 2], [3, 4], [5, 6]])
board[0][1] = -2
print(f'{board = }')
board[2] = [50, 60]
print(f'{board = }')
board[:, 0] = [7, 8, 9]
print(f'{board = }')
board[board > 40] = 0
print(f'{board = }')
corner = board[1:, 1:]  # a view, no copy
corner += 100
print(f'{board = }')

print("\n== Arithmetic and broadcasting ==")
a = np.array([[1, 2], [3, 4], [5, 6]])
b = np.array([[10, 20], [30, 40], [50, 60]])
print(f'{a + b = }')
print(f'{a * b = }')
print(f'{5 + a = }')
row = np.array([100, 200])
print(f'{row + a = }')
print(f'{row.shape = }, {row[None, :].shape = }, {row[np.newaxis, :].shape = }, {np.expand_dims(row, axis=0).shape = }')
print(f'{row[:, None] = }, {row[:, np.newaxis].shape = }, {np.expand_dims(row, axis=1).shape = }')
print(f'{row[:, None] + np.array([1, 2, 3]) = }')


def relu(x):
    return np.where(x > 0, x, 0)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


print("\n== Functions of arrays ==")
for _ in range(3):
    x = np.random.permutation(np.arange(-3, 4))
    print(f'{x = }')
    print(f'{relu(x) = }')
x = np.random.randn(4)
print(f'{sigmoid(x) = }')
print(f'{sigmoid(0) = }')
print(f'{sigmoid(-np.inf) = }')
print(f'{sigmoid(np.inf) = }')


def softmax(x, axis=None):
    powers = np.exp(x)
    return powers / np.sum(powers, axis=axis, keepdims=True)


def stable_softmax(x, axis=None):
    powers = np.exp(x - np.max(x, axis=axis, keepdims=True))
    return powers / np.sum(powers, axis=axis, keepdims=True)


print("\n== Reductions and kept dimensions ==")
votes = np.array([[2, 0, 1], [1, 3, 0]])
for axis in (None, 0, 1):
    dropped = np.sum(votes, axis=axis, keepdims=False)
    kept = np.sum(votes, axis=axis, keepdims=True)
    print(f'{axis = }: {dropped = }, {dropped.shape = }; {kept = }, {kept.shape = }')
print(f'{votes / np.sum(votes, axis=1, keepdims=True) = }')
print(f'{softmax(votes) = }')
print(f'{softmax(votes, axis=0) = }')
print(f'{softmax(votes, axis=1) = }')
for _ in range(4):
    logits = np.random.randn(3, 8)
    np.testing.assert_allclose(softmax(logits, axis=-1), stable_softmax(logits, axis=-1))
print('both ways to take a softmax agree')


def layernorm(x):
    batch, time, width = x.shape
    mean = np.mean(x, axis=-1, keepdims=True)
    variance = np.var(x, axis=-1, keepdims=True)
    normal = (x - mean) / np.sqrt(variance + 1e-8)
    scale, shift = np.ones((width,)), np.zeros((width,))
    return normal * scale + shift


print("\n== A layer ==")
activations = np.random.randn(2, 2, 3) * 50 - 10
print(f'{activations = }')
print(f'{layernorm(activations) = }')

print("\n== Products ==")
B, F, H = 2, 3, 4
inputs = np.random.randn(B, F)
weights = np.random.randn(F, H)
vector = np.random.randn(F)
print(f'{np.dot(inputs, weights) = }')
print(f'{np.matmul(inputs, weights) = }')
print(f'{inputs @ weights = }')
print(f'{np.einsum("bf,fh->bh", inputs, weights) = }')
print(f'{np.dot(inputs, vector) = }')
print(f'{np.einsum("bf,f->b", inputs, vector) = }')
batched, heads = np.random.randn(B, 3, 5), np.random.randn(B, 5, 2)
print(f'{np.matmul(batched, heads) = }')
print(f'{(batched @ heads).shape = }, {np.dot(batched, heads).shape = }')
print(f'{np.einsum("btf,fnh->btnh", batched, np.ones((5, 2, 2))).shape = }')

print("\n== One notation for sums and transposes ==")
print(f'{np.sum(inputs, axis=1) = }')
print(f'{np.einsum("ab->a", inputs) = }')
print(f'{np.einsum("ab->", inputs) = }')
print(f'{np.einsum("ab->ba", inputs) = }')
