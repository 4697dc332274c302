# Names of files by patterns with *, ? and [...].
import re

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']

_known = {}


def translate(pat):
    # A run of stars between other parts matches as little as possible, and is not tried again (an atomic group).
    parts, i = [], 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == '*':
            if not parts or parts[-1] is not None:
                parts.append(None)
        elif c == '?':
            parts.append('.')
        elif c == '[':
            j = i
            if j < len(pat) and pat[j] == '!':
                j += 1
            if j < len(pat) and pat[j] == ']':
                j += 1
            j = pat.find(']', j)
            if j < 0:
                parts.append('\\[')
                continue
            parts.append(_set(pat[i:j]))
            i = j + 1
        else:
            parts.append(re.escape(c))
    runs, run = [], []
    for part in parts:
        if part is None:
            runs.append(''.join(run))
            run = []
        else:
            run.append(part)
    runs.append(''.join(run))
    text = runs[0]
    if len(runs) > 1:
        for piece in runs[1:-1]:
            text += f'(?>.*?{piece})'
        text += '.*' + runs[-1]
    return f'(?s:{text})\\Z'


def _set(body):
    if '-' not in body:
        body = body.replace('\\', r'\\')
    else:
        chunks, i, k = [], 0, body.find('-', 2 if body[0] == '!' else 1)
        while k >= 0:
            chunks.append(body[i:k])
            i = k + 1
            k = body.find('-', k + 3)
        if body[i:]:
            chunks.append(body[i:])
        else:
            chunks[-1] += '-'
        for k in range(len(chunks) - 1, 0, -1):
            if chunks[k - 1][-1] > chunks[k][0]:
                chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
                del chunks[k]
        body = '-'.join([chunk.replace('\\', r'\\').replace('-', r'\-') for chunk in chunks])
    body = re.sub(r'([&~|])', r'\\\1', body)
    if not body:
        return '(?!)'
    if body == '!':
        return '.'
    if body[0] == '!':
        body = '^' + body[1:]
    elif body[0] in '^[':
        body = '\\' + body
    return f'[{body}]'


def fnmatchcase(name, pat):
    if pat not in _known:
        _known[pat] = re.compile(translate(pat)).match
    return _known[pat](name) is not None


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def filter(names, pat):
    return [name for name in names if fnmatchcase(name, pat)]
