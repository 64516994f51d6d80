//! Tiles of online maps that were seen, kept as plain files for showing them without internet, within the source's rules.
//!
//! It asks nobody anything. A tile is `SOURCE/Z/X/Y` below one folder, so that it can be carried on a stick.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, SystemTime};

use super::sources::TileSource;
use crate::io::tiles::TileAt;
use crate::io::write_atomically;

const DAY: u64 = 24 * 60 * 60;
/// Bytes of a megabyte, as people count them.
pub const MB: u64 = 1_000_000;
/// No tile is larger than this.
pub const MOST_TILE: u64 = 8 * MB;
/// The address the tiles of a folder came from: other tiles under the same name are other tiles.
const ADDRESS: &str = "address.txt";

/// The kept tiles of one source.
#[derive(Debug)]
pub struct Kept {
    folder: PathBuf,
    address: String,
    young: Duration,
    most_age: Option<Duration>,
    most_bytes: u64,
    /// Bytes kept, about; None before they were counted.
    total: Mutex<Option<u64>>,
    looked: OnceLock<()>,
}

impl Kept {
    /// Those of a source, in a folder of its own below this one; None when the source allows no keeping.
    pub fn new(source: &TileSource, below: &Path) -> Option<Self> {
        let days = |days: u32| Duration::from_secs(u64::from(days) * DAY);
        source.may_keep.then(|| Self {
            folder: below.join(&source.id),
            address: source.url.clone(),
            young: days(source.keep_days),
            most_age: source.drop_days.map(days),
            most_bytes: u64::from(source.keep_mb) * MB,
            total: Mutex::new(None),
            looked: OnceLock::new(),
        })
    }

    /// A kept tile; None when there is none, or one that may not be used any more.
    pub fn read(&self, at: TileAt) -> Option<Vec<u8>> {
        self.look();
        let file = self.file(at);
        let data = std::fs::metadata(&file).ok()?;
        let too_old = self.most_age.is_some_and(|most| age(&data) >= most);
        (data.is_file() && data.len() <= MOST_TILE && !too_old).then(|| std::fs::read(&file).ok())?
    }

    /// Whether a tile is kept that need not be asked again.
    pub fn is_young(&self, at: TileAt) -> bool {
        self.look();
        std::fs::metadata(self.file(at)).is_ok_and(|data| age(&data) < self.young)
    }

    /// Keeps a tile. A full disk only means that it is asked again.
    pub fn put(&self, at: TileAt, bytes: &[u8]) {
        self.look();
        let file = self.file(at);
        let Some(folder) = file.parent() else { return };
        if std::fs::create_dir_all(folder).is_err() {
            return;
        }
        let note = self.folder.join(ADDRESS);
        if !note.exists() {
            let _ = write_atomically(&note, self.address.as_bytes());
        }
        if write_atomically(&file, bytes).is_err() {
            return;
        }
        let mut total = self.total.lock().unwrap_or_else(PoisonError::into_inner);
        let now = total.map(|total| total.saturating_add(bytes.len() as u64));
        *total = Some(match now {
            Some(now) if now <= self.most_bytes => now,
            _ => self.prune(),
        });
    }

    /// Throws a tile away.
    pub fn drop_tile(&self, at: TileAt) {
        let _ = std::fs::remove_file(self.file(at));
    }

    fn file(&self, at: TileAt) -> PathBuf {
        self.folder.join(at.zoom.to_string()).join(at.x.to_string()).join(at.y.to_string())
    }

    /// Once: tiles that came from another address are no tiles of this source.
    fn look(&self) {
        self.looked.get_or_init(|| {
            let from = std::fs::read_to_string(self.folder.join(ADDRESS));
            if from.is_ok_and(|from| from != self.address) {
                let _ = std::fs::remove_dir_all(&self.folder);
            }
        });
    }

    /// Throws away what is older than the source allows and, when there is more than may be kept, what was fetched
    /// longest ago; the bytes that are left. Some room is made at once, so that it is not done for each tile.
    fn prune(&self) -> u64 {
        let mut all = Vec::new();
        walk(&self.folder, 0, &mut |path, data| {
            if path.file_name().is_some_and(|name| name != ADDRESS) {
                all.push((age(data), data.len(), path.to_owned()));
            }
        });
        all.sort_unstable_by_key(|one| std::cmp::Reverse(one.0));
        let mut total: u64 = all.iter().map(|(_, bytes, _)| bytes).sum();
        let aim = if total > self.most_bytes { self.most_bytes / 10 * 8 } else { self.most_bytes };
        for (age, bytes, path) in all {
            let too_old = self.most_age.is_some_and(|most| age >= most);
            if (too_old || total > aim) && std::fs::remove_file(path).is_ok() {
                total -= bytes;
            }
        }
        total
    }
}

