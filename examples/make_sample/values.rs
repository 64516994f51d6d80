//! The waardenkaart of Vledderwaard: places with a story, of all four kinds; here those of the valley and the village.
//!
//! A `-` among the four values means: not judged yet.

use serde_json::{Value, json};

use super::Place;
use super::geojson::{Collection, Geometry, uuid};
use super::land::{all, at, brook, valley};
use super::parcels::block_between;
use super::shapes::{band, blob, smooth};

/// Name, kind, the four values (H G B T), action, marks (`b` important, `k` vulnerable), voice, story.
pub type Told = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

/// One polygon.
pub fn area(ring: Vec<Place>) -> Geometry {
    Geometry::Polygon(vec![ring])
}

/// A smooth line through places along the valley.
pub fn line(places: &[(f64, f64)]) -> Geometry {
    Geometry::Line(smooth(&all(places), 5))
}

/// Several smooth lines.
pub fn lines(many: &[&[(f64, f64)]]) -> Geometry {
    Geometry::MultiLine(many.iter().map(|places| smooth(&all(places), 4)).collect())
}

/// The whole layer.
pub fn collection() -> Collection {
    let mut collection = Collection::default();
    let all_rows = valley_rows().into_iter().chain(village_rows()).chain(super::values_upland::rows());
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
