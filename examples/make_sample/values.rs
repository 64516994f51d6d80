//! The waardenkaart of Vledderwaard: thirty places with a story, of all four kinds.
//!
//! A `-` among the four values means: not judged yet.

use serde_json::{Value, json};

use super::Place;
use super::geojson::{Collection, Geometry, uuid};
use super::land::{all, at, brook, valley};
use super::parcels::block_between;
use super::shapes::{band, blob, smooth};

/// Name, kind, the four values (H G B T), action, marks (`b` important, `k` vulnerable), voice, story.
type Told = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

fn area(ring: Vec<Place>) -> Geometry {
    Geometry::Polygon(vec![ring])
}

fn line(places: &[(f64, f64)]) -> Geometry {
    Geometry::Line(smooth(&all(places), 5))
}

fn lines(many: &[&[(f64, f64)]]) -> Geometry {
    Geometry::MultiLine(many.iter().map(|places| smooth(&all(places), 4)).collect())
}

fn points(places: &[(f64, f64)]) -> Geometry {
    Geometry::MultiPoint(all(places))
}

/// The whole layer.
pub fn collection() -> Collection {
    let mut collection = Collection::default();
    let all_rows = valley_rows().into_iter().chain(village_rows()).chain(upland_rows()).chain(peat_rows());
    for (i, ((name, kind, four, action, marks, voice, story), geometry)) in all_rows.enumerate() {
        let mut properties = json!({
            "uuid": uuid("waarden", i + 1),
            "naam": name,
            "soort": kind,
            "actie": action,
            "belangrijk": marks.contains('b'),
            "kwetsbaar": marks.contains('k'),
            "stem": voice,
            "periode": if marks.contains('l') { "later" } else { "nu" },
            "verhaal": story,
            "bron": "Atelier Vledderwaard (FICTIEF)",
        });
        for (column, digit) in ["herkomst", "gebruik", "beleving", "toekomst"].into_iter().zip(four.split(' ')) {
            properties[column] = digit.parse::<i64>().map_or(Value::Null, Value::from);
        }
        // A narrow thing gets a narrow search width; the rest uses the project's own.
        if matches!(name, "Schaapsdrift" | "Houtwallen op de rug" | "Lanen van Oldenhof") {
            properties["zoekbreedte_m"] = json!(15);
        }
        collection.add(properties, geometry);
    }
    collection
}

