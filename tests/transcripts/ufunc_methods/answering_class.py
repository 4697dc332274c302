# A class of arrays that answers ufuncs answers the reductions of arrays as well; joined arrays take a class only by its priority.
import numpy as np


class Told(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, out=None, **options):
        print("  ", ufunc.__name__, method, [type(value).__name__ for value in inputs], type(out).__name__, sorted((k, str(v)) for k, v in options.items()))
        plain = [value.view(np.ndarray) if isinstance(value, Told) else value for value in inputs]
        if out is not None:
            options["out"] = tuple(value.view(np.ndarray) if isinstance(value, Told) else value for value in out)
        return getattr(ufunc, method)(*plain, **options)


x = np.arange(6.0).reshape(2, 3).view(Told)
for name, options in (("sum", {}), ("sum", {"axis": 0}), ("prod", {"keepdims": True}), ("max", {}), ("min", {"axis": 1}), ("any", {}), ("all", {"axis": 0}), ("mean", {}), ("mean", {"axis": 0}), ("var", {}), ("std", {"axis": 1, "ddof": 1}), ("cumsum", {"axis": 1}), ("cumprod", {})):
    print(name, options)
    print(repr(getattr(x, name)(**options)))
    print(repr(getattr(np, name)(x, **options)))
print(repr(np.add.reduce(x)), repr(np.add.accumulate(x, 1)), repr((x > 1).sum()))
print(np.arange(3).view(Told).mean())


class Plain(np.ndarray):
    pass


class Heavy(np.ndarray):
    __array_priority__ = 1.0


v, h, n = np.arange(2).view(Plain), np.arange(2).view(Heavy), np.arange(2)
for join in (np.concatenate, np.stack, np.vstack, np.hstack, np.column_stack, np.block, lambda parts: np.append(*parts)):
    print([type(join(list(parts))).__name__ for parts in ((v, v), (v, n), (h, n), (n, h), (v, h))])
