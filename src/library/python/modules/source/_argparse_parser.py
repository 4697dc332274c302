# The reading of a command line.
import os as _os
import re as _re
import sys as _sys
from argparse import (ArgumentError, ArgumentTypeError, Namespace, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE,
                      _action_name, _Container, _SubParsersAction)
from _argparse_help import HelpFormatter


class ArgumentParser(_Container):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        if fromfile_prefix_chars is not None:
            raise NotImplementedError("ArgumentParser: the argument 'fromfile_prefix_chars' is not available in newaxis")
        self.prog = _os.path.basename(_sys.argv[0]) if prog is None else prog
        self.usage, self.epilog, self.formatter_class = usage, epilog, formatter_class
        self.add_help, self.allow_abbrev, self.exit_on_error = add_help, allow_abbrev, exit_on_error
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None
        if add_help:
            sign = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(sign + 'h', sign * 2 + 'help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            for action in parent._actions:
                if not (action.option_strings and action.option_strings[0] in self._option_string_actions):
                    self._add_action(action)
            self._defaults.update(parent._defaults)

    def __repr__(self):
        names = ('prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help')
        return '%s(%s)' % (type(self).__name__, ', '.join(['%s=%r' % (name, getattr(self, name)) for name in names]))

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            self.error('cannot have multiple subparser arguments')
        kwargs.setdefault('parser_class', type(self))
        if 'title' in kwargs or 'description' in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop('title', 'subcommands'), kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, [action for action in self._actions if not action.option_strings],
                                self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        kwargs.pop('action', None)
        action = _SubParsersAction(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        return (self._optionals if action.option_strings else self._positionals)._add_action(action)

    def parse_args(self, args=None, namespace=None):
        args, extras = self.parse_known_args(args, namespace)
        if extras:
            self.error('unrecognized arguments: %s' % ' '.join(extras))
        return args

    def parse_intermixed_args(self, args=None, namespace=None):
        raise NotImplementedError('ArgumentParser.parse_intermixed_args is not available in newaxis')

    def parse_known_args(self, args=None, namespace=None):
        args = list(_sys.argv[1:] if args is None else args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if not self.exit_on_error:
            namespace, extras = self._parse(args, namespace)
        else:
            try:
                namespace, extras = self._parse(args, namespace)
            except ArgumentError as error:
                self.error(str(error))
        if hasattr(namespace, '_unrecognized_args'):
            extras.extend(namespace._unrecognized_args)
            delattr(namespace, '_unrecognized_args')
        return namespace, extras

    def _parse(self, strings, namespace):
        conflicts = {}
        for group in self._mutually_exclusive_groups:
            for action in group._group_actions:
                conflicts.setdefault(id(action), []).extend([other for other in group._group_actions if other is not action])
        options, pattern, seen_dashes = {}, [], False
        for i, text in enumerate(strings):
            if seen_dashes:
                pattern.append('A')
            elif text == '--':
                pattern.append('-')
                seen_dashes = True
            else:
                found = self._parse_optional(text)
                if found is None:
                    pattern.append('A')
                else:
                    options[i] = found
                    pattern.append('O')
        pattern = ''.join(pattern)
        seen, given, extras = [], [], []
        positionals = [action for action in self._actions if not action.option_strings]

        def take(action, arguments, option=None):
            seen.append(action)
            values = self._get_values(action, arguments)
            if values is not action.default:
                given.append(action)
                for other in conflicts.get(id(action), []):
                    if other in given:
                        raise ArgumentError(action, 'not allowed with argument %s' % _action_name(other))
            if values is not SUPPRESS:
                action(self, namespace, values, option)

        def take_option(start):
            action, option, explicit = options[start]
            while True:
                if action is None:
                    extras.append(strings[start])
                    return start + 1
                if explicit is not None:
                    count = self._match_argument(action, 'A')
                    if count == 0 and option[1] not in self.prefix_chars and explicit != '':
                        # Several short options in one word.
                        take(action, [], option)
                        option = option[0] + explicit[0]
                        explicit = explicit[1:] or None
                        if option in self._option_string_actions:
                            action = self._option_string_actions[option]
                            continue
                        raise ArgumentError(action, 'ignored explicit argument %r' % ((explicit and option[1] + explicit) or option[1],))
                    if count == 1:
                        take(action, [explicit], option)
                        return start + 1
                    raise ArgumentError(action, 'ignored explicit argument %r' % explicit)
                count = self._match_argument(action, pattern[start + 1:])
                stop = start + 1 + count
                take(action, strings[start + 1:stop], option)
                return stop

        def take_positionals(start):
            counts = self._match_partial(positionals, pattern[start:])
            for action, count in zip(list(positionals), counts):
                take(action, strings[start:start + count])
                start += count
            del positionals[:len(counts)]
            return start

        last = max(options) if options else -1
        at = 0
        while at <= last:
            following = min([i for i in options if i >= at])
            if at != following:
                end = take_positionals(at)
                if end > at:
                    at = end
                    continue
            if at not in options:
                extras.extend(strings[at:following])
                at = following
            at = take_option(at)
        stop = take_positionals(at)
        extras.extend(strings[stop:])
        required = []
        for action in self._actions:
            if action in seen:
                continue
            if action.required:
                required.append(_action_name(action))
            elif isinstance(action.default, str) and action.dest is not SUPPRESS and action.default is getattr(
                    namespace, action.dest, None):
                setattr(namespace, action.dest, self._get_value(action, action.default))
        if required:
            self.error('the following arguments are required: %s' % ', '.join(required))
        for group in self._mutually_exclusive_groups:
            if group.required and not any(action in given for action in group._group_actions):
                names = [_action_name(action) for action in group._group_actions if action.help is not SUPPRESS]
                self.error('one of the arguments %s is required' % ' '.join(names))
        return namespace, extras

    def _match_argument(self, action, pattern):
        match = _re.match(self._nargs_pattern(action), pattern)
        if match is None:
            message = {None: 'expected one argument', OPTIONAL: 'expected at most one argument',
                       ONE_OR_MORE: 'expected at least one argument'}.get(action.nargs)
            if message is None:
                message = 'expected %s argument%s' % (action.nargs, '' if action.nargs == 1 else 's')
            raise ArgumentError(action, message)
        return len(match.group(1))

    def _match_partial(self, actions, pattern):
        for i in range(len(actions), 0, -1):
            match = _re.match(''.join([self._nargs_pattern(action) for action in actions[:i]]), pattern)
            if match is not None:
                return [len(text) for text in match.groups()]
        return []

    def _nargs_pattern(self, action):
        nargs = action.nargs
        known = {None: '(-*A-*)', OPTIONAL: '(-*A?-*)', ZERO_OR_MORE: '(-*[A-]*)', ONE_OR_MORE: '(-*A[A-]*)',
                 REMAINDER: '([-AO]*)', PARSER: '(-*A[-AO]*)', SUPPRESS: '(-*-*)'}
        text = known[nargs] if nargs in known else '(-*%s-*)' % '-*'.join('A' * nargs)
        return text.replace('-*', '').replace('-', '') if action.option_strings else text

    def _parse_optional(self, text):
        if not text or text[0] not in self.prefix_chars:
            return None
        if text in self._option_string_actions:
            return self._option_string_actions[text], text, None
        if len(text) == 1:
            return None
        if '=' in text:
            option, explicit = text.split('=', 1)
            if option in self._option_string_actions:
                return self._option_string_actions[option], option, explicit
        found = self._abbreviated(text)
        if len(found) > 1:
            names = ', '.join([option for _, option, _ in found])
            self.error('ambiguous option: %(option)s could match %(matches)s' % {'option': text, 'matches': names})
        if found:
            return found[0]
        if _re.match(r'^-\d+$|^-\d*\.\d+$', text) and not any(
                _re.match(r'^-\d+$|^-\d*\.\d+$', option) for option in self._option_string_actions):
            return None
        if ' ' in text:
            return None
        return None, text, None

    def _abbreviated(self, text):
        found, chars = [], self.prefix_chars
        if text[0] in chars and text[1] in chars:
            if self.allow_abbrev:
                prefix, sign, explicit = text.partition('=')
                for option in self._option_string_actions:
                    if option.startswith(prefix):
                        found.append((self._option_string_actions[option], option, explicit if sign else None))
        else:
            short, explicit = text[:2], text[2:]
            for option in self._option_string_actions:
                if option == short:
                    found.append((self._option_string_actions[option], option, explicit))
                elif option.startswith(text):
                    found.append((self._option_string_actions[option], option, None))
        return found

    def _get_values(self, action, strings):
        nargs = action.nargs
        if nargs not in (PARSER, REMAINDER) and '--' in strings:
            strings = list(strings)
            strings.remove('--')
        if not strings and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._get_value(action, value)
                self._check_value(action, value)
            return value
        if not strings and nargs == ZERO_OR_MORE and not action.option_strings:
            return strings if action.default is None else action.default
        if len(strings) == 1 and nargs in (None, OPTIONAL):
            value = self._get_value(action, strings[0])
            self._check_value(action, value)
            return value
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._get_value(action, text) for text in strings]
        if nargs == PARSER:
            self._check_value(action, values[0])
        elif nargs != REMAINDER:
            for value in values:
                self._check_value(action, value)
        return values

    def _get_value(self, action, text):
        if action.type is None:
            return text
        try:
            return action.type(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, 'invalid %s value: %r' % (name, text)) from None

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ', '.join([repr(choice) for choice in action.choices])
            raise ArgumentError(action, 'invalid choice: %r (choose from %s)' % (value, choices))

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (_sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, '%s: error: %s\n' % (self.prog, message))