fn valley_rows() -> Vec<(Told, Geometry)> {
    vec![
        (
            (
                "Beekdal van de Waardloop",
                "landschappelijk",
                "2 1 3 2",
                "versterken",
                "b",
                "overheid",
                "Van de mond tot aan het elzenbroek is het dal één groene baan zonder huizen. Wie over de Broekendijk fietst, ziet de dorpstoren aan de ene kant en de rug aan de andere. Dat open laagste deel is de reden dat het dorp ligt waar het ligt.",
            ),
            area(valley(150.0, 7_150.0, (1.0, 1.0))),
        ),
        (
            (
                "De Broeken",
                "ecologisch",
                "2 1 2 3",
                "ontwikkelen",
                "bk",
                "natuur",
                "Het hooi van de Broeken ging vroeger per bok over het water naar de stallen. In natte voorjaren staan er nog dotters langs de sloten. Met een hoger peil kunnen de bloemrijke hooilanden terugkomen over de hele laagte.",
            ),
            area(valley(430.0, 1_950.0, (0.92, 0.88))),
        ),
        (
            (
                "Elzenbroek van de bovenloop",
                "ecologisch",
                "2 0 2 3",
                "behouden",
                "bk",
                "expert",
                "Onder de elzen komt kwelwater omhoog dat tientallen jaren onderweg was. Daardoor groeit hier bittere veldkers en overwintert de houtsnip. Zakt het grondwater in de zomer nog een decimeter, dan verruigt het bos.",
            ),
            area(valley(5_850.0, 7_000.0, (0.72, 0.66))),
        ),
        (
            (
                "Rechtgetrokken middenloop",
                "cultuurhistorisch",
                "1 2 0 2",
                "ontwikkelen",
                "",
                "overheid",
                "In 1964 groef de ruilverkaveling de bochten dicht en kwamen er drie stuwen. De oude lopen zijn na regen nog als natte slingers in het gras te zien. Boeren waarderen de afwatering, vissers missen de diepe kommen.",
            ),
            Geometry::Line(brook(2_560.0, 4_450.0)),
        ),
        (
            (
                "Kwelrand onder de rug",
                "ecologisch",
                "1 0 1 3",
                "ontwikkelen",
                "k",
                "expert",
                "Waar de zandrug het dal raakt, blijft de sloot in strenge winters open. Het water is er helder en roestbruin van het ijzer. Met ondiepere sloten kan dit de schoonste strook van het gebied worden.",
            ),
            area(band(
                &smooth(&all(&[(2_150.0, 205.0), (2_900.0, 245.0), (3_700.0, 225.0), (4_700.0, 180.0)]), 8),
                |t| 45.0 + 55.0 * (std::f64::consts::PI * t).sin(),
            )),
        ),
        (
            (
                "Weidevogelland de Hooge Maten",
                "ecologisch",
                "1 2 2 2",
                "versterken",
                "k",
                "ondernemer",
                "Zeven stellen grutto's broedden hier in het laatste teljaar, tegen eenentwintig in 1990. Twee melkveehouders maaien er pas na 15 juni. Zij willen doorgaan als het land daarna nog te berijden is.",
            ),
            area(block_between(6, 7, 1_150.0, 2_250.0)),
        ),
        (
            (
                "Molenplaats bij de Broekenbrug",
                "cultuurhistorisch",
                "3 0 2 1",
                "behouden",
                "b",
                "bewoner",
                "Hier stond tot 1811 een watermolen waar het dorp zijn rogge liet malen. De stuwkolk is nog een ronde poel met een eik erbij. Kinderen van de basisschool vonden er in 2019 een halve molensteen.",
            ),
            Geometry::Point(at(2_010.0, 26.0)),
        ),
        (
            (
                "Huiskavels aan de Noordkant",
                "economisch",
                "0 3 1 1",
                "behouden",
                "b",
                "ondernemer",
                "Negen melkveebedrijven hebben hier hun huiskavel, goed voor bijna duizend koeien. De grond is vlak, droog genoeg en in één stuk. Wie van de weg naar het dal wil, komt altijd over een erf.",
            ),
            area(block_between(6, 7, 3_050.0, 5_150.0)),
        ),
    ]
}

