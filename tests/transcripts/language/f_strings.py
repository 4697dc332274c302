def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


name, value, items = 'x', 3.14159, [1, 2]
print(f'{name}', f'{name!r}', f'{value:.2f}', f'{value:10.3f}|', f'{value:<10.3f}|', f'{value:^10.3f}|', f'{value:+.1f}', f'{value:08.2f}', f'{value:e}', f'{value:.3g}', f'{value:%}')
print(f'{name = }', f'{value=:.2f}', f'{items = !s}', f'{value*2 = }', f'{ value = }', f'{name=!s:>5}')
print(f'{5:d}', f'{5:5d}|', f'{5:<5d}|', f'{5:^5d}|', f'{5:05d}', f'{5:+d}', f'{-5: d}', f'{255:x}', f'{255:X}', f'{255:#x}', f'{255:o}', f'{255:#b}', f'{1234567:,}', f'{1234567:_}', f'{65:c}', f'{5:.1f}', f'{5:e}')
print(f'{"text":10}|', f'{"text":>10}|', f'{"text":^10}|', f'{"text":*^10}', f'{"text":.2}', f'{"text"!r:>8}', f'{"é"!a}')
print(f'{1e10}', f'{1e16}', f'{1e-7}', f'{1e5:g}', f'{1e6:g}', f'{123456789.0:g}', f'{0.0001:g}', f'{0.00001:g}', f'{float("nan"):.2f}', f'{float("inf"):5}|', f'{1.0}', f'{100.0:.0f}', f'{2.5:.0f}', f'{0.5:.0%}', f'{1234.5:,.2f}', f'{1234.5678:n}')
width = 8
print(f'{value:{width}.{2}f}|', f'{name:{">"}{width}}|', f'{items[0]}{items[1]:03}', f'{"nested " + f"{value:.1f}"}', f'{{literal}}', f'{{{value:.1f}}}', f"{'a' if value > 3 else 'b'}", f'{(lambda v: v * 2)(3)}', f'{value:{"." + "1"}f}')
print(f'{[i * i for i in range(4)]}', f'{ {"k": 1}["k"] }', f'{ {1, 2} }', f'{None}', f'{True}', f'{1 == 1}', f'{1, 2}', f'{name!s:^7}|', f'{not value}', f'{items[::-1]}', f'{3 > 2 != 1}')
print(f'multi {name} '
      f'line {value:.1f}', 'plain {name}', rf'raw\{name}', F'{name}' 'cat' f'{name}')
print('{} {}'.format(1, 2), '{1} {0}'.format('a', 'b'), '{x} {y:.2f}'.format(x=1, y=2), '{0[1]} {1.real}'.format([5, 6], 3), '{:>{w}}'.format('a', w=4), '{!r:>5}'.format('a'), '{{}}'.format(), '{:d}%'.format(50))
print('%d %i %5d|%-5d|%05d %+d' % (1, 2, 3, 4, 5, 6), '%s %r' % ('a', 'a'), '%.2f %e %g %5.1f|' % (1.5, 1.5, 1.5, 1.5), '%x %X %o %#x' % (255, 255, 8, 255), '%c%c' % ('a', 98), '%%', '%s' % [1, 2], '%s' % ((1, 2),), '%(a)s %(b)03d' % {'a': 1, 'b': 2}, '%5s|%-5s|%.2s' % ('a', 'b', 'cde'), '%*d' % (5, 3))
print(f'{10**20:,}', f'{-1234:,}', f'{1e20:,.0f}', f'{0:b}', f'{-255:#x}', f'{True:d}', f'{True:5}|', f'{3+4j:.1f}', f'{1j}', f'{"":5}|', f'{5:>+6d}|', f'{5:=+6d}|', f'{"x":0>4}', f'{-5:05d}', f'{-1.5:07.2f}', f'{0.1:.20f}', f'{1e-320}', f'{-0.0}', f'{-0.0:.1f}', f'{1.5:z.0f}')
caught(lambda: f'{"a":d}')
caught(lambda: f'{5:s}')
caught(lambda: f'{1.5:d}')
caught(lambda: f'{[1]:5}')
caught(lambda: '{}'.format())
caught(lambda: '{a}'.format(b=1))
caught(lambda: '%d' % 'a')
caught(lambda: '%s %s' % 'a')
caught(lambda: '%s' % (1, 2))
caught(lambda: f'{5:.2d}')
caught(lambda: f'{5:q}')
caught(lambda: f'{None:5}')
caught(lambda: format(5, '!'))
caught(lambda: '{0} {}'.format(1, 2))
