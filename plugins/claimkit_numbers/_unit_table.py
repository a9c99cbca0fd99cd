"""The units that are known without a plugin: data only.

Facts of measurement (SI, international yard and pound, US customary volumes, ISO 4217 codes), written
down for this project. A line reads ``name | dimension | factor | words | symbols``: words are matched in
any case and get a regular plural unless they hold one already, symbols are matched exactly.
The factor is the size in the base unit of the dimension (second, metre, square metre, litre, gram,
watt, joule, metre per second, byte, hertz, pascal, volt, ampere).
"""

from __future__ import annotations

from ._words import words

UNITS = """
second | time | 1 | second sec | s sec
minute | time | 60 | minute min mins | min
hour | time | 3600 | hour hr hrs | h hr
day | time | 86400 | day |
week | time | 604800 | week wk |
fortnight | time | 1209600 | fortnight |
month | time | 2629746 | month |
quarter | time | 7889238 | |
year | time | 31556952 | year yr |
decade | time | 315569520 | decade |
century | time | 3155695200 | century centuries |
millennium | time | 31556952000 | millennium millennia |
megayear | time | 31556952000000 | | Ma Myr
millisecond | time | 1/1000 | millisecond msec | ms
microsecond | time | 1/1000000 | microsecond | µs μs
nanosecond | time | 1/1000000000 | nanosecond | ns
meter | length | 1 | meter metre | m
kilometer | length | 1000 | kilometer kilometre km kms | km
centimeter | length | 1/100 | centimeter centimetre cm cms | cm
millimeter | length | 1/1000 | millimeter millimetre mm | mm
decimeter | length | 1/10 | decimeter decimetre | dm
micrometer | length | 1/1000000 | micrometer micrometre micron | µm μm
nanometer | length | 1/1000000000 | nanometer nanometre | nm
picometer | length | 1/1000000000000 | picometer picometre | pm
mile | length | 1609.344 | mile | mi
nautical mile | length | 1852 | nautical_mile | nmi
yard | length | 0.9144 | yard yd | yd
foot | length | 0.3048 | foot feet ft | ft
inch | length | 0.0254 | inch inches | in
light-year | length | 9460730472580800 | light-year light_year |
hand | length | 0.1016 | |
square meter | area | 1 | square_meter square_metre sq_m sqm | m2 m² m^2
square kilometer | area | 1000000 | square_kilometer square_kilometre square_km sq_km | km2 km² km^2
square centimeter | area | 1/10000 | square_centimeter square_centimetre sq_cm | cm2 cm²
square mile | area | 2589988.110336 | square_mile sq_mi sq_mile | mi2
square foot | area | 0.09290304 | square_foot square_feet sq_ft sqft sq_feet | ft2 ft²
square yard | area | 0.83612736 | square_yard |
square inch | area | 0.00064516 | square_inch square_inches |
hectare | area | 10000 | hectare | ha
acre | area | 4046.8564224 | acre |
liter | volume | 1 | liter litre | l L
milliliter | volume | 1/1000 | milliliter millilitre ml mls | ml mL
centiliter | volume | 1/100 | centiliter centilitre | cl
hectoliter | volume | 100 | hectoliter hectolitre | hl
cubic meter | volume | 1000 | cubic_meter cubic_metre | m3 m³ m^3
cubic kilometer | volume | 1000000000000 | cubic_kilometer cubic_kilometre | km3 km³ km^3
cubic centimeter | volume | 1/1000 | cubic_centimeter cubic_centimetre | cm3 cm³ cc
cubic foot | volume | 28.316846592 | cubic_foot cubic_feet |
cubic yard | volume | 764.554857984 | cubic_yard |
gallon | volume | 3.785411784 | gallon gal | gal
barrel | volume | 158.987294928 | barrel | bbl
pint | volume | 0.473176473 | pint | pt
quart | volume | 0.946352946 | quart | qt
cup | volume | 0.2365882365 | cup |
tablespoon | volume | 0.01478676478125 | tablespoon tbsp | tbsp
teaspoon | volume | 0.00492892159375 | teaspoon tsp | tsp
gram | mass | 1 | gram gramme | g gs g.
kilogram | mass | 1000 | kilogram kilogramme kilo kg kgs | kg k.g.
milligram | mass | 1/1000 | milligram milligramme mg mgs | mg
microgram | mass | 1/1000000 | microgram microgramme mcg | µg μg
tonne | mass | 1000000 | tonne metric_ton metric_tonne | t
kiloton | mass | 1000000000 | kiloton kilotonne | kt
megaton | mass | 1000000000000 | megaton megatonne | Mt
ton | mass | 907184.74 | ton |
pound | mass | 453.59237 | pound lb lbs | lb lbs
ounce | mass | 28.349523125 | ounce | oz
stone | mass | 6350.29318 | |
carat | mass | 0.2 | carat |
dram | mass | 1.7718451953125 | dram drachm |
celsius | temperature | 1 | celsius celcius centigrade degree_celsius degrees_celsius deg_c degrees_c | °C ℃ C
fahrenheit | temperature | 5/9 | fahrenheit farenheit degree_fahrenheit degrees_fahrenheit degrees_f | °F ℉ F
kelvin | temperature | 1 | kelvin | K
degree | degree | 1 | degree deg | °
radian | angle | 1 | radian | rad
watt | power | 1 | watt | W
kilowatt | power | 1000 | kilowatt | kW
megawatt | power | 1000000 | megawatt | MW
gigawatt | power | 1000000000 | gigawatt | GW
terawatt | power | 1000000000000 | terawatt | TW
horsepower | power | 745.69987158227022 | horsepower hp | hp
joule | energy | 1 | joule | J
kilojoule | energy | 1000 | kilojoule | kJ
megajoule | energy | 1000000 | megajoule | MJ
watt hour | energy | 3600 | watt-hour watt_hour | Wh
kilowatt hour | energy | 3600000 | kilowatt-hour kilowatt_hour | kWh
megawatt hour | energy | 3600000000 | megawatt-hour megawatt_hour | MWh
gigawatt hour | energy | 3600000000000 | gigawatt-hour gigawatt_hour | GWh
terawatt hour | energy | 3600000000000000 | terawatt-hour terawatt_hour | TWh
calorie | energy | 4.184 | calorie | cal
kilocalorie | energy | 4184 | kilocalorie | kcal
electronvolt | energy | 1 | electronvolt | eV
megaelectronvolt | energy | 1000000 | megaelectronvolt | MeV
gigaelectronvolt | energy | 1000000000 | gigaelectronvolt | GeV
teraelectronvolt | energy | 1000000000000 | teraelectronvolt | TeV
kilometer per hour | speed | 5/18 | kph kmph kmh | km/h km/hr kph kmph
mile per hour | speed | 0.44704 | mph |
knot | speed | 463/900 | knot | kn
meter per second | speed | 1 | | m/s
meter per square second | acceleration | 1 | | m/s2 m/s² m/s^2
kilometer per square second | acceleration | 1000 | | km/s2 km/s² km/s^2
byte | data | 1 | byte | B
kilobyte | data | 1000 | kilobyte | kB KB
megabyte | data | 1000000 | megabyte | MB
gigabyte | data | 1000000000 | gigabyte | GB
terabyte | data | 1000000000000 | terabyte | TB
petabyte | data | 1000000000000000 | petabyte | PB
kibibyte | data | 1024 | kibibyte | KiB
mebibyte | data | 1048576 | mebibyte | MiB
bit | data | 1/8 | |
kilobit | data | 125 | kilobit | kb
megabit | data | 125000 | megabit | Mb
gigabit | data | 125000000 | gigabit | Gb
kilobit per second | data rate | 125 | kbps | kbps Kbps kbit/s
megabit per second | data rate | 125000 | mbps | Mbps Mb/s Mbit/s
gigabit per second | data rate | 125000000 | gbps | Gbps Gb/s Gbit/s
hertz | frequency | 1 | hertz | Hz
kilohertz | frequency | 1000 | kilohertz | kHz
megahertz | frequency | 1000000 | megahertz | MHz
gigahertz | frequency | 1000000000 | gigahertz | GHz
pascal | pressure | 1 | pascal | Pa
hectopascal | pressure | 100 | hectopascal | hPa
millibar | pressure | 100 | millibar | mbar
psi | pressure | 6894.757293168 | psi |
volt | voltage | 1 | volt | V
kilovolt | voltage | 1000 | kilovolt | kV
ampere | current | 1 | ampere amp | A
decibel | level | 1 | decibel | dB
gray | dose | 1 | | Gy
milligray | dose | 1/1000 | milligray | mGy
sievert | equivalent dose | 1 | sievert | Sv
millisievert | equivalent dose | 1/1000 | millisievert | mSv
barn | cross section | 1 | |
percent | share | 1/100 | percent percents pct per_cent percentage | % ％ ٪ pc
percentage point | point | 1 | percentage_point percent_point | pp
basis point | point | 1/100 | basis_point | bps
magnitude | magnitude | 1 | magnitude |
mile per gallon | fuel economy | 1 | mpg miles_per_gallon mile_per_gallon | mpg
revolution per minute | rotation | 1 | rpm | rpm
milliampere hour | charge | 1 | mah | mAh
megapixel | image | 1 | megapixel mp | MP
newton meter | torque | 1 | newton_metre newton_meter | Nm
newton | force | 1 | newton | N
pound-foot | torque | 169/125 | lb-ft pound-feet pound-foot | lb-ft
candela second | luminous exposure | 1 | | cds
ton per day | mass rate | 1 | | tpd
joule second | action | 1 | | Js
inverse second | rate | 1 | | s-1
parts per million | concentration | 1 | parts_per_million ppm | ppm
parts per billion | concentration | 1/1000 | parts_per_billion ppb | ppb
caliber | caliber | 1 | caliber calibre |
fold | ratio | 1 | fold |
time | ratio | 1 | times | x ×
"""

