import numpy as np


def show(label, make):
    try:
        result = make()
    except Exception as error:
        print(label, type(error).__name__, error)
    else:
        print(label, repr(result))


def offering(**interface):
    class Offering:
        __array_interface__ = interface

        def __float__(self):
            return 0.5

    return Offering()


memory = np.arange(6.0)
show('plain', lambda: np.array(offering(typestr='<f8', shape=(2, 3), data=memory, version=3)))
show('strides', lambda: np.asarray(offering(typestr='<f8', shape=(3,), data=memory, strides=(16,), offset=8)))
show('bytes', lambda: np.array([offering(typestr='|u1', shape=(3,), data=b'abc')]))
show('scalar', lambda: np.array(offering(typestr='=f8', shape=())))
show('sum', lambda: np.add(offering(typestr='<f8', shape=(6,), data=memory), 1))
show('too many', lambda: np.array(offering(typestr='=f8', shape=(2,))))
show('no type', lambda: np.array(offering(shape=(2,), data=memory)))
show('no shape', lambda: np.array(offering(typestr='<f8', data=memory)))
show('type', lambda: np.array(offering(typestr=3, shape=(2,), data=memory)))
show('range', lambda: np.r_[np.uint8(1), 300])
show('range', lambda: (np.r_[np.uint8(1), 30], np.r_[1.5, np.float32(2)], np.r_['0,2', 1, 2]))
print('\N{CJK UNIFIED IDEOGRAPH-6574}\N{CJK UNIFIED IDEOGRAPH-5F62}')
for pair in (['a', ''], ['b', 'c']), ([b'a', b''], [True, True]), (np.array(['2000', 'NaT'], 'M8[Y]'), [False, True]):
    print(np.logical_and(*pair), np.logical_or(*pair), np.logical_xor(*pair))
