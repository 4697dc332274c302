VALUE = 1
raise ValueError('this module cannot be imported')
