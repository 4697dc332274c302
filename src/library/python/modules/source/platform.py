# What this is running on.
import sys as _sys


def system(): return 'Linux'
def machine(): return 'x86_64'
def processor(): return ''
def python_implementation(): return 'Newaxis'
def python_version(): return '%d.%d.%d' % tuple(_sys.version_info)[:3]
def python_version_tuple(): return tuple([str(part) for part in tuple(_sys.version_info)[:3]])
def python_compiler(): return ''
def python_branch(): return ''
def python_revision(): return ''
def architecture(executable='', bits='', linkage=''): return '64bit', 'ELF'


def _first_line(path):
    try:
        with open(path) as file:
            return file.read().strip()
    except OSError:
        return ''


def node(): return _first_line('/proc/sys/kernel/hostname')
def release(): return _first_line('/proc/sys/kernel/osrelease')
def version(): return _first_line('/proc/sys/kernel/version')
def platform(aliased=False, terse=False): return f'{system()}-{release()}-{machine()}'


def __getattr__(name):
    if name in ('uname', 'libc_ver', 'mac_ver', 'win32_ver', 'freedesktop_os_release', 'java_ver'):
        raise NotImplementedError(f'platform.{name} is not available in newaxis')
    raise AttributeError(f"module 'platform' has no attribute {name!r}")
