import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


v = np.array([3.0, -4.0])
m = np.array([[1.0, 2.0], [3.0, 4.0]])
print(f'{np.linalg.norm(v), np.linalg.norm(v, 1), np.linalg.norm(v, 2) = }')
print(f'{np.linalg.norm(v, np.inf), np.linalg.norm(v, -np.inf) = }')
print(f'{np.linalg.norm(v, 0), np.linalg.norm(v, 3).round(10) = }')
print(f'{np.linalg.norm(v, -1).round(10) = }')
print(f"{np.linalg.norm(m).round(12), np.linalg.norm(m, 'fro').round(12) = }")
print(f'{np.linalg.norm(m, 1), np.linalg.norm(m, -1) = }')
print(f'{np.linalg.norm(m, np.inf), np.linalg.norm(m, -np.inf) = }')
print(f'{np.linalg.norm(m, 2).round(10), np.linalg.norm(m, -2).round(10) = }')
print(f"{np.linalg.norm(m, 'nuc').round(10) = }")
print(f'{np.linalg.norm(m, axis=0), np.linalg.norm(m, axis=1) = }')
print(f'{np.linalg.norm(m, axis=1, keepdims=True) = }')
print(f'{np.linalg.norm(m, 1, axis=0) = }')
print(f'{np.linalg.norm(m, axis=(0, 1)).round(12) = }')
print(f'{np.linalg.norm(m, np.inf, axis=1) = }')
print(f'{np.linalg.norm(m, keepdims=True).round(10) = }')
print(f'{np.linalg.norm([3 + 4j, 0]), np.linalg.norm([1, 2, 2]) = }')
print(f'{np.linalg.norm(np.float32([3, 4])) = }')
print(f'{np.linalg.norm(np.ones((2, 3, 4))).round(10) = }')
print(f'{np.linalg.norm(np.arange(8).reshape(2, 2, 2), axis=(1, 2)).round(8) = }')
print(f'{np.linalg.norm([]), np.linalg.norm([np.inf, 1]) = }')
print(f'{np.linalg.norm([np.nan]) = }')
print(f'{np.linalg.vector_norm(m).round(12) = }')
print(f'{np.linalg.matrix_norm(m).round(12) = }')
print(f'{np.linalg.vector_norm(m, axis=0, ord=1) = }')
print(f'{v / np.linalg.norm(v), np.linalg.norm(v - [0, 0]) == 5.0 = }')
caught(lambda: np.linalg.norm(m, 'abc'))
caught(lambda: np.linalg.norm(v, 'fro'))
caught(lambda: np.linalg.norm(m, 3))
caught(lambda: np.linalg.norm(np.ones((2, 2, 2)), 2))
caught(lambda: np.linalg.norm(m, axis=2))
caught(lambda: np.linalg.norm(m, axis=(0, 0)))
caught(lambda: np.linalg.norm(m, axis='x'))
