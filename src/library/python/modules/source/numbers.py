# The numeric tower. A name stands for a tuple of classes, which isinstance and issubclass take as one.
import numpy as _np

Integral = (int, _np.integer)
Rational = Integral
Real = Integral + (float, _np.floating)
Complex = Real + (complex, _np.complexfloating)
Number = Complex + (_np.number,)
