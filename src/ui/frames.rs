//! How long frames take: with `KOPPELKANS_FRAMES=FILE` in the environment each frame becomes a line of that file.
//!
//! It shows nothing in the window, and without the variable it does nothing. What comes of the lines is summed up by
//! `benches/frames.py`.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

use crate::app::AppState;

/// Names the file.
const VARIABLE: &str = "KOPPELKANS_FRAMES";
/// How long lines may wait; a program that is killed loses those.
const FLUSHED_EVERY: Duration = Duration::from_secs(1);
/// What each line has: the clock in s since 1970, then in ms how long our own work of the frame took, how much of that it
/// waited for a processor, how long the frame before took as a whole (with the toolkit and the handing over to the
/// graphics card, without waiting for the screen), and how long ago the frame before began; then what ran meanwhile.
const HEADING: &str = "clock_s\town_ms\twaited_ms\twhole_before_ms\tsince_ms\tdoing";

/// Writes how long frames took.
#[derive(Default)]
pub(super) struct FrameLog {
    open: Option<Open>,
}

struct Open {
    out: BufWriter<File>,
    flushed: Instant,
    began: Option<Instant>,
}

/// A frame that goes on.
pub(super) struct Begun {
    at: Instant,
    waited_ns: u64,
    since: Option<Duration>,
    doing: String,
}

impl FrameLog {
    /// Into the file that the environment names, if it does.
    pub(super) fn of_environment() -> Self {
        std::env::var_os(VARIABLE).map(|path| Self::into(PathBuf::from(path))).unwrap_or_default()
    }

    fn into(path: PathBuf) -> Self {
        let opened = File::create(&path).and_then(|file| {
            let mut out = BufWriter::new(file);
            writeln!(out, "{HEADING}").map(|()| out)
        });
        match opened {
            Ok(out) => Self { open: Some(Open { out, flushed: Instant::now(), began: None }) },
            Err(error) => {
                eprintln!("{VARIABLE}: {}: {error}", path.display());
                Self::default()
            }
        }
    }

    /// A frame begins.
    pub(super) fn begin(&mut self, state: &AppState) -> Option<Begun> {
        let open = self.open.as_mut()?;
        let at = Instant::now();
        let since = open.began.replace(at).map(|before| at - before);
        Some(Begun { at, waited_ns: waited_ns(), since, doing: doing(state) })
    }

    /// Our work of that frame is done; `whole_before_s` is what the toolkit says of the frame before.
    pub(super) fn end(&mut self, begun: Option<Begun>, state: &AppState, whole_before_s: Option<f32>) {
        let (Some(open), Some(begun)) = (self.open.as_mut(), begun) else { return };
        let own = begun.at.elapsed();
        let waited = Duration::from_nanos(waited_ns().saturating_sub(begun.waited_ns));
        let clock = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let whole = Duration::try_from_secs_f32(whole_before_s.unwrap_or_default()).unwrap_or_default();
        let after = doing(state);
        let doing = if after == begun.doing { after } else { format!("{}>{after}", begun.doing) };
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        let line = writeln!(
            open.out,
            "{:.3}\t{:.3}\t{:.3}\t{:.3}\t{:.3}\t{doing}",
            clock.as_secs_f64(),
            ms(own),
            ms(waited),
            ms(whole),
            ms(begun.since.unwrap_or_default()),
        );
        let flushed = if open.flushed.elapsed() > FLUSHED_EVERY {
            open.flushed = Instant::now();
            open.out.flush()
        } else {
            Ok(())
        };
        // A disk that is full ends the log, not the work of who draws.
        if line.and(flushed).is_err() {
            self.open = None;
        }
    }
}

/// The jobs that run, in the order in which they began, and whether something is being saved.
fn doing(state: &AppState) -> String {
    let jobs = state.jobs.iter().map(|job| format!("{:?}", job.kind));
    let saving = (state.file.pending > 0).then(|| "Saving".to_owned());
    let all = jobs.chain(saving).collect::<Vec<_>>().join("+");
    if all.is_empty() { "-".to_owned() } else { all }
}

/// How long this thread had to wait for a processor since it began, in ns; 0 where the system does not say.
fn waited_ns() -> u64 {
    let said = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    said.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::app::{App, Places};
    use crate::geometry::projection::Crs;
    use crate::model::Project;

    #[test]
    fn each_frame_is_a_line_and_without_the_variable_there_is_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::in_memory(Places::inside(folder.path()), Project::new("P", Crs::RD_NEW));
        assert!(FrameLog::default().begin(app.state()).is_none());
        let path = folder.path().join("frames.tsv");
        let mut log = FrameLog::into(path.clone());
        for _ in 0..2 {
            let begun = log.begin(app.state());
            log.end(begun, app.state(), Some(0.004));
        }
        drop(log);
        let text = std::fs::read_to_string(path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!((lines.len(), lines[0]), (3, HEADING));
        let parts: Vec<&str> = lines[2].split('\t').collect();
        assert_eq!((parts.len(), parts[3], parts[5]), (6, "4.000", "Analyse"));
    }
}
