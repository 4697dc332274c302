import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


x = np.array([[1, 2, 3], [4, 5, 6]])
print(f'{x.sum(keepdims=True), x.sum(axis=0, keepdims=True), x.sum(axis=1, keepdims=True), np.sum(x, axis=(0, 1), keepdims=True).shape = }')
print(f'{x.max(axis=1, keepdims=True), x.mean(axis=0, keepdims=True), x.any(axis=1, keepdims=True), x.std(axis=1, keepdims=True) = }')
print(f'{x / x.sum(axis=1, keepdims=True) = }')
print(f'{x - x.mean(axis=0, keepdims=True) = }')
print(f'{np.sum(x, initial=10), np.prod(x, axis=0, initial=2), np.max(x, initial=5), np.min(x, axis=1, initial=2), np.max([], initial=0) = }')
print(f'{np.sum(x, where=x > 2), np.sum(x, axis=0, where=[True, False, True]), np.sum(x, axis=1, where=[[True], [False]]) = }')
print(f'{np.mean(x, where=x > 2), np.mean(x, axis=1, where=[True, True, False]), np.max(x, where=x < 4, initial=-1), np.all(x > 1, where=x > 1), np.any(x > 5, where=x < 3) = }')
print(f'{np.std(x, where=x > 1), np.var(x, axis=0, where=[[True], [True]]), np.prod(x, where=x % 2 == 0) = }')
y = np.arange(24).reshape(2, 3, 4)
print(f'{y.sum(axis=(0, 2)), y.sum(axis=(1, 2), keepdims=True).shape, y.max(axis=(0, 1)), y.mean(axis=(0, 1, 2)), y.min(axis=-2) = }')
print(f'{y.sum(axis=(-1, -2)), np.any(y > 22, axis=(1, 2)), y.argmax(axis=1), y.argmin(axis=-1, keepdims=True).shape = }')
out = np.empty(3)
print(f'{x.sum(axis=0, out=out), out, x.mean(axis=0, out=out) is out = }')
caught(lambda: x.sum(axis=2))
caught(lambda: x.sum(axis=-3))
caught(lambda: x.sum(axis=(0, 0)))
caught(lambda: x.sum(axis=1.5))
caught(lambda: x.sum(axis='a'))
caught(lambda: x.max(axis=(0, 5)))
caught(lambda: np.max([]))
caught(lambda: np.min(np.zeros((3, 0)), axis=1))
caught(lambda: np.argmax([]))
caught(lambda: np.argmax(x, axis=2))
caught(lambda: np.max(x, where=x > 2))
caught(lambda: np.sum(x, axis=0, out=np.zeros(2)))
caught(lambda: x.sum(foo=1))
caught(lambda: np.mean(x, axis=3))
caught(lambda: np.average([1, 2], weights=[1, 2, 3]))
caught(lambda: np.average([1, 2], weights=[1, -1]))
caught(lambda: np.sum(x, 0, None, None, False, 0, True, 5))
