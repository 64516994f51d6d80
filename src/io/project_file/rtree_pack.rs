//! The spatial index of a table that is filled already, packed in one go instead of row by row.
//!
//! The nodes are written as SQLite's own R-tree keeps them (`ext/rtree/rtree.c`): a node holds its depth (the root
//! only), a count and cells of a number and four floats, all big-endian; in a leaf the number is that of a row, above
//! it that of a node. `rtreecheck` finds nothing wrong with it.

use rusqlite::{Connection, params};

use super::sql::quoted;
use crate::geometry::{Bounds, layers};

/// Bytes of a cell: a number and four floats.
const CELL: usize = 24;
/// Bytes before the cells.
const HEAD: usize = 4;
/// The node at the top.
const ROOT: i64 = 1;

/// A cell of a node: of what, and its box (x from, x to, y from, y to), rounded outwards.
#[derive(Clone, Copy)]
struct Cell(i64, [f32; 4]);

/// Fills an empty R-tree with the boxes of rows.
pub fn fill(connection: &Connection, rtree: &str, rows: &[i64], boxes: &[Bounds]) -> rusqlite::Result<()> {
    let table = |part: &str| quoted(&format!("{rtree}_{part}"));
    let size: i64 = connection.query_row(
        &format!("SELECT length(data) FROM {} WHERE nodeno = {ROOT}", table("node")),
        [],
        |row| row.get(0),
    )?;
    let size = usize::try_from(size).unwrap_or_default();
    let room = (size.saturating_sub(HEAD) / CELL).max(2);
    let cell = |place: u32| Some(Cell(*rows.get(place as usize)?, outwards(boxes.get(place as usize)?)));
    let mut level: Vec<Cell> = layers::along_curve(boxes).into_iter().filter_map(cell).collect();
    let mut put = connection.prepare(&format!("INSERT OR REPLACE INTO {} VALUES (?1, ?2)", table("node")))?;
    let mut put_parent = connection.prepare(&format!("INSERT INTO {} VALUES (?1, ?2)", table("parent")))?;
    let mut nodes_of_rows: Vec<(i64, i64)> = Vec::with_capacity(rows.len());
    let (mut depth, mut next) = (0_u16, ROOT + 1);
    loop {
        let is_top = level.len() <= room;
        let count = level.len().div_ceil(room).max(1);
        let mut above = Vec::with_capacity(count);
        // Of even size: none is left nearly empty.
        for cells in level.chunks(level.len().div_ceil(count).max(1)) {
            let node = if is_top { ROOT } else { next };
            next += i64::from(!is_top);
            put.execute(params![node, blob(cells, if is_top { depth } else { 0 }, size)])?;
            for Cell(of, _) in cells {
                if depth == 0 {
                    nodes_of_rows.push((*of, node));
                } else {
                    put_parent.execute([*of, node])?;
                }
            }
            above.extend(cells.iter().copied().reduce(around).map(|Cell(_, all)| Cell(node, all)));
        }
        if is_top {
            break;
        }
        level = above;
        depth += 1;
    }
    // In the order of the rows, so that each is written behind the one before.
    nodes_of_rows.sort_unstable();
    let mut put_row = connection.prepare(&format!("INSERT INTO {} VALUES (?1, ?2)", table("rowid")))?;
    for (row, node) in nodes_of_rows {
        put_row.execute([row, node])?;
    }
    Ok(())
}

fn around(Cell(of, a): Cell, Cell(_, b): Cell) -> Cell {
    Cell(of, [a[0].min(b[0]), a[1].max(b[1]), a[2].min(b[2]), a[3].max(b[3])])
}

/// A box in floats that holds the box.
fn outwards(bounds: &Bounds) -> [f32; 4] {
    #[allow(clippy::cast_possible_truncation)] // Meant; what is lost is put back outwards.
    let float = |n: f64| n as f32;
    let down = |n: f64| if f64::from(float(n)) > n { float(n).next_down() } else { float(n) };
    let up = |n: f64| if f64::from(float(n)) < n { float(n).next_up() } else { float(n) };
    [down(bounds.min.x), up(bounds.max.x), down(bounds.min.y), up(bounds.max.y)]
}

