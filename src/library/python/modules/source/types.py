# Names of the interpreter's own types, and a namespace object.

def _function():
    yield


FunctionType = LambdaType = type(_function)
GeneratorType = type(_function())
BuiltinFunctionType = BuiltinMethodType = type(len)
NoneType, EllipsisType, NotImplementedType = type(None), type(...), type(NotImplemented)


class _Class:
    def method(self):
        pass


MethodType = type(_Class().method)


class SimpleNamespace:
    def __init__(self, /, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        shown = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        return f"{shown}({', '.join([f'{name}={value!r}' for name, value in self.__dict__.items()])})"

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, SimpleNamespace) else NotImplemented
