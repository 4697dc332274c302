# Memory is given back by counting references; there is no collector of cycles to steer.
_enabled = [True]


def enable(): _enabled[0] = True
def disable(): _enabled[0] = False
def isenabled(): return _enabled[0]
def collect(generation=2): return 0
def get_count(): return 0, 0, 0
def get_threshold(): return 700, 10, 10
def freeze(): pass
def unfreeze(): pass


def __getattr__(name):
    if name in ('get_objects', 'get_referrers', 'get_referents', 'set_debug', 'get_debug', 'get_stats', 'set_threshold', 'garbage',
                'callbacks', 'is_tracked'):
        raise NotImplementedError(f'gc.{name} is not available in newaxis')
    raise AttributeError(f"module 'gc' has no attribute {name!r}")
