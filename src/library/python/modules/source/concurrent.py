# A package of one module.
