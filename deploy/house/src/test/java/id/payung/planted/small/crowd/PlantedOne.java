package id.payung.planted.small.crowd;

class PlantedOne {}

class Planted2 {}

class Planted3 {}

class Planted4 {}

class Planted5 {}

class Planted6 {}

class Planted7 {}

class Planted8 {}

class Planted9 {}

class Planted10 {}

class Planted11 {}

class Planted12 {}

class Planted13 {}

class Planted14 {}

class Planted15 {}

class Planted16 {}