CURRENCIES = """
dollar | USD | dollar us_dollar u.s._dollar united_states_dollar buck | $ US$ U.S.$ USD u.s$ us$
canadian dollar | CAD | canadian_dollar | C$ CA$ CAD CDN$ Can$
australian dollar | AUD | australian_dollar aussie_dollar | A$ AU$ AUD Aus$
new zealand dollar | NZD | new_zealand_dollar | NZ$ NZD
hong kong dollar | HKD | hong_kong_dollar | HK$ HKD
singapore dollar | SGD | singapore_dollar | S$ SGD
taiwan dollar | TWD | taiwan_dollar | NT$ TWD
zimbabwe dollar | ZWD | zimbabwe_dollar zimbabwean_dollar | ZWD
euro | EUR | euro euros | € EUR Eur
pound sterling | GBP | british_pound pound_sterling pounds_sterling quid | £ GBP UK£ ꌐ
yen | JPY | yen japanese_yen | ¥ JPY JP¥
yuan | CNY | yuan chinese_yuan renminbi rmb kuai | CNY RMB CN¥
rupee | INR | rupee indian_rupee | ₹ INR Rs Rs. ₨
pakistani rupee | PKR | pakistani_rupee | PKR
swiss franc | CHF | swiss_franc | CHF SFr
franc | FRF | franc french_franc | FF
ruble | RUB | ruble rouble russian_ruble | ₽ RUB
ringgit | MYR | ringgit malaysian_ringgit malaysia_ringgit | RM MYR
won | KRW | south_korean_won korean_won | ₩ KRW
hryvnia | UAH | hryvnia ukrainian_hryvnia | ₴ UAH
zloty | PLN | zloty zlotys polish_zloty | zł PLN
krona | SEK | krona kronor swedish_krona swedish_kronor | SEK
norwegian krone | NOK | norwegian_krone norwegian_kroner | NOK
krone | DKK | krone kroner danish_krone danish_kroner | DKK kr
koruna | CZK | koruna korunas czech_koruna | CZK Kč
forint | HUF | forint | HUF
lira | TRY | lira turkish_lira | ₺ TRY TL
lari | GEL | lari georgian_lari | ₾ GEL
shekel | ILS | shekel israeli_shekel | ₪ ILS NIS
real | BRL | brazilian_real reais | R$ BRL
rand | ZAR | rand south_african_rand | ZAR
peso | MXN | peso mexican_peso | MXN Mex$ MX$
argentine peso | ARS | argentine_peso | ARS
philippine peso | PHP | philippine_peso | ₱ PHP
rupiah | IDR | rupiah indonesian_rupiah | IDR Rp
baht | THB | baht thai_baht | ฿ THB
dong | VND | vietnamese_dong | ₫ VND
naira | NGN | naira nigerian_naira | ₦ NGN
taka | BDT | taka bangladeshi_taka | ৳ BDT Tk Tk.
dinar | DIN | dinar |
kuwaiti dinar | KWD | kuwaiti_dinar | KWD
dirham | AED | dirham emirati_dirham uae_dirham | AED Dh
riyal | SAR | riyal saudi_riyal | SAR
qatari riyal | QAR | qatari_riyal | QAR
rial | IRR | rial iranian_rial | IRR
egyptian pound | EGP | egyptian_pound geneh genihat_masriya le l.e | EGP l.e. L.E l.e L.E. le LE
lebanese pound | LBP | lebanese_pound | LBP
tugrik | MNT | tugrik | MNT
bulgarian lev | BGN | lev leva | BGN
romanian leu | RON | leu lei | RON
tenge | KZT | tenge | KZT
kenyan shilling | KES | shilling kenyan_shilling | KES KSh Ksh
bitcoin | BTC | bitcoin | BTC ₿
satoshi | SAT | satoshi |
ether | ETH | ether | ETH
mark | DEM | deutschmark deutsche_mark | DM
cent | USD-cent | cent penny pennies | ¢ c
pence | GBP-penny | pence | p
sen | MYR-sen | |
"""

SHY = words("s h m g l t c p x in C F K B A V W J kn kt pt b a DM FF RM rad pp ha ms ns cc pm cd kr")
"""Symbols so short that after a space they may be words or names."""
