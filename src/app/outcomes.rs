//! What becomes of a job that is done.

use std::sync::Arc;

use super::jobs::{JobKind, Outcome};
use super::notice::NoticeKind;
use super::program::App;
use crate::words::Message;

impl App {
    /// Takes in what a job gives.
    pub(super) fn take(&mut self, outcome: Outcome) {
        self.edited = false;
        match outcome {
            Outcome::Analysed(revision, Ok((analysis, zones))) if revision == self.state.revision => {
                // What is only tried is not kept: codes neither.
                if self.state.tried.is_none() {
                    self.state.codes = Arc::clone(&analysis.codes);
                }
                self.state.zones = zones.map(|zones| (revision, Arc::new(zones)));
                self.state.analysis = Some((revision, Arc::new(analysis)));
                if self.state.tried.is_none() {
                    self.save_opportunities();
                }
                self.follow_robustness();
            }
            // Of a project that has changed since: now the newer one.
            Outcome::Analysed(revision, _) if revision != self.state.revision => self.analyse_newest(),
            // Stopped by the user.
            Outcome::Analysed(..) => {}
            Outcome::Checked(revision, result) => self.robustness_done(revision, result),
            Outcome::Imported(shown, name, result) => self.finish_import(shown, &name, *result),
            Outcome::FileRead(read) => self.file_read(*read),
            Outcome::Fetched(shown, name, result) => self.finish_fetch(shown, &name, *result),
            Outcome::Offered(address, found) => self.finish_look(address, *found),
            Outcome::MatrixRead(shown, name, matrix, result) => self.finish_matrix_import(shown, &name, matrix, result),
            Outcome::Indexed(indexed) => self.layer_indexed(indexed),
            Outcome::PlacesFound(typed, found) => self.take_found(&typed, found),
            Outcome::TilePlacesFound(of, found) => self.take_tile_places(of, found),
            Outcome::MaskMade(land, name) => self.ask_mask(land, name),
            Outcome::Opened(wish, result) => self.finish_opening(wish, *result),
            Outcome::BackgroundOpened(opened) => self.background_opened(*opened),
            Outcome::KeptTilesFound(found) => self.kept_found(*found),
            Outcome::PhotoRead(read) => self.photo_read(*read),
            Outcome::UnderlayRead(read) => self.picture_read(*read),
            Outcome::UnderlayUnpacked(unpacked) => self.picture_unpacked(unpacked),
            Outcome::PictureMade(shown) => self.state.photo = Some(shown),
            Outcome::Left(left, written) => self.left(left, written),
            Outcome::Copied(path, written) => self.finish_copy(path, written),
            Outcome::Exported(Ok(message)) => {
                let waiting = self.state.waiting_message().into_iter().collect();
                self.notify(NoticeKind::Done, message, waiting);
            }
            Outcome::Exported(Err(message)) => self.notify(NoticeKind::Problem, message, Vec::new()),
            Outcome::Broke(kind, words) => {
                self.look_broke(kind);
                if kind == JobKind::Create {
                    self.forget_copy();
                }
                let message = Message::new("job-broke").term("job", kind.key()).text("words", words);
                self.notify(NoticeKind::Problem, message, Vec::new());
            }
        }
    }
}
