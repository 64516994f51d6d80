//! Reference layers whose tables were changed in QGIS, or by hand, between two sessions.

use super::changed_outside::after;
use super::*;

#[test]
fn changed_properties_of_a_reference_layer_are_taken_over() {
    let (_, opened) = after(
        "UPDATE percelen_2026 SET soort = 'akker' WHERE fid = 1; UPDATE percelen_2026 SET nummer = NULL WHERE fid = 2;
         ALTER TABLE percelen_2026 ADD COLUMN extra TEXT; UPDATE percelen_2026 SET extra = 'x' WHERE fid = 2;",
    );
    let mut expected = (**project().layers.get(id(77)).unwrap()).clone();
    let features = Arc::make_mut(&mut expected.features);
    let mut change = |row: usize, change: &dyn Fn(&mut Properties)| {
        let mut all = features[row].properties.to_properties();
        change(&mut all);
        features[row].properties = all.into();
    };
    change(0, &|all| drop(all.insert("soort".to_owned(), json!("akker"))));
    change(1, &|all| {
        all.shift_remove("Nummer");
        all.insert("extra".to_owned(), json!("x"));
    });
    assert_eq!(**opened.project.layers.get(id(77)).unwrap(), expected);
}

#[test]
fn a_feature_of_which_the_columns_say_all_has_no_json_beside_them() {
    let mut project = project();
    let of = |json: serde_json::Value| json.as_object().unwrap().clone();
    let feature =
        |json: serde_json::Value| ReferenceFeature { shape: square(0.0, 0.0, 10.0), properties: of(json).into() };
    let layer = project.layers.get(id(77)).unwrap();
    let layer = ReferenceLayer {
        features: Arc::new(vec![
            feature(json!({"naam": "a", "n": 1, "deel": 0.5, "ja": true})),
            feature(json!({"naam": null, "n": null, "deel": -1.25, "ja": false})),
            feature(json!({"naam": "b", "n": 2, "deel": 3, "ja": true})),
            feature(json!({"n": 3, "naam": "c", "deel": 0.5, "ja": true})),
            feature(json!({"naam": "d", "n": 4, "deel": -0.0, "ja": true})),
            feature(json!({"naam": null, "n": null, "deel": null, "ja": null})),
            feature(json!({})),
        ]),
        ..(**layer).clone()
    };
    project.layers.put(Arc::new(layer));
    let place = saved(&project);
    let opened = open(&place.file, &Progress::default()).unwrap();
    assert_eq!(opened.project.layers.get(id(77)), project.layers.get(id(77)));
    let without = "SELECT group_concat(fid, ' ') FROM percelen_2026 WHERE koppelkans_extra IS NULL";
    let without: String = outside(&place.file).query_row(without, [], |row| row.get(0)).unwrap();
    assert_eq!(
        without, "1 2 7",
        "a whole number among decimals, another order, another zero and nothing at all need it"
    );

    outside(&place.file).execute_batch("UPDATE percelen_2026 SET naam = NULL, n = 9 WHERE fid = 1").unwrap();
    let opened = open(&place.file, &Progress::default()).unwrap();
    let changed = opened.project.layers.get(id(77)).unwrap().features[0].properties.to_properties();
    assert_eq!(changed, of(json!({"naam": null, "n": 9, "deel": 0.5, "ja": true})));
}
