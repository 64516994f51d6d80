//! How far long work is, on stderr: one line that moves on a terminal, a plain line now and then elsewhere.
//!
//! It does the work on the thread it is called on, and only looks on from another.

use std::io::{self, IsTerminal};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::progress::Progress;
use crate::words::{Message, Words};

/// How often the moving line is drawn again.
const REDRAW: Duration = Duration::from_millis(100);
/// Work shorter than this shows no moving line.
const PATIENCE: Duration = Duration::from_millis(400);
/// Work shorter than this is told in no plain line.
const PLAIN_PATIENCE: Duration = Duration::from_secs(1);
/// A stage is told again as a plain line at most this often.
const PLAIN_AGAIN: Duration = Duration::from_secs(5);

/// Does work while it is shown how far it is, if it takes a while.
pub fn work<T: Send>(words: &'static Words, work: impl FnOnce(&Progress) -> T + Send) -> T {
    let progress = Progress::default();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let watcher = scope.spawn(|| {
            if io::stderr().is_terminal() {
                show_bar(words, &progress, &done);
            } else {
                let mut lines = Lines::default();
                while !wait(&done, REDRAW) {
                    let line = lines.next(&progress, Instant::now());
                    line.iter().for_each(|line| eprintln!("{}", words.say(line)));
                }
            }
        });
        let result = work(&progress);
        done.store(true, Ordering::Release);
        watcher.thread().unpark();
        result
    })
}

/// Waits a while, or until the work is done; whether it is.
fn wait(done: &AtomicBool, pause: Duration) -> bool {
    if !done.load(Ordering::Acquire) {
        std::thread::park_timeout(pause);
    }
    done.load(Ordering::Acquire)
}

fn show_bar(words: &Words, progress: &Progress, done: &AtomicBool) {
    if wait(done, PATIENCE) {
        return;
    }
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
        bar.set_style(style);
    }
    while !done.load(Ordering::Acquire) {
        let (at, of) = progress.counts();
        bar.set_length(of);
        bar.set_position(at.min(of));
        bar.set_message(progress.stage().map(|stage| words.say(&stage)).unwrap_or_default());
        wait(done, REDRAW);
    }
    bar.finish_and_clear();
}

/// Which plain lines are due.
#[derive(Default)]
struct Lines {
    began: Option<Instant>,
    told: Option<(Message, Instant)>,
}

impl Lines {
    /// The line to say now: a stage that has begun, or how far a stage is that goes on for long.
    fn next(&mut self, progress: &Progress, now: Instant) -> Option<Message> {
        let began = *self.began.get_or_insert(now);
        let stage = progress.stage()?;
        if now.duration_since(began) < PLAIN_PATIENCE {
            return None;
        }
        let (at, of) = progress.counts();
        let line = match &self.told {
            Some((told, when)) if *told == stage => {
                if now.duration_since(*when) < PLAIN_AGAIN || of == 0 {
                    return None;
                }
                let (at, of) = (at.min(of).to_string(), of.to_string());
                Message::new("cli-progress-at").message("stage", stage.clone()).text("at", at).text("of", of)
            }
            _ => Message::new("cli-progress").message("stage", stage.clone()),
        };
        self.told = Some((stage, now));
        Some(line)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::words::{Language, words};

    #[test]
    fn a_stage_is_told_when_it_begins_and_then_every_five_seconds() {
        let (progress, start) = (Progress::default(), Instant::now());
        let mut lines = Lines::default();
        let mut at = |seconds: f32| {
            let line = lines.next(&progress, start + Duration::from_secs_f32(seconds));
            line.map(|line| words(Language::Dutch).say(&line))
        };
        assert_eq!(at(0.0), None);
        progress.begin(Message::new("cli-overlap-stage"), 40);
        assert_eq!(at(0.9), None, "short work says nothing");
        assert_eq!(at(1.1).as_deref(), Some("Paren zoeken (in hoekpunten) …"));
        progress.advance(10).unwrap();
        assert_eq!(at(5.9), None);
        assert_eq!(at(6.2).as_deref(), Some("Paren zoeken (in hoekpunten): 10 van 40"));
        progress.begin(Message::new("import-stage-reading"), 0);
        assert_eq!(at(6.3).as_deref(), Some("Objecten lezen …"));
        assert_eq!(at(20.0), None, "how far is not known");
    }
}
