# Decimals by format specifications.
import re
from _decimal_context import ROUND_HALF_EVEN, getcontext
from _decimal_digits import digits as _digits, length as _length, rounded as _rounded

_SPEC = re.compile(r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<z>z)?(?P<zero>0)?(?P<width>\d+)?'
                   r'(?P<comma>,)?(?:\.(?P<precision>\d+))?(?P<type>[eEfFgGn%])?\Z', re.S)


def formatted(value, spec):
    found = _SPEC.match(spec)
    if found is None:
        raise ValueError('invalid format string')
    fill, align, sign, kind = found['fill'] or ' ', found['align'], found['sign'] or '-', found['type']
    width = int(found['width'] or 0)
    if found['zero']:
        if align:
            raise ValueError('invalid format string')
        fill, align = '0', align or '='
    precision = None if found['precision'] is None else int(found['precision'])
    if kind in ('g', 'G', 'n') and precision == 0 or precision == 0 and kind is None:
        precision = 1
    lead = '-' if value._sign else '' if sign == '-' else sign
    if isinstance(value._exp, str):
        body = str(value.copy_abs()) + ('%' if kind == '%' else '')
        if found['zero']:
            fill, align = ' ', '>' if align == '=' else align
        return _padded(lead, body, width, fill, align or '>')
    rounding = getcontext().rounding
    n, exp = value._int, value._exp
    letter = 'E' if getcontext().capitals and kind is None or kind in ('E', 'G') else 'e'
    if kind == '%':
        exp += 2
    if precision is not None:
        if kind in ('e', 'E'):
            drop = _length(n) - precision - 1
            if not n:
                exp = -precision
            elif drop > 0:
                n, _ = _rounded(n, drop, rounding, value._sign)
                exp += drop
                if _length(n) > precision + 1:
                    n, exp = n // 10, exp + 1
            else:
                n, exp = n * 10 ** -drop, exp + drop
        elif kind in ('f', 'F', '%'):
            n, exp = _placed(n, exp, -precision, rounding, value._sign)
        elif _length(n) > precision:
            drop = _length(n) - precision
            n, _ = _rounded(n, drop, rounding, value._sign)
            exp += drop
            if _length(n) > precision:
                n, exp = n // 10, exp + 1
    elif kind in ('f', 'F', '%') and exp > 0 and not n:
        exp = 0
    text = _digits(n)
    left = exp + len(text)
    if kind in ('e', 'E'):
        point = 1
        if not n and precision is not None:
            text, point, left = '0' * (precision + 1), 1, value._exp + precision + 1
    elif kind in ('f', 'F', '%'):
        point = left
    elif exp <= 0 and left > -6:
        point = left
    else:
        point = 1
    if found['z'] and not n and lead == '-':
        lead = ''
    if point < 0:
        whole, part = '0', '0' * -point + text
    elif point > len(text):
        whole, part = text + '0' * (point - len(text)), ''
    else:
        whole, part = text[:point] or '0', text[point:]
    power = left - point
    tail = ('.' + part if part else '')
    if kind in ('e', 'E') or power:
        tail += f'{letter}{power:+d}'
    if kind == '%':
        tail += '%'
    if found['comma']:
        if align == '=' and fill == '0':
            room = width - len(lead) - len(tail)
            grouped = _grouped(whole)
            while len(grouped) < room:
                whole = '0' + whole
                grouped = _grouped(whole)
            whole = grouped
        else:
            whole = _grouped(whole)
    return _padded(lead, whole + tail, width, fill, align or '>')


def _placed(n, exp, wanted, rounding, sign):
    if exp >= wanted:
        return n * 10 ** (exp - wanted), wanted
    drop = wanted - exp
    if drop > _length(n) + 1:
        n, drop = (1 if n else 0), 2
    return _rounded(n, drop, rounding, sign)[0], wanted


def _grouped(whole):
    first = len(whole) % 3
    parts = [whole[:first]] if first else []
    return ','.join(parts + [whole[i:i + 3] for i in range(first, len(whole), 3)])


def _padded(lead, body, width, fill, align):
    room = max(0, width - len(lead) - len(body))
    if align == '<':
        return lead + body + fill * room
    if align == '=':
        return lead + fill * room + body
    if align == '^':
        return fill * (room // 2) + lead + body + fill * (room - room // 2)
    return fill * room + lead + body