fn village_rows() -> Vec<(Told, Geometry)> {
    vec![
        (
            (
                "Dorp Vledderwaard",
                "cultuurhistorisch",
                "2 3 2 2",
                "behouden",
                "b",
                "bewoner",
                "Elfhonderd mensen, een school met vijf lokalen en een café dat in de winter om acht uur sluit. De boerderijen staan los van elkaar, met de achterkant naar de straat. Dat losse willen de bewoners houden, ook als er gebouwd wordt.",
            ),
            area(blob(at(3_520.0, -930.0), (430.0, 270.0), 0.55, 0.13, 11)),
        ),
        (
            (
                "Brink met eiken",
                "landschappelijk",
                "3 2 3 1",
                "behouden",
                "bk",
                "bewoner",
                "Negentien eiken, geplant in het jaar dat de kerk een nieuwe toren kreeg. Op de eerste zaterdag van september staat hier de veemarkt. Drie bomen hebben een holte waar elk jaar kauwen broeden.",
            ),
            area(blob(at(3_440.0, -880.0), (85.0, 60.0), 0.9, 0.15, 12)),
        ),
        (
            (
                "Toren van Vledderwaard",
                "cultuurhistorisch",
                "3 1 3 0",
                "behouden",
                "b",
                "expert",
                "De tufstenen voet is uit de dertiende eeuw, de spits van na de brand van 1742. Vanuit het hele dal is de toren het baken. Nieuwe bebouwing die ervoor komt te staan, snijdt dat zicht af.",
            ),
            Geometry::Point(at(3_470.0, -935.0)),
        ),
        (
            (
                "Grote Es",
                "cultuurhistorisch",
                "3 2 2 1",
                "behouden",
                "bk",
                "expert",
                "Acht eeuwen plaggen en mest hebben de akker bijna een meter opgehoogd. Het land ligt bol en is nooit verkaveld of bebouwd. Onder de bouwvoor zitten sporen van een boerderij uit de ijzertijd.",
            ),
            area(blob(at(4_420.0, -1_160.0), (430.0, 300.0), 0.3, 0.12, 13)),
        ),
        (
            (
                "IJsbaan en speelweide",
                "cultuurhistorisch",
                "1 2 3 -",
                "behouden",
                "",
                "bewoner",
                "In de winter van 1997 schaatste hier het halve dorp onder een rij fietslampen. 's Zomers is het een speelweide waar het gras nooit helemaal droog wordt. De ijsvereniging heeft nog 140 leden.",
            ),
            area(blob(at(3_060.0, -590.0), (95.0, 70.0), 0.2, 0.1, 14)),
        ),
        (
            (
                "Camping De Bosrand",
                "economisch",
                "0 3 2 1",
                "versterken",
                "",
                "ondernemer",
                "Tachtig plekken, vooral fietsers die twee nachten blijven. De camping zorgt voor een kwart van de omzet van de dorpswinkel. De eigenaar zoekt een avondwandeling die bij hem begint en eindigt.",
            ),
            area(blob(at(5_010.0, -1_620.0), (190.0, 130.0), 0.8, 0.12, 15)),
        ),
        (
            (
                "Fietsroute langs de toren",
                "economisch",
                "0 2 3 1",
                "versterken",
                "",
                "ondernemer",
                "Tussen twee knooppunten telt een lus 41.000 fietsers per jaar. Op het stuk langs de weg rijden ze in de berm. Café en boerderijwinkel leven van wie afstapt.",
            ),
            line(&[
                (700.0, -900.0),
                (1_500.0, -640.0),
                (2_400.0, -700.0),
                (3_150.0, -860.0),
                (3_900.0, -800.0),
                (5_000.0, -1_300.0),
            ]),
        ),
        (
            (
                "Boerderijwinkel Aan de Beek",
                "economisch",
                "1 3 2 2",
                "ontwikkelen",
                "",
                "ondernemer",
                "Kaas van eigen koeien en aardappelen van de buren, verkocht uit de oude potstal. Op zaterdag komen er tweehonderd klanten. Het gezin wil verder met natuurvlees uit het dal.",
            ),
            Geometry::Point(at(2_660.0, -455.0)),
        ),
    ]
}

