try:
  pass
finally: