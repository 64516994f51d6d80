//! The opgavenkaart of Vledderwaard: tasks, running projects, initiatives and wishes of all twelve types.
//!
//! What is `None` or empty here is not known in the area either; the program has to live with that.

use serde_json::{Value, json};

use super::Place;
use super::geojson::{Collection, Geometry, uuid};
use super::land::{all, at, brook, valley};
use super::parcels::block_between;
use super::shapes::{band, blob, smooth};

/// One row of the task map.
struct Told {
    code: &'static str,
    name: &'static str,
    kind: &'static str,
    type_code: Option<&'static str>,
    /// Phase 1–6.
    phase: Option<u8>,
    years: (Option<i32>, Option<i32>),
    urgency: Option<u8>,
    parties: &'static [&'static str],
    /// Money, capacity, mandate, with `/` between; an empty part is not filled in.
    conditions: &'static str,
    policy: Option<&'static str>,
    story: &'static str,
    geometry: Geometry,
}

fn area(ring: Vec<Place>) -> Geometry {
    Geometry::Polygon(vec![ring])
}

fn line(places: &[(f64, f64)]) -> Geometry {
    Geometry::Line(smooth(&all(places), 5))
}

fn brook_band(from_u: f64, to_u: f64, width_m: f64) -> Geometry {
    area(band(&brook(from_u, to_u), |t| width_m * (0.8 + 0.35 * (7.0 * t).sin().abs())))
}

/// The whole layer.
pub fn collection() -> Collection {
    let mut collection = Collection::default();
    let rows = water_rows().into_iter().chain(nature_rows()).chain(village_rows()).chain(farm_and_energy_rows());
    for (i, told) in rows.enumerate() {
        let mut properties = json!({
            "uuid": uuid("opgaven", i + 1),
            "code": told.code,
            "naam": told.name,
            "soort": told.kind,
            "type": told.type_code,
            "fase": told.phase,
            "van": told.years.0,
            "tot": told.years.1,
            "urgentie": told.urgency,
            "partijen": if told.parties.is_empty() { Value::Null } else { json!(told.parties) },
        });
        for (column, word) in ["geld", "capaciteit", "mandaat"].into_iter().zip(told.conditions.split('/')) {
            properties[column] = if word.is_empty() { Value::Null } else { json!(word) };
        }
        properties["beleid"] = json!(told.policy);
        properties["verhaal"] = json!(told.story);
        properties["bron"] = json!("Atelier Vledderwaard (FICTIEF)");
        collection.add(properties, told.geometry);
    }
    collection
}

fn water_rows() -> Vec<Told> {
    vec![
        Told {
            code: "WS-01",
            name: "Waterberging De Broeken",
            kind: "opgave",
            type_code: Some("WBG"),
            phase: Some(2),
            years: (Some(2027), Some(2031)),
            urgency: Some(3),
            parties: &["waterschap", "provincie", "agrariërs"],
            conditions: "zicht op/geregeld/geregeld",
            policy: Some("past"),
            story: "Bij een bui die eens in de honderd jaar valt, moet hier 400.000 kuub water kunnen staan. Het waterschap denkt aan een lage kade langs de Broekendijk. De eigenaren willen weten hoe vaak hun gras onder water komt.",
            geometry: area(block_between(4, 5, 700.0, 1_760.0)),
        },
        Told {
            code: "WS-02",
            name: "Beekherstel Waardloop",
            kind: "opgave",
            type_code: Some("WKW"),
            phase: Some(2),
            years: (Some(2028), Some(2034)),
            urgency: Some(3),
            parties: &["provincie", "waterschap", "terreinbeheerder", "agrariërs"],
            conditions: "zicht op/zicht op/geregeld",
            policy: Some("past"),
            story: "De beek krijgt haar bochten en een ondiepere bodem terug, van het Landgoed tot boven het dorp. De drie stuwen gaan eruit, zodat vis weer omhoog kan. De doelen van de Kaderrichtlijn Water zijn er nu niet gehaald.",
            geometry: brook_band(1_250.0, 4_600.0, 120.0),
        },
        Told {
            code: "WS-03",
            name: "Gemaal en kade Broekendijk",
            kind: "lopend project",
            type_code: Some("INF"),
            phase: Some(4),
            years: (Some(2027), Some(2029)),
            urgency: Some(3),
            parties: &["waterschap", "gemeente"],
            conditions: "geregeld/geregeld/geregeld",
            policy: Some("past"),
            story: "Het gemaal van 1958 haalt de norm niet meer en de kade zakt. Er komt een visvriendelijk gemaal en de kade gaat veertig centimeter omhoog. De opdracht gaat dit jaar de markt op.",
            geometry: line(&[(560.0, -200.0), (620.0, 40.0), (700.0, 260.0), (1_050.0, 330.0), (1_500.0, 320.0)]),
        },
        Told {
            code: "WS-04",
            name: "Helofytenfilter Lageveld",
            kind: "initiatief",
            type_code: Some("WKW"),
            phase: Some(3),
            years: (Some(2027), Some(2030)),
            urgency: Some(1),
            parties: &["waterschap", "agrariërs"],
            conditions: "ontbreekt/onbekend/onbekend",
            policy: Some("past"),
            story: "Een rietveld aan het eind van de derde wijk kan de helft van de meststoffen uit het water halen. Twee telers bieden een natte hoek aan. Er is nog niemand die het onderhoud betaalt.",
            geometry: Geometry::Point(at(2_660.0, 1_610.0)),
        },
        Told {
            code: "WS-05",
            name: "Peilopzet veenrand",
            kind: "opgave",
            type_code: Some("VNT"),
            phase: Some(1),
            years: (Some(2029), Some(2036)),
            urgency: None,
            parties: &["waterschap", "provincie"],
            conditions: "onbekend/onbekend/onbekend",
            policy: Some("wringt"),
            story: "Onder de noordrand ligt nog een meter veen die elk jaar een centimeter zakt. Een hoger peil remt dat, maar de aardappelteelt kan er dan niet blijven. Hoe dringend het is, wordt nog uitgezocht.",
            geometry: area(block_between(9, 10, 1_850.0, 3_650.0)),
        },
    ]
}

