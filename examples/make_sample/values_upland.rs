//! The values of the higher ground and the peat: heath, estate, ridge, canal and fields.
//!
//! Told in the same way as those of the valley in `values`.

use super::geojson::Geometry;
use super::land::{all, at};
use super::parcels::block_between;
use super::shapes::{band, blob, smooth};
use super::values::{Told, area, line, lines};

/// The rows, in their order.
pub fn rows() -> Vec<(Told, Geometry)> {
    heath_and_ridge().into_iter().chain(peat()).collect()
}

fn points(places: &[(f64, f64)]) -> Geometry {
    Geometry::MultiPoint(all(places))
}

fn heath_and_ridge() -> Vec<(Told, Geometry)> {
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

fn peat() -> Vec<(Told, Geometry)> {
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
