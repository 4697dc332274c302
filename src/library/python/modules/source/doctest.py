# Examples in docstrings: found, run as at a prompt, and compared with what stands beneath them.
import inspect as _inspect
import io as _io
import os as _os
import re as _re
import sys
import traceback as _traceback
from _namedtuple import namedtuple as _namedtuple

__all__ = ['register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP',
           'IGNORE_EXCEPTION_DETAIL', 'COMPARISON_FLAGS', 'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS', 'FAIL_FAST', 'Example',
           'DocTest', 'DocTestParser', 'DocTestFinder', 'DocTestRunner', 'OutputChecker', 'DocTestFailure', 'UnexpectedException',
           'testmod', 'testfile', 'run_docstring_examples']

TestResults = _namedtuple('TestResults', 'failed attempted', module='doctest')
OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP
                    | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'
_DIVIDER = '*' * 70


class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        ended = lambda text: text if not text or text.endswith('\n') else text + '\n'
        self.source = source if source.endswith('\n') else source + '\n'
        self.want = ended(want)
        self.exc_msg = None if exc_msg is None else exc_msg if exc_msg.endswith('\n') else exc_msg + '\n'
        self.lineno, self.indent, self.options = lineno, indent, {} if options is None else options


class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.globs, self.docstring = examples, globs.copy(), docstring
        self.name, self.filename, self.lineno = name, filename, lineno

    def __repr__(self):
        count = len(self.examples)
        shown = 'no examples' if not count else '1 example' if count == 1 else f'{count} examples'
        return f'<DocTest {self.name} from {self.filename}:{self.lineno} ({shown})>'

    def __lt__(self, other):
        key = lambda test: (test.name, test.filename, -1 if test.lineno is None else test.lineno, id(test))
        return key(self) < key(other)


class DocTestParser:
    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name='<string>'):
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def parse(self, string, name='<string>'):
        lines = string.expandtabs().split('\n')
        common = min([len(line) - len(line.lstrip(' ')) for line in lines if line.strip()], default=0)
        lines = [line[common:] for line in lines]
        parts, text, at = [], [], 0
        while at < len(lines):
            start = _re.match(r'( *)>>>(.*)', lines[at])
            if not start:
                text.append(lines[at])
                at += 1
                continue
            if text:
                parts.append('\n'.join(text) + '\n')
                text = []
            at = self._example(lines, at, len(start[1]), name, parts)
        parts.append('\n'.join(text))
        return parts

    def _example(self, lines, first, indent, name, parts):
        """Reads the example that begins at a line; gives the line behind it."""
        at = first + 1
        while at < len(lines) and lines[at].lstrip(' ').startswith('...'):
            at += 1
        source = lines[first:at]
        for number, line in enumerate(source):
            if line[indent + 3:indent + 4] not in ('', ' '):
                raise ValueError(f'line {first + number + 1!r} of the docstring for {name} lacks blank after '
                                 f'{line[indent:indent + 3]}: {line!r}')
        self._check_indent(source[1:], ' ' * indent + '.', name, first)
        source = [line[indent + 4:] for line in source]
        start = at
        while at < len(lines) and lines[at].strip() and not _re.match(r' *>>>', lines[at]):
            at += 1
        want = lines[start:at]
        self._check_indent(want, ' ' * indent, name, first + len(source))
        want = [line[indent:] for line in want]
        want, source = '\n'.join(want), '\n'.join(source)
        raised = _re.match(r'Traceback \((?:most recent call last|innermost last)\):\s*$.*?^(\w+.*)', want, _re.S | _re.M)
        options = {}
        for flags in _re.findall(r'#\s*doctest:\s*([^\n\'"]*)$', source, _re.M):
            for flag in flags.replace(',', ' ').split():
                if flag[0] not in '+-' or flag[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f'line {first + 1!r} of the doctest for {name} has an invalid option: {flag!r}')
                options[OPTIONFLAGS_BY_NAME[flag[1:]]] = flag[0] == '+'
        is_comment = all(not line.strip() or line.lstrip().startswith('#') for line in source.split('\n'))
        if options and is_comment:
            raise ValueError(f'line {first!r} of the doctest for {name} has an option directive on a line with no example: '
                             f'{source!r}')
        if not is_comment:
            parts.append(Example(source, want, raised and raised[1], first, indent, options))
        return at


    def _check_indent(self, lines, start, name, before):
        for number, line in enumerate(lines):
            if line and not line.startswith(start):
                raise ValueError(f'line {before + number + 1!r} of the docstring for {name} has inconsistent leading '
                                 f'whitespace: {line!r}')


