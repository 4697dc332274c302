"""What the makers of random corpora share: a corpus is a script of numbered cases, and what the oracle prints for it.

A case opens with `print('@N')`, so that a line of output leads back to the statements that printed it; see
`tests/corpora.rs`. A case is made while its statements are run, so that each can depend on what came before.
"""
import argparse
import pathlib
import random
import subprocess
import sys

import numpy as np


class Case:
    """Statements that are run as they are added; the first one that raises ends the case."""

    def __init__(self, prelude=''):
        self.names = {'np': np, 'print': lambda *values, **options: None}
        self.lines = []
        self.error = None
        with np.errstate(all='ignore'):
            exec(prelude, self.names)

    def run(self, statement):
        """Adds a statement, and tells whether it went well."""
        self.lines.append(statement)
        try:
            with np.errstate(all='ignore'):
                exec(statement, self.names)
        except Exception as error:
            self.error = error
        return self.error is None

    def attempt(self, statement):
        """Runs a statement without adding it, and returns the exception that it raises, if any."""
        try:
            with np.errstate(all='ignore'):
                exec(statement, dict(self.names))
        except Exception as error:
            return error
        return None

    def value(self, expression):
        with np.errstate(all='ignore'):
            return eval(expression, self.names)


class Corpus:
    def __init__(self, title, prelude=''):
        self.text = [f'"""{title}\n\nMade by scripts/{pathlib.Path(sys.argv[0]).name} {" ".join(sys.argv[1:-1])}; not edited by hand.\n"""\n'
                     f'import numpy as np\n\nnp.seterr(all=\'ignore\')\n{prelude}']
        self.cases = 0

    def add(self, lines):
        """Adds a case: its statements run until one raises, whose type and message are then printed."""
        body = '\n'.join('    ' + line for text in lines for line in text.split('\n'))
        self.text.append(f"print('@{self.cases}')\ntry:\n{body}\nexcept Exception as error:\n"
                         "    print('!', type(error).__name__, error)\n")
        self.cases += 1

    def try_out(self, rng, lines, prelude):
        """Adds a case if its statements go well, and some of those that raise."""
        case = Case(prelude)
        for line in lines:
            if not case.run(line):
                break
        if case.error is None or rng.random() < 0.3:
            self.add(case.lines)

    def write(self, path):
        """Writes PATH.py, and what this interpreter prints for it as PATH.expected."""
        script = pathlib.Path(f'{path}.py')
        script.write_text('\n'.join(self.text))
        with open(f'{path}.expected', 'wb') as expected:
            subprocess.run([sys.executable, '-W', 'ignore', script], stdout=expected, check=True)


def main(make):
    """The command line of a maker: `make(random, count)` returns the corpus."""
    parser = argparse.ArgumentParser(description=sys.modules['__main__'].__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--count', type=int, default=1000)
    parser.add_argument('out', metavar='OUT', help='writes OUT.py and OUT.expected')
    arguments = parser.parse_args()
    make(random.Random(arguments.seed), arguments.count).write(arguments.out)


def slice_text(rng, length):
    """A slice of an axis: most hold something, some are empty or run out of range."""
    def bound():
        return '' if rng.random() < 0.5 else str(rng.randint(-length - 1, length + 1))
    if rng.random() < 0.7:
        start = rng.choice(['', '', f'{rng.randint(0, length // 2)}', f'{-rng.randint(max(length // 2, 1), max(length, 1))}'])
        return rng.choice([f'{start}:', f'{start}:', f'{start}::2', f'{start}:{length}', '::-1', '::-2', ':', ':-1' if length > 1 else ':'])
    step = rng.choice(['', '', '', ':', ':1', ':2', ':-1', ':-1', ':-2', ':3', ':-3'])
    return f'{bound()}:{bound()}{step}'


def subscript(rng, shape, integers=0.25, newaxes=0.1):
    """A basic subscript of an array of this shape."""
    parts = []
    for length in shape[:rng.randint(0, len(shape))]:
        if rng.random() < newaxes:
            parts.append('None')
        if rng.random() < integers and length:
            parts.append(str(rng.randint(-length, length - 1)))
        else:
            parts.append(slice_text(rng, length))
    if rng.random() < 0.25 or not parts:
        parts.insert(rng.randint(0, len(parts)) if len(shape) - sum(p != 'None' for p in parts) >= 0 else 0, '...')
    return ', '.join(parts)


def index_list(rng, length, count=None):
    """Integer indices of an axis, negative ones included."""
    count = rng.randint(0, 4) if count is None else count
    return [rng.randint(-length, length - 1) for _ in range(count)] if length else []
