//! What is packed comes back as it was.
#![allow(clippy::unwrap_used)]
use super::*;
use proptest::prelude::*;
use serde_json::json;

fn of(value: Value) -> Properties {
    value.as_object().unwrap().clone()
}

#[test]
fn every_kind_of_value_comes_back_as_it_was() {
    let all = of(json!({
        "niets": null, "nee": false, "ja": true, "nul": 0, "groot": u64::MAX, "klein": i64::MIN, "min één": -1,
        "heel": 1.0, "deel": 0.1, "min nul": -0.0, "tekst": "é \" \n", "leeg": "", "lijst": [1, null, {"a": [2.5]}],
        "object": {"z": 1, "a": {}}, "": "zonder naam", "lang": "x".repeat(70_000)
    }));
    let packed = Attributes::from(&all);
    assert_eq!(serde_json::to_string(&packed.to_properties()).unwrap(), serde_json::to_string(&all).unwrap());
    for (name, value) in &all {
        assert_eq!(packed.get(name).as_ref(), Some(value), "{name}");
    }
    assert_eq!(packed.get("anders"), None);
}

#[test]
fn features_with_the_same_names_share_them_and_others_do_not() {
    let mut lists = NameLists::default();
    let a = lists.pack(&of(json!({"a": 1, "b": 2})));
    let b = lists.pack(&of(json!({"b": 2, "a": 1})));
    let c = lists.pack(&of(json!({"a": "x", "b": null})));
    assert!(Arc::ptr_eq(a.names.as_ref().unwrap(), c.names.as_ref().unwrap()));
    assert_ne!(a, b, "the order counts");
    assert_eq!(b.names().collect::<Vec<_>>(), ["b", "a"]);
    for n in 0..100 {
        let one = of(json!({ format!("k{n}"): n }));
        assert_eq!(lists.pack(&one).to_properties(), one);
    }
    assert_eq!(lists.lists.len(), MOST_LISTS);
}

#[test]
fn nothing_at_all_takes_nothing() {
    let none = Attributes::from(Properties::new());
    assert!(none.is_empty() && none.iter().next().is_none() && none.get("a").is_none());
    assert_eq!(none, Attributes::default());
    assert!(std::mem::size_of::<Attributes>() <= 24);
}

proptest! {
    #[test]
    fn any_numbers_and_texts_come_back(numbers: Vec<i64>, parts: Vec<f64>, texts: Vec<String>) {
        let numbers = numbers.into_iter().map(Value::from);
        let parts = parts.into_iter().map(Value::from);
        let texts = texts.into_iter().map(Value::from);
        let all: Properties =
            numbers.chain(parts).chain(texts).enumerate().map(|(n, value)| (n.to_string(), value)).collect();
        prop_assert_eq!(Attributes::from(&all).to_properties(), all);
    }
}