fn nature_rows() -> Vec<Told> {
    vec![
        Told {
            code: "NA-01",
            name: "Natuurherstel bovenloop",
            kind: "opgave",
            type_code: Some("NAT"),
            phase: Some(2),
            years: (Some(2027), Some(2033)),
            urgency: Some(3),
            parties: &["provincie", "terreinbeheerder", "waterschap"],
            conditions: "geregeld/zicht op/geregeld",
            policy: Some("past"),
            story: "Zestig hectare grasland rond het elzenbroek wordt vochtige natuur. De provincie heeft veertig hectare al gekocht. Voor de rest loopt een gesprek met drie eigenaren.",
            geometry: area(valley(5_350.0, 7_100.0, (1.05, 1.0))),
        },
        Told {
            code: "NA-02",
            name: "Dempen sloten bovenloop",
            kind: "lopend project",
            type_code: Some("VNT"),
            phase: Some(2),
            years: (Some(2028), Some(2032)),
            urgency: Some(3),
            parties: &["waterschap", "terreinbeheerder", "provincie"],
            conditions: "geregeld/geregeld/geregeld",
            policy: Some("past"),
            story: "Vier diepe ontwateringssloten trekken het kwelwater onder het elzenbroek weg. Ze worden over twee kilometer gedempt of ondiep gemaakt. Een meetnet met twaalf peilbuizen volgt wat er gebeurt.",
            geometry: area(valley(5_650.0, 6_850.0, (0.8, 0.55))),
        },
        Told {
            code: "NA-03",
            name: "Natte rand Kraaiheide",
            kind: "opgave",
            type_code: Some("VNT"),
            phase: Some(2),
            years: (Some(2027), Some(2032)),
            urgency: Some(3),
            parties: &["provincie", "terreinbeheerder"],
            conditions: "zicht op/zicht op/geregeld",
            policy: Some("past"),
            story: "De landbouwgrond tussen hei en dal werkt als een badkuip met een open stop. Een strook van driehonderd meter met hogere grondwaterstand houdt het water vast. De akkers in die strook krijgen natte voeten.",
            geometry: area(block_between(1, 2, 5_250.0, 6_350.0)),
        },
        Told {
            code: "NA-04",
            name: "Petgaten opschonen",
            kind: "lopend project",
            type_code: Some("NAT"),
            phase: Some(4),
            years: (Some(2026), Some(2029)),
            urgency: Some(2),
            parties: &["terreinbeheerder"],
            conditions: "geregeld/geregeld/geregeld",
            policy: Some("past"),
            story: "De petgaten groeien dicht met wilg en pitrus. In drie winters wordt een derde uitgebaggerd en worden de legakkers hersteld. Vrijwilligers zetten de krabbenscheer eerst over.",
            geometry: area(blob(at(2_390.0, 1_715.0), (330.0, 150.0), 0.75, 0.14, 31)),
        },
        Told {
            code: "NA-05",
            name: "Extensivering dalflanken",
            kind: "opgave",
            type_code: Some("EXT"),
            phase: Some(3),
            years: (Some(2028), Some(2035)),
            urgency: Some(2),
            parties: &["provincie", "agrariërs"],
            conditions: "zicht op/onbekend/zicht op",
            policy: Some("past"),
            story: "Langs het dal is ruimte voor kruidenrijk gras met minder koeien per hectare. Het inkomen moet dan uit beheer en een betere melkprijs komen. Vijf van de negen bedrijven doen mee als de regeling twintig jaar vast ligt.",
            geometry: area(block_between(6, 6, 1_250.0, 4_350.0)),
        },
        Told {
            code: "NA-06",
            name: "Houtwallen terug op de rug",
            kind: "initiatief",
            type_code: Some("GBD"),
            phase: Some(3),
            years: (Some(2027), Some(2030)),
            urgency: Some(1),
            parties: &["agrarische natuurvereniging", "agrariërs", "gemeente"],
            conditions: "zicht op/geregeld/zicht op",
            policy: Some("past"),
            story: "De natuurvereniging wil zes kilometer houtwal terugplanten op oude kavelgrenzen. Per strekkende meter is twaalf euro nodig, de helft is toegezegd. De planters zijn er: de hele mavo komt een week helpen.",
            geometry: Geometry::MultiLine(vec![
                smooth(&all(&[(2_080.0, 540.0), (2_150.0, 720.0), (2_300.0, 900.0)]), 4),
                smooth(&all(&[(2_930.0, 420.0), (3_000.0, 750.0), (2_960.0, 1_000.0)]), 4),
                smooth(&all(&[(3_940.0, 400.0), (4_010.0, 730.0), (4_150.0, 1_020.0)]), 4),
            ]),
        },
    ]
}

