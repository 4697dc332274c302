# The C locale, which is the only one here.
LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = 0, 1, 2, 3, 4, 5, 6
CHAR_MAX = 127


class Error(Exception):
    pass


def setlocale(category, locale=None):
    if locale not in (None, '', 'C', 'POSIX', 'C.UTF-8', 'C.utf8'):
        raise Error('unsupported locale setting')
    return 'C'


def localeconv():
    return {'int_curr_symbol': '', 'currency_symbol': '', 'mon_decimal_point': '', 'mon_thousands_sep': '', 'mon_grouping': [],
            'positive_sign': '', 'negative_sign': '', 'int_frac_digits': 127, 'frac_digits': 127, 'p_cs_precedes': 127,
            'p_sep_by_space': 127, 'n_cs_precedes': 127, 'n_sep_by_space': 127, 'p_sign_posn': 127, 'n_sign_posn': 127,
            'decimal_point': '.', 'thousands_sep': '', 'grouping': []}


def getlocale(category=LC_CTYPE): return None, None
def getdefaultlocale(envvars=()): return None, None
def getpreferredencoding(do_setlocale=True): return 'utf-8'
def getencoding(): return 'utf-8'
def strcoll(string1, string2, /): return (string1 > string2) - (string1 < string2)
def strxfrm(string, /): return string
def atof(string, func=float): return func(string)
def atoi(string): return int(string)
def str(val): return '%.12g' % val
def delocalize(string): return string
def localize(string, grouping=False, monetary=False): return string


def format_string(f, val, grouping=False, monetary=False):
    return f % val
