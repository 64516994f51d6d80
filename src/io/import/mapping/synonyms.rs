//! What our columns are called in other people's files, in Dutch and English.
//!
//! Names are compared without capitals, accents, spaces and signs. The likelier ones stand first.

use crate::model::MapOfRow;

/// A name as it is compared.
pub fn plain(name: &str) -> String {
    name.chars()
        .flat_map(char::to_lowercase)
        .filter_map(|c| match c {
            'é' | 'è' | 'ê' | 'ë' => Some('e'),
            'á' | 'à' | 'â' | 'ä' => Some('a'),
            'ó' | 'ò' | 'ô' | 'ö' => Some('o'),
            'í' | 'ï' | 'î' => Some('i'),
            'ú' | 'ü' | 'û' => Some('u'),
            'ç' => Some('c'),
            c if c.is_alphanumeric() => Some(c),
            _ => None,
        })
        .collect()
}

/// Other names of one of our columns.
pub fn of(map: MapOfRow, column: &str) -> &'static [&'static str] {
    match (map, column) {
        (_, "naam") => &[
            "naam",
            "projectnaam",
            "opgavenaam",
            "naamproject",
            "titel",
            "name",
            "projectname",
            "title",
            "project",
            "opgave",
            "maatregel",
            "initiatief",
            "objectnaam",
            "gebiedsnaam",
            "onderwerp",
            "label",
            "naamn2k",
            "kortenaam",
            "benaming",
        ],
        (_, "verhaal") => &[
            "omschrijving",
            "beschrijving",
            "toelichting",
            "projectomschrijving",
            "description",
            "opmerkingen",
            "opmerking",
            "notitie",
            "notities",
            "remarks",
            "notes",
            "comment",
            "comments",
            "story",
        ],
        (_, "foto") => &["photo", "afbeelding", "fotobestand", "image", "picture"],
        (_, "bron") => &["bronvermelding", "databron", "bronhouder", "source", "datasource"],
        (_, "vel") => &["kalkvel", "sheet", "tafel", "groep"],
        (_, "zoekbreedte_m") => {
            &["zoekbreedte", "breedtem", "bufferm", "straalm", "buffer", "straal", "radius", "searchwidth", "widthm"]
        }
        (MapOfRow::Tasks, other) => of_tasks(other),
        (MapOfRow::Values, other) => of_values(other),
    }
}

fn of_tasks(column: &str) -> &'static [&'static str] {
    match column {
        "code" => &["projectcode", "projectnummer", "projectnr", "nummer", "nr", "kenmerk", "zaaknummer", "number"],
        "soort" => &["soortproject", "soortopgave", "projectsoort", "status", "projectstatus", "kind"],
        "type" => &[
            "typeopgave",
            "opgavetype",
            "typeproject",
            "projecttype",
            "thema",
            "categorie",
            "sector",
            "functie",
            "theme",
            "category",
        ],
        "fase" => &["projectfase", "planfase", "stadium", "phase", "stage"],
        "van" => &[
            "startjaar",
            "beginjaar",
            "jaarvan",
            "vanjaar",
            "startdatum",
            "begindatum",
            "start",
            "begin",
            "vanaf",
            "aanvang",
            "startuitvoering",
            "startyear",
            "startdate",
            "from",
        ],
        "tot" => &[
            "eindjaar",
            "jaartot",
            "totjaar",
            "einddatum",
            "eind",
            "einde",
            "totenmet",
            "tm",
            "oplevering",
            "opleverjaar",
            "gereed",
            "jaargereed",
            "eindeuitvoering",
            "endyear",
            "enddate",
            "end",
            "until",
            "to",
        ],
        "urgentie" => &["prioriteit", "prio", "urgent", "urgency", "priority"],
        "partijen" => &[
            "betrokkenpartijen",
            "betrokkenen",
            "trekker",
            "trekkers",
            "partij",
            "partners",
            "opdrachtgever",
            "initiatiefnemer",
            "initiatiefnemers",
            "organisatie",
            "organisaties",
            "parties",
            "stakeholders",
            "lead",
        ],
        "geld" => &["financiering", "dekking", "financien", "budgetstatus", "money", "funding"],
        "capaciteit" => &["menskracht", "uren", "capacity"],
        "mandaat" => &["besluit", "bestuurlijkbesluit", "mandate"],
        "beleid" => &["pastinbeleid", "beleidspast", "policy", "policyfit"],
        "variant" => &["scenario", "alternatief"],
        "herkomst" => &["effectherkomst", "effectherkomstwaarde", "effectheritage", "heritage"],
        "gebruik" => &["effectgebruik", "effectgebruikswaarde", "effectuse", "use"],
        "beleving" => &["effectbeleving", "effectbelevingswaarde", "effectexperience", "experience"],
        "toekomst" => &["effecttoekomst", "effecttoekomstwaarde", "effectfuture", "future"],
        _ => &[],
    }
}

fn of_values(column: &str) -> &'static [&'static str] {
    match column {
        "soort" => &["soortwaarde", "waardesoort", "type", "categorie", "thema", "kind", "category"],
        "herkomst" => &["herkomstwaarde", "cultuurhistorischewaarde", "cultuurwaarde", "heritagevalue", "heritage"],
        "gebruik" => &["gebruikswaarde", "usevalue", "use"],
        "beleving" => &["belevingswaarde", "experiencevalue", "experience"],
        "toekomst" => &["toekomstwaarde", "futurevalue", "future"],
        "actie" => &["strategie", "advies", "action"],
        "belangrijk" => &["kernwaarde", "important"],
        "kwetsbaar" => &["kwetsbaarheid", "vulnerable"],
        "stem" => &["wie", "inbrengvan", "doelgroep", "voice"],
        "periode" => &["tijd", "period"],
        _ => &[],
    }
}
