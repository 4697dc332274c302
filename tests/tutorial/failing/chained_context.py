def load(name):
    try:
        return open(name)
    except FileNotFoundError as error:
        try:
            return {}[name]
        except KeyError:
            raise


load('nowhere.txt')
