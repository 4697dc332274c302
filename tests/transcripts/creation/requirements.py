# np.require, np.astype, np.row_stack, np.datetime_data.
import numpy as np


def attempt(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


attempt("np.astype(np.arange(3),float)")
attempt("np.astype([1],float)")
attempt("np.astype(np.arange(3),'f4',copy=False)")
attempt("np.astype(np.arange(3),'i8',copy=False)")
attempt("np.astype(np.arange(3),np.float64,device='cpu')")
attempt("np.astype(np.arange(3),np.float64,device='gpu')")
attempt("np.row_stack([[1,2],[3,4]])")
attempt("np.datetime_data('M8[25s]')"); attempt("np.datetime_data(np.dtype('m8'))"); attempt("np.datetime_data('f8')"); attempt("np.datetime_data(5)")