fn village_rows() -> Vec<Told> {
    vec![
        Told {
            code: "GE-01",
            name: "Zestig woningen dorpsrand",
            kind: "opgave",
            type_code: Some("WON"),
            phase: Some(3),
            years: (Some(2027), Some(2031)),
            urgency: Some(3),
            parties: &["gemeente", "woningcorporatie"],
            conditions: "zicht op/zicht op/geregeld",
            policy: Some("wringt"),
            story: "Starters uit het dorp staan gemiddeld zeven jaar op de lijst. De gemeente zoekt ruimte tussen het dorp en de beek, want op de Es mag niet gebouwd worden. De helft wordt sociale huur.",
            geometry: area(blob(at(3_230.0, -480.0), (310.0, 180.0), 0.5, 0.12, 41)),
        },
        Told {
            code: "GE-02",
            name: "Groene dorpsgordel",
            kind: "wens",
            type_code: Some("GBD"),
            phase: None,
            years: (None, None),
            urgency: Some(1),
            parties: &["dorpsbelang", "gemeente"],
            conditions: "ontbreekt/zicht op/",
            policy: None,
            story: "Een ommetje van vier kilometer om het dorp, met fruitbomen en een natte zoom aan de beekkant. Dorpsbelang heeft het pad al met linten uitgezet. Wanneer het kan, hangt van de woningbouw af.",
            geometry: area(band(
                &smooth(
                    &all(&[
                        (2_860.0, -700.0),
                        (3_050.0, -390.0),
                        (3_500.0, -330.0),
                        (3_960.0, -520.0),
                        (4_080.0, -850.0),
                    ]),
                    8,
                ),
                |t| 60.0 + 35.0 * (std::f64::consts::PI * t).sin(),
            )),
        },
        Told {
            code: "GE-03",
            name: "Zuivelfabriek wordt woonwerkplek",
            kind: "initiatief",
            type_code: Some("WON"),
            phase: Some(2),
            years: (Some(2027), Some(2030)),
            urgency: Some(2),
            parties: &[],
            conditions: "onbekend/onbekend/ontbreekt",
            policy: Some("wringt"),
            story: "Veertien woningen in de kaashal en werkplaatsen in het ketelhuis. De schoorsteen blijft staan. Wie meebouwt en meebetaalt, is nog niet bekend.",
            geometry: area(blob(at(3_560.0, 1_245.0), (95.0, 70.0), 0.6, 0.05, 32)),
        },
        Told {
            code: "GE-04",
            name: "Fietspad Broekendijk",
            kind: "lopend project",
            type_code: Some("REC"),
            phase: Some(4),
            years: (Some(2026), Some(2028)),
            urgency: Some(1),
            parties: &["gemeente", "provincie"],
            conditions: "geregeld/geregeld/geregeld",
            policy: Some("past"),
            story: "Een vrij fietspad van het dorp over de kade naar de vaart, zodat niemand meer in de berm hoeft. Het tracé ligt vast op twee hectometer bij de brug na. Daar wacht men op het ontwerp van het beekherstel.",
            geometry: line(&[
                (3_200.0, -760.0),
                (2_500.0, -420.0),
                (1_900.0, -160.0),
                (1_480.0, 60.0),
                (1_460.0, 420.0),
                (1_520.0, 900.0),
                (1_600.0, 1_360.0),
            ]),
        },
        Told {
            code: "GE-05",
            name: "Kanoroute Waardloop",
            kind: "wens",
            type_code: Some("REC"),
            phase: None,
            years: (None, None),
            urgency: Some(0),
            parties: &["camping", "dorpsbelang"],
            conditions: "ontbreekt/ontbreekt/onbekend",
            policy: Some("wringt"),
            story: "Van de camping naar de vaart kun je nu alleen in natte winters varen. Met twee overdraagplaatsen lukt het van april tot september. In de broedtijd blijft de bovenloop dicht.",
            geometry: Geometry::Line(brook(900.0, 4_900.0)),
        },
        Told {
            code: "GE-06",
            name: "Watermolen zichtbaar maken",
            kind: "wens",
            type_code: Some("ERF"),
            phase: Some(2),
            years: (None, None),
            urgency: Some(1),
            parties: &["historische vereniging", "waterschap"],
            conditions: "ontbreekt/geregeld/zicht op",
            policy: Some("past"),
            story: "De oude kolk uitgraven en met een houten raam laten zien hoe hoog het rad stond. De historische vereniging heeft de tekeningen uit 1790. Een jaartal durft niemand te noemen.",
            geometry: Geometry::Point(at(2_010.0, 26.0)),
        },
        Told {
            code: "GE-07",
            name: "Iets met de ijsbaan",
            kind: "wens",
            type_code: None,
            phase: None,
            years: (None, None),
            urgency: None,
            parties: &["ijsvereniging"],
            conditions: "//",
            policy: None,
            story: "De ijsbaan ligt op de plek waar de gemeente wil bouwen. Verplaatsen, ophogen of samen met waterberging: aan tafel kwamen vier ideeën langs. Niemand kon zeggen wat voor opgave dit is.",
            geometry: area(blob(at(3_060.0, -590.0), (120.0, 90.0), 0.2, 0.1, 14)),
        },
    ]
}

