def connect(host, *, port=80):
    return host, port


connect('a', prot=8080)
