//! Rows of a list without a place: which of them wait already, which are on a map, and the changes that let the
//! others wait.
//!
//! It reads no file; the readers of tables hand over the rows.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::io::columns::uuid_of;
use crate::io::source::FileProperties;
use crate::model::{Change, FeatureId, MapOfRow, Project, Properties, RowChange, Unplaced};
use crate::words::Message;

/// Columns whose values tell rows apart, the surest first; letters and digits only.
const KEY_COLUMNS: &[&str] = &[
    "projectnummer",
    "projectnr",
    "projectid",
    "projectcode",
    "zaaknummer",
    "kenmerk",
    "identificatie",
    "objectid",
    "gmlid",
    "id",
    "nummer",
    "nr",
    "volgnummer",
    "code",
    "fid",
    "projectnumber",
    "number",
    "reference",
];

/// For identities made from what a row says: the same row has the same one each time it is read.
const OF_ROWS: uuid::Uuid = uuid::Uuid::from_u128(0x6b6f_7070_656c_5b61_a273_2d70_6c61_6174);

/// A row of a list that says no place.
#[derive(Clone, Debug, PartialEq)]
pub struct RowWithoutPlace {
    /// Its identity.
    pub id: FeatureId,
    /// Its columns as `io::columns` reads them.
    pub properties: Properties,
}

/// What became of the rows without a place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Waiting {
    /// The changes: a row put in the list each.
    pub changes: Vec<Change>,
    /// Rows that wait from now on.
    pub new: usize,
    /// Rows that waited already and say something else now.
    pub updated: usize,
    /// Rows that waited already and say the same.
    pub same: usize,
    /// Rows that somebody has put on a map before; they are left as they are.
    pub placed: usize,
}

impl Waiting {
    /// What to tell of it, a line each; nothing when there were no such rows.
    pub fn lines(&self) -> Vec<Message> {
        let counts = [
            ("unplaced-import-new", self.new),
            ("unplaced-import-updated", self.updated),
            ("unplaced-import-same", self.same),
            ("unplaced-import-placed", self.placed),
        ];
        counts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| Message::new(key).count("n", n)).collect()
    }
}

/// Gives the rows of one list their identities: that of their `uuid`, else one made of the column that tells rows
/// apart, else of all they say. So the same list gives the same identities.
#[derive(Clone, Debug)]
pub struct RowKeys {
    scope: String,
    column: Option<String>,
    met: BTreeMap<String, usize>,
}

impl RowKeys {
    /// For a list, from all its rows (also those with a place).
    pub fn of<'a>(file: &str, map: MapOfRow, rows: impl IntoIterator<Item = &'a FileProperties> + Clone) -> Self {
        let column = KEY_COLUMNS.iter().find_map(|wanted| column_like(rows.clone(), wanted));
        Self { scope: format!("{}/{}", map.file_word(), file.to_lowercase()), column, met: BTreeMap::new() }
    }

    /// The identity of the next row. Equal rows get one each.
    pub fn id_of(&mut self, properties: &FileProperties) -> FeatureId {
        let uuid = properties.iter().find(|(key, _)| key.eq_ignore_ascii_case("uuid"));
        if let Some(Ok(Some(id))) = uuid.map(|(_, value)| uuid_of(&value))
            && self.met.insert(id.to_string(), 1).is_none()
        {
            return id;
        }
        let said = match self.column.as_ref().and_then(|column| Some((column, properties.get(column)?))) {
            Some((column, value)) => format!("{column}={}", plain(&value)),
            None => Value::from(properties.to_properties()).to_string(),
        };
        let times = self.met.entry(said.clone()).or_default();
        *times += 1;
        let name = format!("{}/{said}/{times}", self.scope);
        FeatureId(uuid::Uuid::new_v5(&OF_ROWS, name.as_bytes()))
    }
}

/// A column of this name, capitals and signs aside, that is filled in for every row and never the same twice.
fn column_like<'a>(rows: impl IntoIterator<Item = &'a FileProperties>, wanted: &str) -> Option<String> {
    let is_wanted = |key: &&str| {
        let letters = key.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
        letters.eq(wanted.chars())
    };
    let mut found: Option<String> = None;
    let mut values = BTreeSet::new();
    for row in rows {
        let name = match &found {
            Some(name) => name.clone(),
            None => row.keys().find(is_wanted)?.to_owned(),
        };
        let value = plain(&*row.get(&name)?);
        if value.is_empty() || !values.insert(value) {
            return None;
        }
        found = Some(name);
    }
    found
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    }
}

