import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


x = np.arange(6).reshape(2, 3)
caught(lambda: x[np.array([True])])
caught(lambda: x[np.array([True, False, True])])
caught(lambda: x[:, np.array([True, False])])
caught(lambda: x[np.ones((3, 2), dtype=bool)])
caught(lambda: x[np.ones((2, 3, 1), dtype=bool)])
caught(lambda: x[np.ones((2, 3), dtype=bool), 0])
caught(lambda: x[[True, False], [True, True, False], 0])
caught(lambda: x[[True, True], [True, True, True]])
try:
    x[x > 0] = [1, 2]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    x[[True, False]] = np.ones((2, 3))
except Exception as error:
    print(f'{type(error).__name__}: {error}')
if_ambiguous = np.array([True, False])
try:
    print('yes' if if_ambiguous else 'no')
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    print(if_ambiguous and True)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
caught(lambda: not if_ambiguous)
caught(lambda: 0 < np.arange(3) < 2)
