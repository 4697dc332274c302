import traceback


def quotient(a):
    return 1 / a


def outer(items):
    return quotient(
        len(items))


try:
    outer([])
except ZeroDivisionError as error:
    tb = error.__traceback__
    for frame in traceback.extract_tb(tb):
        print(frame.lineno, frame.name, frame.line, len(frame), frame[1], tuple(frame)[2:])
    print(len(traceback.extract_tb(tb, limit=1)), len(traceback.extract_tb(tb, limit=-2)), traceback.extract_tb(None))
    print([text.split('\n')[1:] for text in traceback.format_tb(tb)])
    print([text.split('\n')[1:] for text in traceback.format_tb(tb, 1)])
    print([(frame.f_code.co_name, number) for frame, number in traceback.walk_tb(tb)])
    print(traceback.extract_tb(tb)[0] == traceback.extract_tb(tb)[0])
    filename, lineno, name, line = traceback.extract_tb(tb)[-1]
    print(lineno, name, line)
    print(len(traceback.format_exception(error)), traceback.format_exception(error)[-1])
    print([text.split('\n')[1:] for text in traceback.extract_tb(tb).format()])
    print(repr(traceback.extract_tb(tb)[-1]).split()[-4:])
    print(traceback.format_exception(type(error), error, tb)[0], traceback.format_exception_only(error))
