größe = 'größe'; print(größe + 5)
