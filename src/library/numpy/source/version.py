"""The version of NumPy whose behaviour this is."""

version = '2.4.6'
__version__ = version
full_version = version
short_version = version
release = True
