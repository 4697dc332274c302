# Text of arrays may hold lone surrogates; their codes in memory are the surrogates' own.
import numpy as np

a = np.array(['\ud800', '\ue000', 'a\udfff', '\U0001f600'])
print(repr(a), a.dtype)
print(a.view(np.uint32).reshape(4, 2).tolist())
print(np.sort(a).tolist() == ['a\udfff', '\ud800', '\ue000', '\U0001f600'], a.argsort())
print(a[0] < a[1], a < '\ue000', a == '\ud800', a > '\ud800')
print(np.array([0xd800, 0xdfff], np.uint32).view('U2').tolist())
print(np.array([0xdc80], np.uint32).view('U1')[0] == '\udc80')
print(np.unique(np.concatenate([a, a])).tolist())
print(np.strings.upper(a).tolist(), np.strings.find(a, '\udfff'), np.strings.isalpha(a), np.strings.str_len(a))
print(np.char.add(a, '\udcff').tolist(), np.char.encode(a, 'utf-8', 'surrogatepass').tolist())
print(np.char.decode(np.array([b'\xff', b'a']), 'utf-8', 'surrogateescape').tolist())
print({'\ud800': 1}[a[0]], hash(a[0]) == hash('\ud800'), a[0].encode('utf-16-le', 'surrogatepass'))
for attempt in (lambda: np.char.encode(a), lambda: a.astype('S'), lambda: np.array('\ud800', 'S'), lambda: a.astype(int)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
print('before', '\ud800 after')
