import datetime

zone = datetime.timezone(datetime.timedelta(hours=5, minutes=30))
for value in [
    datetime.date(2024, 2, 29), datetime.date(1, 1, 1), datetime.datetime(2024, 2, 29, 12, 34, 56, 789), datetime.datetime(9999, 12, 31),
    datetime.datetime(2024, 2, 29, tzinfo=zone), datetime.datetime(2024, 2, 29, tzinfo=datetime.timezone.utc), datetime.time(12, 34, 56, 789012), datetime.time(0),
    datetime.time(23, 59, tzinfo=zone), datetime.timedelta(days=-3, seconds=17),
]:
    print(repr(value), hash(value))
print(hash(datetime.datetime(2024, 1, 1, 12, tzinfo=datetime.timezone.utc)) == hash(datetime.datetime(2024, 1, 1, 17, 30, tzinfo=zone)))
print({datetime.date(2024, 1, day): day for day in (3, 1, 2)}, len({datetime.date(2024, 1, 1), datetime.date(2024, 1, 1)}))