fn farm_and_energy_rows() -> Vec<Told> {
    vec![
        Told {
            code: "LB-01",
            name: "Kavelruil Noordkant",
            kind: "lopend project",
            type_code: Some("LBW"),
            phase: Some(4),
            years: (Some(2026), Some(2029)),
            urgency: Some(2),
            parties: &["agrariërs", "provincie", "kadaster"],
            conditions: "geregeld/geregeld/geregeld",
            policy: Some("past"),
            story: "Negen bedrijven ruilen 210 hectare zodat iedereen zijn koeien vanuit de stal kan weiden. Zeven hebben getekend. De laatste twee hebben grond in het dal en willen weten wat daar komt.",
            geometry: area(block_between(6, 7, 2_950.0, 5_350.0)),
        },
        Told {
            code: "LB-02",
            name: "Sterke akkers heiderand",
            kind: "initiatief",
            type_code: Some("LBW"),
            phase: Some(3),
            years: (Some(2027), Some(2030)),
            urgency: Some(2),
            parties: &["agrariërs"],
            conditions: "zicht op/geregeld/onbekend",
            policy: Some("wringt"),
            story: "Drie akkerbouwers willen hun grond langs de hei draineren en vlak maken. Zij rekenen op een kwart meer opbrengst. De plannen lagen klaar voordat de natte rand op tafel kwam.",
            geometry: area(block_between(1, 2, 5_050.0, 5_950.0)),
        },
        Told {
            code: "LB-03",
            name: "Natuurvlees uit het dal",
            kind: "initiatief",
            type_code: Some("EXT"),
            phase: Some(2),
            years: (Some(2027), Some(2032)),
            urgency: Some(1),
            parties: &["agrariërs", "terreinbeheerder"],
            conditions: "zicht op/zicht op/onbekend",
            policy: Some("past"),
            story: "Twee gezinnen laten vleeskoeien grazen in de Broeken en verkopen het vlees aan huis. De dieren kunnen op natte grond blijven lopen. Een mobiele slachtplaats maakt het rendabel.",
            geometry: area(block_between(4, 5, 900.0, 2_500.0)),
        },
        Told {
            code: "EN-01",
            name: "Zonneveld Compagniesvaart",
            kind: "initiatief",
            type_code: Some("ENE"),
            phase: Some(3),
            years: (Some(2027), Some(2029)),
            urgency: Some(2),
            parties: &["energiecoöperatie"],
            conditions: "zicht op/zicht op/ontbreekt",
            policy: Some("past niet"),
            story: "Veertig hectare panelen tussen de vaart en de provinciale weg, genoeg voor zevenduizend huizen. De coöperatie belooft de helft van de opbrengst aan het dorp. Vanaf de vaart kijk je straks tegen zwart glas.",
            geometry: area(block_between(8, 9, 4_150.0, 5_150.0)),
        },
        Told {
            code: "EN-02",
            name: "Twee dorpsmolens",
            kind: "initiatief",
            type_code: Some("ENE"),
            phase: Some(1),
            years: (None, None),
            urgency: Some(1),
            parties: &[],
            conditions: "onbekend/onbekend/ontbreekt",
            policy: Some("past niet"),
            story: "Twee windmolens met een ashoogte van vijftien meter op het erf, voor stroom bij de melkrobots. Het idee komt uit een keukengesprek. Er is nog niet met de buren gesproken.",
            geometry: Geometry::MultiPoint(all(&[(4_020.0, 905.0), (4_480.0, 935.0)])),
        },
        Told {
            code: "ER-01",
            name: "Compagniesvaart weer bevaarbaar",
            kind: "opgave",
            type_code: Some("ERF"),
            phase: Some(3),
            years: (Some(2028), Some(2033)),
            urgency: Some(2),
            parties: &["gemeente", "provincie", "historische vereniging"],
            conditions: "zicht op/ontbreekt/geregeld",
            policy: Some("past"),
            story: "De sluis wordt hersteld en twee vaste bruggen gaan omhoog. De wallen krijgen hun bomenrij terug. De vaart is provinciaal monument en staat als eerste op de lijst.",
            geometry: Geometry::Line(all(&[
                (1_600.0, 1_395.0),
                (2_700.0, 1_450.0),
                (3_260.0, 1_475.0),
                (4_300.0, 1_395.0),
                (5_400.0, 1_315.0),
            ])),
        },
        Told {
            code: "ER-02",
            name: "Lanen van Oldenhof herplanten",
            kind: "initiatief",
            type_code: Some("ERF"),
            phase: Some(4),
            years: (Some(2027), None),
            urgency: Some(2),
            parties: &["landgoed", "provincie"],
            conditions: "zicht op/geregeld/geregeld",
            policy: Some("past"),
            story: "De beuken gaan in vier plantbeurten van elk dertig bomen plaatsmaken voor jonge. Het hout betaalt een derde van het werk. Wanneer de laatste beurt is, hangt af van de stormen.",
            geometry: Geometry::MultiLine(vec![
                smooth(&all(&[(1_050.0, -1_180.0), (1_560.0, -1_040.0), (2_080.0, -920.0)]), 4),
                smooth(&all(&[(1_560.0, -1_040.0), (1_480.0, -700.0), (1_420.0, -420.0)]), 4),
            ]),
        },
        Told {
            code: "PR-01",
            name: "Groot onderhoud provinciale weg",
            kind: "lopend project",
            type_code: Some("INF"),
            phase: Some(5),
            years: (Some(2026), Some(2027)),
            urgency: Some(2),
            parties: &["provincie"],
            conditions: "geregeld/geregeld/geregeld",
            policy: Some("past"),
            story: "Nieuw asfalt, een rotonde bij de fabriek en ledlampen langs de hele weg. Het werk is gegund en begint na de bouwvak. Wie nog een duiker of faunapassage wil, moet snel zijn.",
            geometry: line(&[
                (1_000.0, 1_130.0),
                (2_200.0, 1_120.0),
                (3_400.0, 1_150.0),
                (4_600.0, 1_070.0),
                (6_000.0, 960.0),
            ]),
        },
    ]
}
