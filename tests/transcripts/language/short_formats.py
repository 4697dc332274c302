# Values and specifications that are formatted without the general layout, and their neighbours that are not.
import math

integers = [0, 7, -7, 10, -123456, 2**31, 2**63 - 1, -2**63, 2**63, True]
for spec in ['', 'd', '5', '>5', '<5', '^5', '^6', '05', '012d', '+5', ' d', ',', '>12', '.3', 'x', '#b', '40', '41', '<040', '5s']:
    try:
        print(repr(spec), [format(value, spec) for value in integers])
    except ValueError as error:
        print(repr(spec), error)

floats = [0.0, -0.0, 1.5, 2.5, 0.125, -0.125, 2.675, 1e15, 4503599627370495.5, 4503599627370497.5, 1e16, 1e22, -1e300, 0.05, 0.15,
          0.25, 0.35, 1 / 3, -2 / 3, 123.456, 999.9995, 5e-324, math.inf, -math.inf, math.nan]
for spec in ['f', '.0f', '.1f', '.2f', '.3f', '.15f', '.16f', '8.2f', '<8.2f', '^9.1f', '08.2f', '+.2f', ' .1f', '.2e', '.3g', '.2%',
             '>12.3f', '#.0f', '.2F', 'z.1f', ',.2f', '.', '.2d']:
    try:
        print(repr(spec), [format(value, spec) for value in floats])
    except ValueError as error:
        print(repr(spec), error)

texts = ['', 'a', 'abc', 'grün', '日本', 'a' * 50]
for spec in ['', 's', '5', '>5', '<5s', '^6', '05', '.2', '5.2s', '*^7', '45']:
    print(repr(spec), [format(value, spec) for value in texts])

# Halves that decimal digits only seem to be.
print([f'{value / 1000:.2f}' for value in range(5, 200, 10)])
print([f'{value / 8:.2f}' for value in range(-9, 10)])
print(f'{12}{-3}{7:>3}{2.5:.0f}{3.5:.0f}{"x":>3}{"é":<3}|', f'{10**20} {10**20:>25} {True:>5} {True}')

# Templates of `%`.
print('%d %s %.3f %5d|%-5d|%05d|%+d|% d' % (3, 'x', 2.5, 7, 7, 7, 7, 7), '100%% %s%%' % 5, '%s' % 'größe', '%5s|%-5s|%.2s' % ('ä', 'ä', 'äöü'))
print('%d %i %u %d' % (-2**63, 2**63, True, 3.99), '%f %F %.0f %.0f %#.0f' % (1.5, -0.0, 0.5, 1.5, 3.0), '%e %g' % (12345.678, 1e-7))
print('%(a)d-%(b)s' % {'a': 5, 'b': 'größer'}, '%r %a' % ('ü', 'ü'), '%c%c' % (252, 'x'), '%x %#o %X' % (255, 8, 255), 'ü%dü' % 1)
for template, values in [('%d', 'a'), ('%d %d', (1,)), ('%d', (1, 2)), ('ü%y', 1), ('%', ()), ('%5', 1), ('%.2', 1), ('%(a)s', 1)]:
    try:
        print(template % values)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
