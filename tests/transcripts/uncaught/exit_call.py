print(exit, quit)
for arguments in [(), (None,), (4,), ('goodbye',)]:
    try:
        exit(*arguments)
    except SystemExit as leaving:
        print(leaving.code, leaving.args)
try:
    quit(code=5)
except SystemExit as leaving:
    print(leaving.code)
for call in [lambda: exit(1, 2), lambda: exit(status=1), lambda: exit(1, code=2)]:
    try:
        call()
    except TypeError as error:
        print(error)
exit(3)
