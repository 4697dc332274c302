# Standard error shows surrogates as escapes; standard output refuses them.
import sys
print('\ud800 and \udfff', file=sys.stderr)
try:
    print('kept', 'lost \ud800')
except UnicodeEncodeError as error:
    print()
    print(error, error.object == 'lost \ud800', error.start, error.end, error.reason, error.encoding)
try:
    sys.stdout.write('\udfff')
except UnicodeEncodeError as error:
    print(error)
with open('/tmp/newaxis_surrogates.txt', 'w') as file:
    for attempt in ('a\ud800', 'ok'):
        try:
            print(file.write(attempt))
        except UnicodeEncodeError as error:
            print(error)
with open('/tmp/newaxis_surrogates.txt', 'w', errors='surrogateescape') as file:
    file.write('a\udcffb')
with open('/tmp/newaxis_surrogates.txt', 'rb') as file:
    print(file.read())
with open('/tmp/newaxis_surrogates.txt', errors='surrogateescape') as file:
    print(ascii(file.read()))
with open('/tmp/newaxis_surrogates.txt', encoding='cp1252') as file:
    print(file.read())
import os
os.remove('/tmp/newaxis_surrogates.txt')
raise ValueError('lone \ud800 here')
