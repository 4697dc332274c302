class Player:
    health = 10


print(Player().heatlh)