class DocTestFinder:
    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser, self._recurse, self._exclude_empty, self._verbose = parser, recurse, exclude_empty, verbose

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        name = getattr(obj, '__name__', None) if name is None else name
        if name is None:
            raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: "
                             f'{type(obj)!r}')
        if module is None:
            module = obj if _inspect.ismodule(obj) else sys.modules.get(getattr(obj, '__module__', None))
        globs = ({} if not module else dict(vars(module))) if globs is None else globs.copy()
        globs.update(extraglobs or {})
        globs.setdefault('__name__', '__main__')
        try:
            with open(module.__file__) as file:
                lines = file.read().splitlines(True)
        except (AttributeError, TypeError, OSError):
            lines = None
        tests = []
        self._look(tests, obj, name, module, lines, globs, set())
        return sorted(tests)

    def _look(self, tests, obj, name, module, lines, globs, seen):
        if self._verbose:
            print(f'Finding tests in {name}')
        if id(obj) in seen:
            return
        seen.add(id(obj))
        doc = obj if isinstance(obj, str) else getattr(obj, '__doc__', None)
        doc = '' if doc is None else str(doc)
        if doc or not self._exclude_empty:
            file = getattr(module, '__file__', None) or getattr(module, '__name__', None)
            tests.append(self._parser.get_doctest(doc, globs, name, file, self._line(obj, doc, lines)))
        if not self._recurse:
            return
        if _inspect.ismodule(obj):
            for key, value in list(vars(obj).items()):
                kept = _inspect.isfunction(getattr(value, '__wrapped__', value)) or _inspect.isclass(value)
                if kept and getattr(value, '__module__', None) == obj.__name__:
                    self._look(tests, value, f'{name}.{key}', module, lines, globs, seen)
            for key, value in getattr(obj, '__test__', {}).items():
                self._look(tests, value, f'{name}.__test__.{key}', module, lines, globs, seen)
        if _inspect.isclass(obj):
            for key, value in list(vars(obj).items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                is_own = getattr(value, '__module__', None) == getattr(module, '__name__', None)
                if isinstance(value, property) or (_inspect.isfunction(value) or _inspect.isclass(value)) and is_own:
                    self._look(tests, value, f'{name}.{key}', module, lines, globs, seen)

    def _line(self, obj, doc, lines):
        """The line on which a docstring begins, from 0; None where it is not known."""
        at = None
        if _inspect.ismodule(obj) and doc:
            at = 0
        if _inspect.isclass(obj) and lines:
            head = _re.compile(rf'^\s*class\s*{obj.__name__}\b')
            at = next((i for i, line in enumerate(lines) if head.match(line)), None)
        obj = getattr(obj, 'fget', None) if isinstance(obj, property) else getattr(obj, '__func__', obj)
        if _inspect.isfunction(obj) and doc:
            at = obj.__code__.co_firstlineno - 1
        if at is None or lines is None:
            return at
        quoted = _re.compile(r'(^|.*:)\s*\w*("|\')')
        return next((i for i in range(at, len(lines)) if quoted.match(lines[i])), None)


class OutputChecker:
    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = _re.sub(rf'(?m)^{BLANKLINE_MARKER}\s*?$', '', want)
            got = _re.sub(r'(?m)^[^\S\n]+$', '', got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = ' '.join(got.split()), ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _matches(want, got)

    def output_difference(self, example, got, optionflags):
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = _re.sub(r'(?m)^[ ]*(?=\n)', BLANKLINE_MARKER, got)
        shown = ''.join(f'{title}:\n{_indented(text)}' if text else f'{title} nothing\n'
                        for title, text in (('Expected', example.want), ('Got', got)))
        return shown


def _indented(text):
    return _re.sub(r'(?m)^(?!$)', '    ', text)


def _matches(want, got):
    """Whether the text is as wanted, where an ellipsis stands for anything."""
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    if not (got.startswith(first) and got.endswith(last)) or len(first) + len(last) > len(got):
        return False
    at, end = len(first), len(got) - len(last)
    for piece in middle:
        at = got.find(piece, at, end)
        if at < 0:
            return False
        at += len(piece)
    return True


class DocTestFailure(Exception):
    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class DocTestRunner:
    DIVIDER = _DIVIDER

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = 0
        self._counts = {}

    def report_start(self, out, test, example):
        if self._verbose:
            want = f'Expecting:\n{_indented(example.want)}' if example.want else 'Expecting nothing\n'
            out(f'Trying:\n{_indented(example.source)}{want}')

    def report_success(self, out, test, example, got):
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        text = ''.join(_traceback.format_exception(*exc_info))
        out(f'{self._header(test, example)}Exception raised:\n{_indented(text)}')

    def _header(self, test, example):
        line = '?' if test.lineno is None else test.lineno + example.lineno + 1
        place = f'File "{test.filename}", line {line}, in {test.name}' if test.filename else f'Line {example.lineno + 1}, in {test.name}'
        return f'{_DIVIDER}\n{place}\nFailed example:\n{_indented(example.source)}'

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        printed, real = _io.StringIO(), sys.stdout
        out = real.write if out is None else out
        sys.stdout = printed
        try:
            return self._run(test, out, printed)
        finally:
            sys.stdout = real
            if clear_globs:
                test.globs.clear()

    def _run(self, test, out, printed):
        failures = tries = 0
        original = self.optionflags
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original
            for flag, is_set in example.options.items():
                self.optionflags = self.optionflags | flag if is_set else self.optionflags & ~flag
            if self.optionflags & SKIP:
                continue
            tries += 1
            if not quiet:
                self.report_start(out, test, example)
            raised = None
            try:
                exec(compile(example.source, f'<doctest {test.name}[{number}]>', 'single'), test.globs)
            except KeyboardInterrupt:
                raise
            except BaseException:
                raised = sys.exc_info()
            got = printed.getvalue()
            printed.truncate(0)
            printed.seek(0)
            if raised is None:
                passed = self._checker.check_output(example.want, got, self.optionflags)
            else:
                said = _traceback.format_exception_only(*raised[:2])[-1]
                if example.exc_msg is None:
                    failures += 1
                    if not quiet:
                        self.report_unexpected_exception(out, test, example, raised)
                    if self.optionflags & FAIL_FAST:
                        break
                    continue
                got += ''.join(_traceback.format_exception(*raised))
                passed = self._checker.check_output(example.exc_msg, said, self.optionflags)
                if not passed and self.optionflags & IGNORE_EXCEPTION_DETAIL:
                    passed = self._checker.check_output(_kind(example.exc_msg), _kind(said), self.optionflags)
            if passed:
                if not quiet:
                    self.report_success(out, test, example, got)
                continue
            failures += 1
            if not quiet:
                self.report_failure(out, test, example, got)
            if self.optionflags & FAIL_FAST:
                break
        self.optionflags = original
        known = self._counts.get(test.name, (0, 0))
        self._counts[test.name] = (known[0] + failures, known[1] + tries)
        self.failures += failures
        self.tries += tries
        return TestResults(failures, tries)

    def summarize(self, verbose=None):
        verbose = self._verbose if verbose is None else verbose
        items = sorted(self._counts.items())
        failed = [(name, counts) for name, counts in items if counts[0]]
        if verbose:
            without = [name for name, (_, tries) in items if not tries]
            passed = [(name, tries) for name, (failures, tries) in items if tries and not failures]
            if without:
                print(len(without), 'items had no tests:')
                for name in without:
                    print('   ', name)
            if passed:
                print(len(passed), 'items passed all tests:')
                for name, tries in passed:
                    print(f' {tries:3} tests in {name}')
        if failed:
            print(_DIVIDER)
            print(len(failed), 'items had failures:')
            for name, (failures, tries) in failed:
                print(f' {failures:3} of {tries:3} in {name}')
        if verbose:
            print(self.tries, 'tests in', len(items), 'items.')
            print(self.tries - self.failures, 'passed and', self.failures, 'failed.')
        if self.failures:
            print('***Test Failed***', self.failures, 'failures.')
        elif verbose:
            print('Test passed.')
        return TestResults(self.failures, self.tries)


def _kind(message):
    """The name of an exception without its module, and without what it says."""
    name = message.split('\n', 1)[0].split(':', 1)[0]
    return name.rsplit('.', 1)[-1].strip()


class DebugRunner(DocTestRunner):
    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


def _runner(verbose, optionflags, raise_on_error):
    kind = DebugRunner if raise_on_error else DocTestRunner
    return kind(verbose=verbose, optionflags=optionflags)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False,
            exclude_empty=False):
    m = sys.modules.get('__main__') if m is None else m
    if not _inspect.ismodule(m):
        raise TypeError(f'testmod: module required; {m!r}')
    runner = _runner(verbose, optionflags, raise_on_error)
    finder = DocTestFinder(exclude_empty=exclude_empty)
    for test in finder.find(m, m.__name__ if name is None else name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0,
             extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
    if package is not None:
        raise NotImplementedError("testfile: the argument 'package' is not available in newaxis yet")
    main = getattr(sys.modules.get('__main__'), '__file__', None)
    if module_relative and main and not _os.path.isabs(filename):
        filename = _os.path.join(_os.path.dirname(main), filename)
    with open(filename, encoding=encoding) as file:
        text = file.read()
    globs = {} if globs is None else globs.copy()
    globs.update(extraglobs or {})
    globs.setdefault('__name__', '__main__')
    runner = _runner(verbose, optionflags, raise_on_error)
    runner.run(parser.get_doctest(text, globs, name or _os.path.basename(filename), filename, 0))
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test)
