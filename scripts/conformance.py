"""Runs the snippets of a conformance file under CPython and prints the expectation; scripts/expectations calls it.

usage: python scripts/conformance.py FILE

FILE is one of
  NAME.py      snippets of several lines, each opened by a line `# %% title`
  NAME.lines   one expression a line, whose repr is printed; blank lines and lines that begin with `#` are none
  NAME.texts   one text of statements a line, where `\\n` stands for the end of a line

Each snippet runs in a process and a namespace of its own. Printed are, for each, a line `# %% title` (or the expression), what it
wrote to standard output, and the last line of the report about its uncaught error, marked with `! `.
"""
import os
import pathlib
import sys

import numpy  # noqa: F401, so that no snippet has to load it again


def snippets(path):
    """Yields (title, text) of the snippets of a file; the twin of `snippets` in tests/conformance.rs."""
    lines = path.read_text().split('\n')
    if path.suffix == '.lines':
        for line in lines:
            if line.strip() and not line.startswith('#'):
                yield line, f'import math, operator, itertools, functools, collections\nprint(repr((\n{line}\n)))\n'
        return
    if path.suffix == '.texts':
        for line in lines:
            if line.strip() and not line.startswith('#'):
                yield line, line.replace('\\n', '\n') + '\n'
        return
    title, text = None, []
    for line in [*lines, '# %% end']:
        if line.startswith('# %% '):
            if title is not None:
                yield title, '\n'.join(text) + '\n'
            title, text = line, []
        else:
            text.append(line)


def outcome(text):
    """What a snippet leaves, run in a child."""
    out_read, out_write = os.pipe()
    err_read, err_write = os.pipe()
    child = os.fork()
    if child == 0:
        for source, target in (out_write, 1), (err_write, 2), (os.open(os.devnull, os.O_RDONLY), 0):
            os.dup2(source, target)
        os.closerange(3, 64)
        module = type(sys)('__main__')
        sys.modules['__main__'] = module
        status = 0
        try:
            exec(compile(text, 'snippet.py', 'exec'), module.__dict__)
        except SystemExit:
            pass
        except BaseException as error:
            sys.excepthook(type(error), error, error.__traceback__.tb_next if error.__traceback__ else None)
            status = 1
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    os.close(out_write)
    os.close(err_write)
    with open(out_read, 'rb') as out:
        stdout = out.read().decode('utf-8', 'backslashreplace')
    with open(err_read, 'rb') as err:
        stderr = err.read().decode('utf-8', 'backslashreplace')
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    last = [line for line in stderr.split('\n') if line.strip()][-1:]
    return stdout + (f'! {last[0]}\n' if status and last else '')


def main():
    for title, text in snippets(pathlib.Path(sys.argv[1])):
        body = outcome(text)
        sys.stdout.write(f'{title}\n{body}')
        if body and not body.endswith('\n'):
            sys.stdout.write('\n')
        sys.stdout.flush()


if __name__ == '__main__':
    main()
