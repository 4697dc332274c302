# Of the syntax trees of Python, the evaluation of literals.
import _ast

__all__ = ['literal_eval']


def literal_eval(node_or_string):
    if not isinstance(node_or_string, str):
        raise ValueError(f'malformed node or string: {node_or_string!r}')
    return _ast.literal(node_or_string)


def __getattr__(name):
    if name in ('parse', 'dump', 'walk', 'unparse', 'NodeVisitor', 'NodeTransformer', 'AST', 'Module', 'Expression', 'Name',
                'Constant', 'get_docstring', 'fix_missing_locations', 'iter_child_nodes', 'iter_fields', 'copy_location'):
        raise NotImplementedError(f'ast.{name} is not available in newaxis')
    raise AttributeError(f"module 'ast' has no attribute {name!r}")
