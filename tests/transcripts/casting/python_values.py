import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


print(f'{int(np.float64(3.9)), float(np.int32(3)) = }')
print(f'{complex(np.float32(1.5)), bool(np.int8(0)) = }')
print(f'{int(np.array([7])[0]), float(np.array(2.5)), int(np.array(3)) = }')
print(f'{np.array([2, 3]).tolist(), np.array([[1.5], [2]]).tolist() = }')
print(f'{np.array(4).tolist() = }')
print(f'{type(np.array([2, 3]).tolist()[0]), type(np.float32(1.5).item()) = }')
print(f'{np.float32(0.1).item(), np.float32(0.1).tolist() = }')
print(f'{list(np.array([1, 2])), list(np.array([[1, 2]])) = }')
print(f"{np.int64(3.7), np.float32('1.5'), np.int8('12') = }")
print(f"{np.float64('nan') = }")
print(f"{np.bool_('x'), np.bool_(''), np.bool_(0.0), np.complex64(1) = }")
print(f'{np.int64(True), np.uint8(200), np.float16(0.1) = }')
print(f'{np.float64(), np.int32(), np.bool_() = }')
print(f'{round(np.float64(2.567), 2), round(np.float64(2.5)) = }')
print(f'{round(np.int64(25), -1) = }')
caught(lambda: np.int8(300))
caught(lambda: np.uint8(-1))
caught(lambda: np.int64('x'))
caught(lambda: np.float64('x'))
caught(lambda: int(np.array([1, 2])))
caught(lambda: float(np.array([])))
caught(lambda: bool(np.array([1, 2])))
caught(lambda: bool(np.array([])))
caught(lambda: np.int64([1, 2], 3))
print(f'{np.float64([1, 2]) = }')
print(f'{np.int32([[1.7]]) = }')
caught(lambda: float(np.complex128(1j)))
caught(lambda: np.int64(np.nan))
caught(lambda: np.int64(1j))