/// A node as it is kept; what is not used of it is zero.
fn blob(cells: &[Cell], depth: u16, size: usize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(size);
    bytes.extend(depth.to_be_bytes());
    bytes.extend(u16::try_from(cells.len()).unwrap_or(u16::MAX).to_be_bytes());
    for Cell(of, sides) in cells {
        bytes.extend(of.to_be_bytes());
        sides.iter().for_each(|side| bytes.extend(side.to_be_bytes()));
    }
    bytes.resize(size, 0);
    bytes
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::geometry::Point;

    /// Boxes all over a square of 100 km, of which the first is far too exact for a float.
    fn boxes(n: i64) -> Vec<(i64, Bounds)> {
        let at = |i: i64| (i.wrapping_mul(7_919) % 100_000) as f64 + 0.123_456_789;
        let one = |i| {
            let min = Point { x: at(i), y: at(i * 31 + 7) };
            (3 * i + 1, Bounds { min, max: Point { x: min.x + 12.3, y: min.y + 4.56 } })
        };
        (0..n).map(one).collect()
    }

    #[test]
    fn a_packed_index_is_sound_and_finds_what_an_index_made_row_by_row_finds() {
        for n in [0, 1, 51, 52, 2_601, 2_602, 10_000] {
            let rows = boxes(n);
            let connection = Connection::open_in_memory().unwrap();
            connection
                .execute_batch(
                    "CREATE VIRTUAL TABLE \"a b\" USING rtree(id, minx, maxx, miny, maxy); \
                     CREATE VIRTUAL TABLE c USING rtree(id, minx, maxx, miny, maxy);",
                )
                .unwrap();
            let (ids, places): (Vec<i64>, Vec<Bounds>) = rows.iter().copied().unzip();
            fill(&connection, "a b", &ids, &places).unwrap();
            for (id, b) in &rows {
                let sides = params![id, b.min.x, b.max.x, b.min.y, b.max.y];
                connection.execute("INSERT INTO c VALUES (?1, ?2, ?3, ?4, ?5)", sides).unwrap();
            }
            let check: String = connection.query_row("SELECT rtreecheck('a b')", [], |row| row.get(0)).unwrap();
            assert_eq!(check, "ok", "{n} rows");
            let found = |table: &str, low: f64, high: f64| -> Vec<i64> {
                let sql = format!(
                    "SELECT id FROM {table} WHERE maxx >= ?1 AND minx <= ?2 AND maxy >= ?1 AND miny <= ?2 ORDER BY id"
                );
                let mut statement = connection.prepare(&sql).unwrap();
                statement.query_map([low, high], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
            };
            for (low, high) in [(0.0, 1e6), (5_000.0, 9_000.0), (-5.0, -1.0), (50_000.12, 50_000.13)] {
                let packed = found("\"a b\"", low, high);
                // Both may give a little more than asked, never less.
                let exact: Vec<i64> = rows
                    .iter()
                    .filter(|(_, b)| b.max.x >= low && b.min.x <= high && b.max.y >= low && b.min.y <= high)
                    .map(|(id, _)| *id)
                    .collect();
                assert!(exact.iter().all(|id| packed.binary_search(id).is_ok()), "{n} rows");
                assert!(packed.len() <= found("c", low, high).len(), "{n} rows");
            }
            // It goes on as any other.
            connection.execute("DELETE FROM \"a b\" WHERE id % 2 = 1", []).unwrap();
            connection.execute("INSERT INTO \"a b\" VALUES (2, 1, 2, 1, 2)", []).unwrap();
            let check: String = connection.query_row("SELECT rtreecheck('a b')", [], |row| row.get(0)).unwrap();
            assert_eq!(check, "ok", "{n} rows, changed");
        }
    }
}
