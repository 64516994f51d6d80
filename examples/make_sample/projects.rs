//! A list of running projects as a municipality keeps it: some with a place, some with an address only.
//!
//! Everything is made up; nothing here decides how a list is read.

const COLUMNS: [&str; 14] = [
    "projectnr",
    "naam",
    "soort",
    "type",
    "fase",
    "van",
    "tot",
    "urgentie",
    "partijen",
    "budget",
    "adres",
    "x",
    "y",
    "bron",
];

/// What is done, its type, and who leads it.
const WORKS: [(&str, &str, &str); 16] = [
    ("Beekherstel", "NAT", "waterschap, terreinbeheerder"),
    ("Waterberging", "WBG", "waterschap"),
    ("Kadevernieuwing", "WKW", "waterschap, gemeente"),
    ("Vervangen brug", "INF", "gemeente"),
    ("Herinrichting weg", "INF", "provincie, gemeente"),
    ("Fietspad", "REC", "gemeente, provincie"),
    ("Erfbeplanting", "ERF", "landschapsbeheer"),
    ("Zonneveld", "ENE", "coöperatie"),
    ("Woningbouw", "WON", "gemeente, woningcorporatie"),
    ("Natuurvriendelijke oever", "NAT", "waterschap"),
    ("Peilaanpassing", "WKW", "waterschap, agrariërs"),
    ("Restauratie sluis", "ERF", "provincie"),
    ("Wandelpad", "REC", "dorpsbelang"),
    ("Kavelruil", "LBW", "agrariërs, provincie"),
    ("Vernatting veen", "NAT", "terreinbeheerder, provincie"),
    ("Glasvezel", "INF", "netbeheerder"),
];

const PLACES: [&str; 8] =
    ["De Broeken", "Oosteinde", "Vledderzijl", "Het Hoge Veen", "Molenkamp", "Zuidwijk", "De Laagten", "Landgoed Eik"];

/// How many projects there are.
pub const COUNT: usize = 64;
/// Which of them have no place.
pub const WITHOUT_PLACE: [usize; 9] = [4, 11, 18, 23, 30, 37, 45, 52, 60];

/// The names of the columns and the rows below them, numbers with a point before their decimals.
pub fn rows() -> Vec<Vec<String>> {
    let header = COLUMNS.iter().map(|name| (*name).to_owned()).collect();
    std::iter::once(header).chain((0..COUNT).map(row)).collect()
}

fn row(at: usize) -> Vec<String> {
    let (work, code, parties) = WORKS[at % WORKS.len()];
    let place = PLACES[(at * 3 + at / 8) % PLACES.len()];
    let from = 2024 + at % 5;
    let (x, y) = if WITHOUT_PLACE.contains(&at) { (String::new(), String::new()) } else { position(at) };
    vec![
        format!("P-{:03}", at + 1),
        format!("{work} {place}"),
        "lopend project".to_owned(),
        code.to_owned(),
        (1 + at % 6).to_string(),
        from.to_string(),
        (from + 1 + at % 4).to_string(),
        (at % 4).to_string(),
        parties.to_owned(),
        (25_000 + at * at * 730 % 900_000).to_string(),
        format!("{place} {}", 3 + at * 7 % 90),
        x,
        y,
        "projectenlijst FICTIEF".to_owned(),
    ]
}

/// Places spread over the middle of the area, like seeds in a sunflower.
fn position(at: usize) -> (String, String) {
    let angle = at as f64 * 2.399_963;
    let radius_m = 2_000.0 * ((at as f64 + 0.5) / COUNT as f64).sqrt();
    let (x, y) = (209_950.0 + radius_m * angle.cos(), 539_950.0 + radius_m * angle.sin());
    (format!("{x:.1}"), format!("{y:.1}"))
}

/// A cell as a number; the type INF is none.
pub fn number(cell: &str) -> Option<f64> {
    cell.parse().ok().filter(|_| cell.starts_with(|c: char| c.is_ascii_digit()))
}

/// The list as Dutch Excel saves it: semicolons, decimal commas, a mark at its beginning.
pub fn csv() -> String {
    let mut text = String::from("\u{FEFF}");
    for cells in rows() {
        let cell = |cell: &String| match number(cell) {
            Some(_) => cell.replace('.', ","),
            None => cell.clone(),
        };
        text.push_str(&cells.iter().map(cell).collect::<Vec<_>>().join(";"));
        text.push_str("\r\n");
    }
    text
}