fn upland_rows() -> Vec<(Told, Geometry)> {
    vec![
        (
            (
                "Kraaiheide",
                "ecologisch",
                "2 1 3 3",
                "versterken",
                "bk",
                "natuur",
                "Struikhei met natte kommen waar veenpluis staat. De kudde van 180 schapen houdt de heide kort en komt elke avond terug naar de kooi. De rand verdroogt doordat de sloten erlangs te diep zijn.",
            ),
            area(blob(at(6_330.0, -1_230.0), (690.0, 430.0), 0.25, 0.16, 21)),
        ),
        (
            (
                "Grafheuvels op de Kraaiheide",
                "cultuurhistorisch",
                "3 0 2 0",
                "behouden",
                "bk",
                "expert",
                "Vijf heuvels op een rij, de oudste bijna vierduizend jaar. Ze zijn in 1921 onderzocht en daarna weer netjes opgehoogd. Wortels en konijnen zijn nu de grootste bedreiging.",
            ),
            points(&[
                (6_080.0, -1_180.0),
                (6_150.0, -1_155.0),
                (6_215.0, -1_190.0),
                (6_290.0, -1_160.0),
                (6_410.0, -1_205.0),
            ]),
        ),
        (
            (
                "Schaapsdrift",
                "cultuurhistorisch",
                "3 1 2 1",
                "versterken",
                "",
                "bewoner",
                "Langs deze brede drift ging de kudde van het dorp naar de hei. De houtsingels aan weerszijden hebben gaten, maar de wagensporen zijn er nog. Op twee plekken is de drift bij een akker getrokken.",
            ),
            line(&[
                (3_760.0, -1_080.0),
                (4_200.0, -1_520.0),
                (4_900.0, -1_390.0),
                (5_420.0, -1_480.0),
                (5_800.0, -1_300.0),
            ]),
        ),
        (
            (
                "Donkere hemel boven de hei",
                "ecologisch",
                "- - 3 2",
                "behouden",
                "bkl",
                "bewoner",
                "Op heldere nachten is hier de Melkweg te zien, wat in de provincie zeldzaam is geworden. De sterrenclub komt eens per maand met kijkers. Verlichting langs de provinciale weg komt elk jaar dichterbij.",
            ),
            area(blob(at(6_520.0, -1_360.0), (330.0, 240.0), 1.1, 0.14, 22)),
        ),
        (
            (
                "Landgoed Oldenhof",
                "cultuurhistorisch",
                "3 2 3 2",
                "behouden",
                "b",
                "ondernemer",
                "Een huis uit 1783, een moestuin met leifruit en 96 hectare bos en pacht. De familie woont er nog en opent de tuin vier zondagen per jaar. De pacht van drie boerderijen betaalt het dak.",
            ),
            area(blob(at(1_560.0, -1_040.0), (520.0, 370.0), 0.6, 0.15, 23)),
        ),
        (
            (
                "Lanen van Oldenhof",
                "landschappelijk",
                "3 1 3 1",
                "behouden",
                "k",
                "expert",
                "Twee lanen van beuken en een van linden wijzen naar het huis. De beuken zijn 140 jaar oud en vallen per storm met twee of drie tegelijk. Bij herplant is ruimte nodig buiten de oude plantrij.",
            ),
            lines(&[
                &[(1_050.0, -1_180.0), (1_560.0, -1_040.0), (2_080.0, -920.0)],
                &[(1_560.0, -1_040.0), (1_480.0, -700.0), (1_420.0, -420.0)],
                &[(1_560.0, -1_040.0), (1_650.0, -1_390.0)],
            ]),
        ),
        (
            (
                "Pingoruïne het Kolkje",
                "landschappelijk",
                "3 0 2 2",
                "behouden",
                "bk",
                "expert",
                "Een ronde plas op de plek waar aan het eind van de ijstijd een ijsheuvel smolt. In de bodem ligt elfduizend jaar stuifmeel in laagjes. De boer laat een rand van tien meter onbemest.",
            ),
            area(blob(at(5_180.0, 770.0), (88.0, 80.0), 0.0, 0.06, 24)),
        ),
        (
            (
                "Zandrug met essen en erven",
                "landschappelijk",
                "2 2 2 1",
                "versterken",
                "",
                "overheid",
                "De rug ligt twee meter boven het dal en draagt de oudste erven van de noordkant. Tussen de erven door zie je steeds een ander stuk van het dal. Grote stallen maken die doorkijkjes smaller.",
            ),
            area(band(
                &smooth(
                    &all(&[(1_500.0, 620.0), (2_500.0, 700.0), (3_500.0, 640.0), (4_400.0, 690.0), (5_350.0, 610.0)]),
                    8,
                ),
                |t| 170.0 + 90.0 * (2.0 * std::f64::consts::PI * t).cos(),
            )),
        ),
        (
            (
                "Houtwallen op de rug",
                "landschappelijk",
                "3 1 3 2",
                "versterken",
                "k",
                "bewoner",
                "Van de elf kilometer houtwal op de kaart van 1900 is twee en een half over. In de wal bij het Kolkje broedt de geelgors. Wie er snoeit, mag het hout houden; zo gaat dat al generaties.",
            ),
            lines(&[
                &[(2_080.0, 540.0), (2_150.0, 720.0), (2_110.0, 850.0)],
                &[(2_930.0, 560.0), (3_000.0, 750.0), (2_960.0, 880.0)],
                &[(3_940.0, 570.0), (4_010.0, 730.0), (4_150.0, 850.0)],
                &[(4_760.0, 540.0), (4_820.0, 700.0), (5_060.0, 700.0)],
            ]),
        ),
        (
            (
                "Uitzicht van de Hoge Kamp",
                "landschappelijk",
                "1 1 3 1",
                "behouden",
                "b",
                "bewoner",
                "Vanaf de bank op de Hoge Kamp zie je het hele dal tot aan de vaart. Op 21 juni gaat de zon precies achter de fabrieksschoorsteen onder. De bank is in 2003 gemaakt door de smid van het dorp.",
            ),
            Geometry::Point(at(3_330.0, 655.0)),
        ),
    ]
}