fn age(data: &std::fs::Metadata) -> Duration {
    let then = data.modified().ok();
    then.and_then(|then| SystemTime::now().duration_since(then).ok()).unwrap_or_default()
}

/// Goes along the files below a folder; links are not followed.
fn walk(folder: &Path, depth: usize, each: &mut impl FnMut(&Path, &std::fs::Metadata)) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() && depth < 4 => walk(&entry.path(), depth + 1, each),
            Ok(kind) if kind.is_file() => {
                if let Ok(data) = entry.metadata() {
                    each(&entry.path(), &data);
                }
            }
            _ => {}
        }
    }
}

/// Bytes of kept tiles by the short name of their source, also of sources that are in no list any more.
pub fn sizes(below: &Path) -> BTreeMap<String, u64> {
    let mut sizes = BTreeMap::new();
    for entry in std::fs::read_dir(below).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            let mut bytes = 0;
            walk(&entry.path(), 1, &mut |_, data| bytes += data.len());
            sizes.insert(entry.file_name().to_string_lossy().into_owned(), bytes);
        }
    }
    sizes
}

/// Throws all kept tiles away.
///
/// # Errors
/// When the system refuses; what could be thrown away is.
pub fn empty(below: &Path) -> std::io::Result<()> {
    let mut refused = None;
    for entry in std::fs::read_dir(below).into_iter().flatten().flatten() {
        if entry.file_type()?.is_dir()
            && let Err(error) = std::fs::remove_dir_all(entry.path())
        {
            refused = Some(error);
        }
    }
    refused.map_or(Ok(()), Err)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::io::online::sources::Sources;

    fn source() -> TileSource {
        TileSource { keep_mb: 1, ..Sources::built_in().tiles[0].clone() }
    }

    fn tile(x: u32) -> TileAt {
        TileAt { zoom: 9, x, y: 3 }
    }

    fn set_age(folder: &Path, source: &TileSource, x: u32, days: u64) {
        let file = std::fs::File::open(folder.join(&source.id).join("9").join(x.to_string()).join("3")).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(days * DAY + 60)).unwrap();
    }

    #[test]
    fn more_than_may_be_kept_makes_room_by_what_was_fetched_longest_ago() {
        let folder = tempfile::tempdir().unwrap();
        let kept = Kept::new(&source(), folder.path()).unwrap();
        for x in 0..10 {
            kept.put(tile(x), &vec![7; 100_000]);
            set_age(folder.path(), &source(), x, u64::from(20 - x));
        }
        assert!((0..10).all(|x| kept.read(tile(x)).is_some()), "a megabyte fits");
        kept.put(tile(10), &vec![7; 100_000]);
        let left: Vec<u32> = (0..11).filter(|x| kept.read(tile(*x)).is_some()).collect();
        assert_eq!(left, [3, 4, 5, 6, 7, 8, 9, 10]);
        assert!(sizes(folder.path())[&source().id] < MB);
    }

    #[test]
    fn a_tile_older_than_the_source_allows_is_not_shown_and_goes_when_room_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let source = TileSource { keep_days: 5, drop_days: Some(30), ..source() };
        let kept = Kept::new(&source, folder.path()).unwrap();
        for (x, days) in [(0, 0), (1, 10), (2, 40)] {
            kept.put(tile(x), b"tegel");
            set_age(folder.path(), &source, x, days);
        }
        let shown = [0, 1, 2].map(|x| (kept.read(tile(x)).is_some(), kept.is_young(tile(x))));
        assert_eq!(shown, [(true, true), (true, false), (false, false)]);
        // Another run counts anew.
        Kept::new(&source, folder.path()).unwrap().put(tile(3), b"tegel");
        assert!(!folder.path().join(&source.id).join("9/2/3").exists());
    }

    #[test]
    fn tiles_of_another_address_under_the_same_name_are_thrown_away() {
        let folder = tempfile::tempdir().unwrap();
        Kept::new(&source(), folder.path()).unwrap().put(tile(1), b"tegel");
        assert!(Kept::new(&source(), folder.path()).unwrap().read(tile(1)).is_some());
        let other = TileSource { url: "https://ergens.nl/{z}/{x}/{y}.png".to_owned(), ..source() };
        assert_eq!(Kept::new(&other, folder.path()).unwrap().read(tile(1)), None);
    }

    #[test]
    fn emptying_leaves_nothing_and_is_no_fault_when_there_is_nothing() {
        let folder = tempfile::tempdir().unwrap();
        Kept::new(&source(), folder.path()).unwrap().put(tile(1), b"tegel");
        empty(folder.path()).unwrap();
        assert!(sizes(folder.path()).is_empty());
        empty(&folder.path().join("nergens")).unwrap();
    }
}