/// The changes that let rows without a place wait; those that wait already, or are on a map, are not doubled.
pub fn waiting(
    rows: Vec<RowWithoutPlace>,
    (file, map): (&str, MapOfRow),
    project: &Project,
    new_id: &mut dyn FnMut() -> FeatureId,
) -> Waiting {
    let mut out = Waiting::default();
    let mut next = project.unplaced().next_serial();
    let on_own_map = |id: FeatureId| match map {
        MapOfRow::Values => project.values().get(id).is_some(),
        MapOfRow::Tasks => project.tasks().get(id).is_some(),
    };
    for RowWithoutPlace { mut id, properties } in rows {
        if on_own_map(id) {
            out.placed += 1;
            continue;
        }
        if project.has_feature(id) || project.layers().get(id).is_some() {
            // Of something else in the project.
            id = new_id();
        }
        let there = project.unplaced().get(id);
        if there.is_some_and(|there| there.map == map && there.properties == properties) {
            out.same += 1;
            continue;
        }
        let serial = there.map_or(next, |there| there.serial);
        if there.is_some() {
            out.updated += 1;
        } else {
            out.new += 1;
            next += 1;
        }
        out.changes.push(Change::Unplaced(RowChange::put(Unplaced {
            id,
            serial,
            map,
            properties,
            file: file.to_owned(),
        })));
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::geometry::{Point, Shape, projection::Crs};
    use crate::model::{Edit, TaskFeature};
    use serde_json::json;

    fn list(rows: &[Value]) -> Vec<FileProperties> {
        rows.iter().map(|row| row.as_object().unwrap().clone().into()).collect()
    }

    fn import(project: &mut Project, rows: &[Value]) -> Waiting {
        let rows = list(rows);
        let mut keys = RowKeys::of("lijst.csv", MapOfRow::Tasks, rows.iter());
        let rows = rows
            .into_iter()
            .map(|row| RowWithoutPlace { id: keys.id_of(&row), properties: row.to_properties() })
            .collect();
        let mut new_id = || FeatureId(uuid::Uuid::new_v4());
        let waiting = waiting(rows, ("lijst.csv", MapOfRow::Tasks), project, &mut new_id);
        project.apply(&Edit::new(Message::new("x"), waiting.changes.clone())).unwrap();
        waiting
    }

    fn counts(waiting: &Waiting) -> [usize; 4] {
        [waiting.new, waiting.updated, waiting.same, waiting.placed]
    }

    #[test]
    fn the_same_list_again_doubles_no_row() {
        let mut project = Project::new("", Crs::RD_NEW);
        let rows = [json!({"naam": "A"}), json!({"naam": "B"}), json!({"naam": "A"})];
        assert_eq!(counts(&import(&mut project, &rows)), [3, 0, 0, 0], "two equal rows are two rows");
        assert_eq!(counts(&import(&mut project, &rows)), [0, 0, 3, 0]);
        assert_eq!(project.unplaced().len(), 3);
    }

    #[test]
    fn a_row_that_says_something_else_is_found_by_its_number_and_changed() {
        let mut project = Project::new("", Crs::RD_NEW);
        import(&mut project, &[json!({"Project-nr": 7, "naam": "A"}), json!({"Project-nr": 8, "naam": "B"})]);
        let again =
            import(&mut project, &[json!({"Project-nr": 8, "naam": "B"}), json!({"Project-nr": 7, "naam": "Anders"})]);
        assert_eq!(counts(&again), [0, 1, 1, 0]);
        let names: Vec<String> = project.unplaced().iter().map(|row| row.name()).collect();
        assert_eq!(names, ["Anders", "B"], "in the order they had");
    }

    #[test]
    fn a_number_that_is_there_twice_tells_no_rows_apart() {
        let rows = list(&[json!({"nr": 1, "code": "a"}), json!({"nr": 1, "code": "b"})]);
        let keys = RowKeys::of("lijst.csv", MapOfRow::Tasks, rows.iter());
        assert_eq!(keys.column.as_deref(), Some("code"));
    }

    #[test]
    fn a_row_that_was_put_on_the_map_does_not_come_back() {
        let mut project = Project::new("", Crs::RD_NEW);
        let rows = [json!({"nummer": "P1", "naam": "A"}), json!({"nummer": "P2", "naam": "B"})];
        import(&mut project, &rows);
        let id = project.unplaced().iter().next().unwrap().id;
        let shape = Shape::point(Point { x: 155_000.0, y: 463_000.0 }).unwrap();
        let placed = Change::Task(RowChange::put(TaskFeature::new(id, 1, shape)));
        let edit = Edit::new(Message::new("x"), vec![Change::Unplaced(RowChange::delete(id)), placed]);
        project.apply(&edit).unwrap();
        assert_eq!(counts(&import(&mut project, &rows)), [0, 0, 1, 1]);
        assert_eq!(project.unplaced().len(), 1);
    }

    #[test]
    fn a_uuid_in_the_list_is_the_identity() {
        let mut project = Project::new("", Crs::RD_NEW);
        let uuid = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
        import(&mut project, &[json!({"UUID": uuid, "naam": "A"})]);
        assert_eq!(project.unplaced().iter().next().unwrap().id.to_string(), uuid);
    }
}
