# Achtergrondkaart en bestanden met kaarttegels.
tiles-none = dit is geen bestand met kaarttegels (PMTiles of MBTiles), of er zitten geen tegels in
tiles-version = dit is PMTiles versie { $version }; dit programma leest versie 3. Zet het om met het programma pmtiles (pmtiles convert)
tiles-cut-off = het bestand houdt eerder op dan het zelf zegt; waarschijnlijk is het ophalen of kopiëren afgebroken. Haal het opnieuw
tiles-broken = het bestand klopt niet; haal het opnieuw of maak het opnieuw
tiles-packing = de tegels zijn ingepakt met { $name }; dit programma leest gzip en niet ingepakt. Maak het bestand opnieuw met gzip
tiles-kind = de tegels zijn van de soort { $name }; dit programma leest vectortegels (MVT), PNG, JPEG en WebP
tiles-too-large = een tegel wordt uitgepakt groter dan { $mb } MB; zo groot is geen gewone tegel
tiles-database = het bestand is beschadigd of afgebroken; haal het opnieuw
tiles-tile = een tegel is niet te lezen
background-opened = Achtergrond: { $file }. Hij staat onderaan de lijst met lagen.
background-failed = { $file } kan niet als achtergrond dienen: { $reason }. De achtergrond die er was, blijft.
background-gone = De achtergrond van de vorige keer, { $file }, gaat niet open: { $reason }. De eigen achtergrond is in de plaats gekomen.
background-trouble = Achtergrond { $name }: { $reason } De rest van de kaart wordt gewoon getekend.
background-tile-broken = sommige tegels zijn niet te lezen: { $reason }.
background-name = Achtergrond: { $name }
background-file = Bestand: { $file }
background-zooms = Zoomstappen { $from } tot { $to }; verder in wordt de laatste uitvergroot
background-bounds = Van { $west }° tot { $east }° oosterlengte en van { $south }° tot { $north }° noorderbreedte
background-bounds-rd = RD van { $west } · { $south } tot { $east } · { $north }
background-grid-rd = Tegels in RD (Nederlandse indeling)
background-grid-web = Tegels in Web Mercator
background-accuracy = Grof: water en grenzen liggen tot { $length } naast hun plaats. Sleep een PMTiles- of MBTiles-bestand op het venster voor meer
background-attribution = Bron: { $who }
command-background = Achtergrondkaart kiezen…
command-background-own = Eigen achtergrondkaart gebruiken
command-background-toggle = Achtergrondkaart aan of uit
ui-background-about = Een bestand met kaarttegels: PMTiles of MBTiles, met vectortegels of plaatjes, in Web Mercator of RD. Slepen op het venster kan ook.
ui-do-background = Gebruiken
ui-background-grid-rd = De tegels liggen in RD
ui-background-grid-web = De tegels liggen in Web Mercator
ui-background-menu = { $name } – wisselen
layer-background = Achtergrond
job-background = achtergrond openen
format-pmtiles = PMTiles
format-mbtiles = MBTiles
disabled-own-background = Dat is de achtergrond al.
ui-about-background = Eigen achtergrond: © OpenStreetMap-bijdragers (ODbL), GeoNames (CC BY 4.0) en Natural Earth.
background-features-broken = { $n ->
    [one] één onderdeel van een tegel is niet te lezen en staat niet op de kaart.
   *[other] { $n } onderdelen van tegels zijn niet te lezen en staan niet op de kaart.
}
background-unknown-layers = de lagen in dit bestand kent het programma niet ({ $layers }), dus er is niets te tekenen. Het kent de indelingen van OpenMapTiles, Protomaps en Shortbread.
