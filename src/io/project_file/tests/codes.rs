//! The codes of koppelkansen in the file: written with the layer, read at opening, unharmed by what others do.

use super::*;

fn codes(numbers: &[(u128, u128, Option<u32>, Option<u32>)]) -> Arc<Codes> {
    let row = |(a, b, chance, conflict): &(u128, u128, _, _)| {
        (PairKey::new(id(*a), id(*b)), PairCodes { chance: *chance, conflict: *conflict })
    };
    Arc::new(Codes::from_rows(numbers.iter().map(row)).0)
}

fn write(file: &Path, codes: &Arc<Codes>) {
    let writer = Writer::start(file).unwrap();
    writer.write_opportunities(Arc::clone(codes), Vec::new);
    writer.flush().unwrap();
}

fn opened(file: &Path) -> Opened {
    open(file, &Progress::default()).unwrap()
}

#[test]
fn codes_are_read_as_they_were_written_also_when_more_are_given_later() {
    let place = saved(&project());
    let first = codes(&[(1, 2, Some(1), None), (1, 3, None, Some(1))]);
    write(&place.file, &first);
    assert_eq!(opened(&place.file).codes, first);
    let writer = Writer::start(&place.file).unwrap();
    writer.write_opportunities(Arc::clone(&first), Vec::new);
    writer.flush().unwrap();
    let second = codes(&[(1, 2, Some(1), Some(2)), (1, 3, None, Some(1)), (2, 3, Some(2), None)]);
    writer.write_opportunities(Arc::clone(&second), Vec::new);
    writer.flush().unwrap();
    drop(writer);
    assert_eq!(opened(&place.file).codes, second);
    assert_eq!(look(&place.file, &Progress::default()).unwrap().codes, second);
}

#[test]
fn a_file_of_before_there_were_codes_opens_without_a_remark() {
    let place = saved(&project());
    let file = outside(&place.file);
    file.execute_batch("DROP TABLE koppelkans_codes; DELETE FROM gpkg_contents WHERE table_name = 'koppelkans_codes'")
        .unwrap();
    drop(file);
    assert_eq!(look(&place.file, &Progress::default()).unwrap().codes, Arc::default());
    let opened = opened(&place.file);
    assert_eq!((opened.codes, said(&opened.notes)), (Arc::default(), Vec::new()));
    write(&place.file, &codes(&[(1, 2, Some(1), None)]));
}

#[test]
fn codes_that_can_not_be_used_are_told_and_the_others_stay() {
    let place = saved(&project());
    write(&place.file, &codes(&[(1, 2, Some(1), None), (1, 3, Some(2), None), (1, 4, Some(3), None)]));
    outside(&place.file)
        .execute_batch("UPDATE koppelkans_codes SET k = 1 WHERE k = 2; UPDATE koppelkans_codes SET b = 'x' WHERE k = 3")
        .unwrap();
    let opened = opened(&place.file);
    assert_eq!(opened.codes, codes(&[(1, 2, Some(1), None)]));
    assert_eq!(said(&opened.notes).iter().filter(|note| note.contains("koppelkans_codes")).count(), 2);
}
