# Abstract base classes. A class that inherits ABC refuses instances while abstract methods are left.

def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


def _abstract(cls):
    names = set()
    for base in cls.__mro__:
        for name, value in base.__dict__.items():
            function = getattr(value, 'fget', None) or getattr(value, '__func__', None) or value
            if getattr(function, '__isabstractmethod__', False) is True:
                names.add(name)
    absent = []
    for name in sorted(names):
        found = getattr(cls, name)
        function = getattr(found, 'fget', None) or getattr(found, '__func__', None) or found
        if getattr(function, '__isabstractmethod__', False) is True:
            absent.append(name)
    return absent


class ABC:
    def __new__(cls, *args, **kwargs):
        absent = _abstract(cls)
        if absent:
            plural = 's' if len(absent) > 1 else ''
            raise TypeError(f"Can't instantiate abstract class {cls.__name__} "
                            f"with abstract method{plural} {', '.join(absent)}")
        return super().__new__(cls)