fn peat_rows() -> Vec<(Told, Geometry)> {
    vec![
        (
            (
                "Compagniesvaart",
                "cultuurhistorisch",
                "3 1 2 2",
                "versterken",
                "b",
                "expert",
                "In 1771 met de schop gegraven om turf naar de Zuiderzee te brengen. De vaart ligt kaarsrecht, met één knik waar twee compagnieën elkaar niet vertrouwden. Sinds 1968 vaart er niets meer dan een kano.",
            ),
            Geometry::Line(all(&[
                (520.0, 1_330.0),
                (1_600.0, 1_395.0),
                (2_700.0, 1_450.0),
                (3_260.0, 1_475.0),
                (4_300.0, 1_395.0),
                (5_400.0, 1_315.0),
                (6_450.0, 1_235.0),
            ])),
        ),
        (
            (
                "Wijken van Lageveld",
                "landschappelijk",
                "2 2 1 1",
                "versterken",
                "",
                "bewoner",
                "Om de tweehonderd meter gaat een smalle wijk het land in, recht op de vaart. De helft is gedempt en alleen nog te zien als een laagte in de akker. Bij hevige regen weet het water ze nog te vinden.",
            ),
            lines(&[
                &[(1_500.0, 1_410.0), (1_440.0, 1_880.0)],
                &[(2_100.0, 1_440.0), (2_030.0, 1_960.0)],
                &[(2_700.0, 1_470.0), (2_650.0, 2_020.0)],
                &[(3_900.0, 1_440.0), (3_860.0, 1_900.0)],
                &[(4_500.0, 1_400.0), (4_470.0, 1_930.0)],
            ]),
        ),
        (
            (
                "Petgaten van Lageveld",
                "ecologisch",
                "2 1 2 3",
                "ontwikkelen",
                "bk",
                "natuur",
                "Drie langwerpige plassen waar de veenbazen het laatste veen lieten zitten. Krabbenscheer bedekt in juli het water en de groene glazenmaker vliegt eroverheen. Voedselrijk water uit de wijken komt er nu nog ongezuiverd in.",
            ),
            area(blob(at(2_360.0, 1_700.0), (390.0, 170.0), 0.75, 0.14, 31)),
        ),
        (
            (
                "Sluis en wachterswoning",
                "cultuurhistorisch",
                "3 1 2 1",
                "behouden",
                "k",
                "bewoner",
                "De sluiskolk is van 1774 en lekt al zolang iemand het zich herinnert. In de wachterswoning woont de kleindochter van de laatste sluiswachter. Zij heeft de schuitenboeken bewaard.",
            ),
            Geometry::Point(at(3_260.0, 1_475.0)),
        ),
        (
            (
                "Aardappelakkers van Lageveld",
                "economisch",
                "1 3 0 1",
                "behouden",
                "",
                "ondernemer",
                "Pootaardappelen en zetmeel op dalgrond, met kavels van vijf tot acht hectare. Vier telers delen een spuitmachine en een bewaarschuur. Natte hoeken kosten in een slecht jaar een derde van de oogst.",
            ),
            area(block_between(8, 9, 3_450.0, 5_450.0)),
        ),
        (
            (
                "Zuivelfabriek De Eendracht",
                "economisch",
                "2 1 2 3",
                "ontwikkelen",
                "",
                "ondernemer",
                "Tot 1983 werd hier de melk van zestig boeren tot kaas gemaakt. De hal staat leeg, de schoorsteen is een baken. Twee jonge ondernemers huren het ketelhuis als brouwerij.",
            ),
            area(blob(at(3_560.0, 1_240.0), (75.0, 55.0), 0.6, 0.05, 32)),
        ),
    ]
}
