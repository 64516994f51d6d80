//! Whatever bytes as a file of one of the formats that are read: it is checked, looked at and imported, as the window and
//! the command line do. `KOPPELKANS_READER` says which format, by the ending of its files.
//!
//! It stops at a panic, and when reading takes more memory than ten times the file and what a program of this size needs
//! anyway.
#![no_main]

use std::alloc::{GlobalAlloc, Layout, System};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use koppelkans::geometry::projection::Crs;
use koppelkans::io::check::check_file;
use koppelkans::io::import::{ImportAs, ImportOptions, prepare};
use koppelkans::io::source::Wanted;
use koppelkans::io::tiles::{self, TileAt, is_tile_file};
use koppelkans::model::{FeatureId, Project};
use koppelkans::progress::Progress;
use libfuzzer_sys::fuzz_target;

/// Memory that a program needs whatever is in the file: tables, buffers for unpacking, threads.
const ANYWAY: usize = 48 << 20;

struct Counting;

static NOW: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

// SAFETY: it only counts; all work is the system's.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.fetch_add(layout.size(), Relaxed) + layout.size();
        PEAK.fetch_max(now, Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

struct Place {
    file: PathBuf,
    project: Project,
}

static PLACE: LazyLock<Place> = LazyLock::new(|| {
    let ending = std::env::var("KOPPELKANS_READER").unwrap_or_else(|_| "geojson".to_owned());
    // In memory where the system has such a folder: nothing of this is worth a disk.
    let folder = if Path::new("/dev/shm").is_dir() { PathBuf::from("/dev/shm") } else { std::env::temp_dir() };
    let file = folder.join(format!("koppelkans-fuzz-{}.{ending}", std::process::id()));
    Place { file, project: Project::new("fuzz", Crs::RD_NEW) }
});

fn read(place: &Place, options: &ImportOptions, import_as: ImportAs) {
    let mut next = 0_u128;
    let mut new_id = || {
        next += 1;
        FeatureId(uuid::Uuid::from_u128(next))
    };
    let progress = Progress::default();
    match prepare(&place.file, options, &place.project, &progress) {
        Ok(prepared) => {
            let mut project = place.project.clone();
            if let Ok(import) = prepared.finish(import_as, options, &place.project, &mut new_id) {
                project.apply(&import.edit).expect("what an import makes can be applied");
            }
        }
        Err(error) => {
            let layers: Vec<String> = error.layers().unwrap_or_default().iter().map(|one| one.name.clone()).collect();
            for layer in layers.into_iter().take(4).filter(|_| options.wanted.layer.is_none()) {
                let wanted = Wanted { layer: Some(layer), ..Wanted::default() };
                read(place, &ImportOptions { wanted, ..options.clone() }, import_as);
            }
        }
    }
}

/// Opens a file with tiles and unpacks some of them.
fn read_tiles(file: &Path) {
    let Ok(source) = tiles::open(file, None) else { return };
    let before = NOW.load(Relaxed);
    PEAK.store(before, Relaxed);
    for at in [(0, 0, 0), (4, 8, 5), (7, 65, 42), (9, 263, 168)] {
        let at = TileAt { zoom: at.0, x: at.1, y: at.2 };
        let _ = source.tile(at);
    }
    assert!(PEAK.load(Relaxed) - before < ANYWAY, "a tile took too much memory");
}

fuzz_target!(|bytes: &[u8]| {
    let place = &*PLACE;
    std::fs::write(&place.file, bytes).expect("a file can be written");
    if is_tile_file(&place.file) {
        read_tiles(&place.file);
        let _ = std::fs::remove_file(&place.file);
        return;
    }
    let before = NOW.load(Relaxed);
    PEAK.store(before, Relaxed);
    check_file(&place.file, &ImportOptions::default(), &Progress::default());
    read(place, &ImportOptions::default(), ImportAs::Tasks);
    read(place, &ImportOptions { crs: Some(Crs::LON_LAT), ..ImportOptions::default() }, ImportAs::Reference);
    let used = PEAK.load(Relaxed) - before;
    assert!(used < ANYWAY + 10 * bytes.len(), "{used} bytes of memory for a file of {}", bytes.len());
    let _ = std::fs::remove_file(&place.file);
});
