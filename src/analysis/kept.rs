//! The rows of a map with their ground, kept from one analysis to the next, and what changed since.
//!
//! A row is looked at again only when it is another one than before; what follows from that is for `live`.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use super::footprints::{Placed, ground_warnings};
use super::masks::{Loss, Masked};
use crate::model::{FeatureId, Settings, Table};
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// A row with its ground.
pub(super) struct Kept<T: Placed> {
    pub row: Arc<T>,
    /// None when it covers no ground.
    pub ground: Option<Arc<T::Ground>>,
    /// What masks took from it.
    pub loss: Loss,
}

/// What is new about the rows of one map.
pub(super) struct News<T: Placed> {
    /// The rows as they are now, in the order of their map.
    pub rows: Vec<Kept<T>>,
    /// Rows that are new, changed or gone.
    pub changed: BTreeSet<FeatureId>,
    /// Those of them whose ground may be another.
    pub moved: BTreeSet<FeatureId>,
    /// Old and new grounds of all that changed.
    pub grounds: Vec<Arc<T::Ground>>,
}

/// Compares the rows kept so far with a map, and makes the ground of what is new there.
pub(super) fn follow<T: Placed>(
    before: &[Kept<T>],
    table: &Table<T>,
    (settings, masked): (&Settings, &Masked),
    progress: &Progress,
) -> Result<News<T>, Cancelled> {
    let mut news = News {
        rows: Vec::with_capacity(table.len()),
        changed: BTreeSet::new(),
        moved: BTreeSet::new(),
        grounds: Vec::new(),
    };
    let mut old = before.iter().peekable();
    let mut to_make = Vec::new();
    for row in table.iter() {
        while let Some(gone) = old.next_if(|kept| kept.row.serial() < row.serial()) {
            news.lose(gone);
        }
        let was = old.next_if(|kept| kept.row.serial() == row.serial());
        match was {
            Some(kept) if Arc::ptr_eq(&kept.row, row) => news.keep(row, kept),
            Some(kept) if kept.row.id() == row.id() && kept.row == *row => news.keep(row, kept),
            Some(kept) if kept.row.id() == row.id() && lies_the_same(kept.row.as_ref(), row) => {
                news.changed.insert(row.id());
                news.grounds.extend(kept.ground.clone());
                news.keep(row, kept);
            }
            was => {
                was.into_iter().for_each(|kept| news.lose(kept));
                news.changed.insert(row.id());
                news.moved.insert(row.id());
                to_make.push(news.rows.len());
                news.rows.push(Kept { row: Arc::clone(row), ground: None, loss: Loss::default() });
            }
        }
    }
    old.for_each(|gone| news.lose(gone));
    let made = to_make.par_iter().map(|at| {
        progress.advance(1)?;
        let made = news.rows.get(*at).map(|kept| kept.row.ground(settings, masked)).unwrap_or_default();
        Ok((made.0.map(Arc::new), made.1))
    });
    let made = made.collect::<Result<Vec<_>, Cancelled>>()?;
    for (at, (ground, loss)) in to_make.into_iter().zip(made) {
        news.grounds.extend(ground.clone());
        if let Some(kept) = news.rows.get_mut(at) {
            (kept.ground, kept.loss) = (ground, loss);
        }
    }
    Ok(news)
}

impl<T: Placed> News<T> {
    fn keep(&mut self, row: &Arc<T>, kept: &Kept<T>) {
        self.rows.push(Kept { row: Arc::clone(row), ground: kept.ground.clone(), loss: kept.loss });
    }

    fn lose(&mut self, gone: &Kept<T>) {
        self.changed.insert(gone.row.id());
        self.moved.insert(gone.row.id());
        self.grounds.extend(gone.ground.clone());
    }
}

/// Whether two rows cover the same ground under the same settings.
fn lies_the_same<T: Placed>(one: &T, other: &T) -> bool {
    one.covering() == other.covering() && one.own_width_m() == other.own_width_m()
}

/// What is told about the ground of the rows, in their order.
pub(super) fn warnings<T: Placed>(rows: &[Kept<T>], warnings: &mut Vec<Message>) {
    for kept in rows {
        ground_warnings(kept.row.as_ref(), kept.ground.is_some(), &kept.loss, warnings);
    }
}
