import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


x = np.array([0.0, 0.5, 1.0, -1.0])
print(f'{np.sin(x), np.cos(x), np.tan(x) = }')
print(f'{np.arcsin(x), np.arccos(x), np.arctan(x) = }')
print(f'{np.sinh(x), np.cosh(x), np.tanh(x) = }')
print(f'{np.arcsinh(x), np.arccosh([1.0, 2.0]), np.arctanh([0.0, 0.5]) = }')
print(f'{np.asin(0.5).round(12), np.acos(0.5).round(12) = }')
print(f'{np.atan(1.0).round(12), np.atan2(1, -1).round(12) = }')
print(f'{np.arctan2([1, -1, 0, -0.0], [-1, -1, -1, -1]) = }')
print(f'{np.exp(x), np.exp2(x), np.expm1([1e-10, 1.0]) = }')
print(f'{np.log([1, np.e, 10]), np.log2([1, 2, 8, 10]) = }')
print(f'{np.log10([1, 10, 1000]), np.log1p([1e-10, 1.0]) = }')
print(f'{np.logaddexp(1, 2).round(12), np.logaddexp2([1, 2], 3) = }')
print(f'{np.logaddexp(-np.inf, 0) = }')
print(f'{np.deg2rad([180, 90]), np.rad2deg([np.pi, 1]), np.degrees(np.pi) = }')
print(f'{np.radians(180) = }')
print(f'{np.sinc([0, 0.5, 1]).round(12), np.i0([0, 1.0]).round(8) = }')
print(f"{np.exp(np.array([1, 2], 'f4')).round(4) = }")
print(f"{np.sin(np.array([1], 'f2')).dtype, np.log(np.array([8], 'f4')) = }")
print(f'{np.exp([-np.inf, np.inf, np.nan, -1000]), np.tanh([1000, -1000]) = }')
print(f'{np.arctan([np.inf, -np.inf]) = }')
print(f'{np.sqrt(np.arange(5)), np.cbrt(np.arange(3)) = }')
print(f'{np.e, np.pi, np.inf, np.nan, np.euler_gamma = }')
print(f'{np.sin([1 + 1j]).round(8), np.exp([1j]).round(8) = }')
print(f'{np.log([-1 + 0j]).round(8), np.cos(1j).round(8) = }')
print(f'{np.exp(True), np.sqrt(True), np.exp(np.int8(1)), type(np.sin(0)) = }')
print(f'{type(np.sin(np.array(0))) = }')
print(f'{1 / (1 + np.exp(-x)), np.exp(x) / np.exp(x).sum() = }')
caught(lambda: np.sin('a'))
caught(lambda: np.exp([1, 'b']))
caught(lambda: np.sqrt(None))
caught(lambda: np.sin())
caught(lambda: np.sin([1, 2], [3, 4], [5, 6]))
caught(lambda: np.log({1: 2}))
