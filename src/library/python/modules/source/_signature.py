# Signatures of functions that scripts define, for inspect.
import types as _types
from enum import IntEnum as _IntEnum


class _empty:
    pass


class _ParameterKind(_IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self._name_

    @property
    def description(self):
        return ('positional-only', 'positional or keyword', 'variadic positional', 'keyword-only', 'variadic keyword')[self]


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, _types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class Parameter:
    empty = _empty
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _ParameterKind

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self._kind = _ParameterKind(kind)
        if default is not _empty and self._kind in (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name, self._default, self._annotation = name, default, annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, **changes):
        values = {'name': self._name, 'kind': self._kind, 'default': self._default, 'annotation': self._annotation} | changes
        return Parameter(values.pop('name'), values.pop('kind'), **values)

    def __str__(self):
        shown = self._name
        if self._annotation is not _empty:
            shown += f': {formatannotation(self._annotation)}'
        if self._default is not _empty:
            shown += f' = {self._default!r}' if self._annotation is not _empty else f'={self._default!r}'
        stars = {Parameter.VAR_POSITIONAL: '*', Parameter.VAR_KEYWORD: '**'}
        return stars.get(self._kind, '') + shown

    def __repr__(self):
        return f'<Parameter "{self}">'

    def _parts(self):
        return self._name, self._kind, self._default, self._annotation

    def __eq__(self, other):
        return self._parts() == other._parts() if isinstance(other, Parameter) else NotImplemented

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    @property
    def args(self):
        found = []
        for name, one in self.signature.parameters.items():
            if one.kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD) or name not in self.arguments:
                break
            if one.kind == Parameter.VAR_POSITIONAL:
                found.extend(self.arguments[name])
            else:
                found.append(self.arguments[name])
        return tuple(found)

    @property
    def kwargs(self):
        found, by_name = {}, False
        for name, one in self.signature.parameters.items():
            by_name = by_name or one.kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD) or name not in self.arguments
            if by_name and name in self.arguments:
                if one.kind == Parameter.VAR_KEYWORD:
                    found.update(self.arguments[name])
                else:
                    found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        arguments = {}
        for name, one in self.signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif one.default is not _empty:
                arguments[name] = one.default
            elif one.kind == Parameter.VAR_POSITIONAL:
                arguments[name] = ()
            elif one.kind == Parameter.VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        return (self.signature == other.signature and self.arguments == other.arguments
                if isinstance(other, BoundArguments) else NotImplemented)

    __hash__ = None

    def __repr__(self):
        inside = ', '.join([f'{name}={value!r}' for name, value in self.arguments.items()])
        return f'<BoundArguments ({inside})>'


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self._parameters = {one.name: one for one in parameters or ()}
        self._return_annotation = return_annotation

    parameters = property(lambda self: _types.MappingProxyType(self._parameters))
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=None, return_annotation=None):
        return Signature(self._parameters.values() if parameters is None else parameters,
                         return_annotation=self._return_annotation if return_annotation is None else return_annotation)

    def __str__(self):
        shown, starred, only_by_place = [], False, False
        for one in self._parameters.values():
            if one.kind == Parameter.POSITIONAL_ONLY:
                only_by_place = True
            elif only_by_place:
                shown.append('/')
                only_by_place = False
            if one.kind == Parameter.VAR_POSITIONAL:
                starred = True
            elif one.kind == Parameter.KEYWORD_ONLY and not starred:
                shown.append('*')
                starred = True
            shown.append(str(one))
        if only_by_place:
            shown.append('/')
        returns = '' if self._return_annotation is _empty else f' -> {formatannotation(self._return_annotation)}'
        return f"({', '.join(shown)}){returns}"

    def __repr__(self):
        return f'<Signature {self}>'

    def __eq__(self, other):
        return (list(self._parameters.items()) == list(other._parameters.items())
                and self._return_annotation == other._return_annotation) if isinstance(other, Signature) else NotImplemented

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, keywords, partial):
        arguments, left, rest = {}, list(args), dict(keywords)
        for name, one in self._parameters.items():
            if one.kind == Parameter.VAR_POSITIONAL:
                if left:
                    arguments[name] = tuple(left)
                left = []
            elif one.kind == Parameter.VAR_KEYWORD:
                continue
            elif left and one.kind != Parameter.KEYWORD_ONLY:
                if name in rest and one.kind != Parameter.POSITIONAL_ONLY:
                    raise TypeError(f'multiple values for argument {name!r}')
                arguments[name] = left.pop(0)
            elif name in rest and one.kind != Parameter.POSITIONAL_ONLY:
                arguments[name] = rest.pop(name)
            elif name in rest and not any(p.kind == Parameter.VAR_KEYWORD for p in self._parameters.values()):
                raise TypeError(f'{name!r} parameter is positional only, but was passed as a keyword')
            elif one.default is _empty and not partial:
                raise TypeError(f'missing a required argument: {name!r}')
        if left:
            raise TypeError('too many positional arguments')
        for name, one in self._parameters.items():
            if one.kind == Parameter.VAR_KEYWORD:
                if rest:
                    arguments[name] = rest
                rest = {}
        if rest:
            raise TypeError(f'got an unexpected keyword argument {next(iter(rest))!r}')
        return BoundArguments(self, arguments)


def _of_function(function):
    code, defaults, named = function.__code__, function.__defaults__ or (), function.__kwdefaults__ or {}
    annotations, names = function.__annotations__, code.co_varnames
    count, keywords = code.co_argcount, code.co_kwonlyargcount
    found = []

    def add(name, kind, default=_empty):
        found.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    for place, name in enumerate(names[:count]):
        kind = Parameter.POSITIONAL_ONLY if place < code.co_posonlyargcount else Parameter.POSITIONAL_OR_KEYWORD
        at = place - (count - len(defaults))
        add(name, kind, defaults[at] if at >= 0 else _empty)
    after = count + keywords
    if code.co_flags & 4:
        add(names[after], Parameter.VAR_POSITIONAL)
        after += 1
    for name in names[count:count + keywords]:
        add(name, Parameter.KEYWORD_ONLY, named.get(name, _empty))
    if code.co_flags & 8:
        add(names[after], Parameter.VAR_KEYWORD)
    return Signature(found, return_annotation=annotations.get('return', _empty))


def _without_first(signature):
    return signature.replace(parameters=list(signature.parameters.values())[1:])


def signature(obj, *, follow_wrapped=True):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if isinstance(obj, _types.MethodType):
        return _without_first(signature(obj.__func__))
    if follow_wrapped:
        while hasattr(obj, '__wrapped__'):
            obj = obj.__wrapped__
    own = getattr(obj, '__signature__', None)
    if isinstance(own, Signature):
        return own
    if isinstance(obj, _types.FunctionType):
        return _of_function(obj)
    if isinstance(obj, type):
        for name in ('__new__', '__init__'):
            for cls in obj.__mro__:
                method = cls.__dict__.get(name) if cls is not object else None
                if isinstance(method, staticmethod):
                    method = method.__func__
                if isinstance(method, _types.FunctionType):
                    return _without_first(_of_function(method))
        if obj.__mro__[1:] == (object,):
            return Signature()
    else:
        method = getattr(type(obj), '__call__', None)
        if isinstance(method, _types.FunctionType):
            return _without_first(_of_function(method))
    raise NotImplementedError(f'inspect.signature of {type(obj).__name__} objects is not available in newaxis yet')
