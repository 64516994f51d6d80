//! The card of the place that was gone to: its name and its coordinates, to be copied.
//!
//! The mark on the maps is in `map::chrome`; Esc puts both away.

use egui::{Align2, Area, Button, Context, Frame, Id, Order, Rect, Ui, vec2};

use super::Queue;
use super::widgets::text;
use crate::app::{Action, AppState};
use crate::geometry::Point;
use crate::geometry::projection::Crs;
use crate::words::{Message, Words, numbers::number};

/// Shows the card over the maps.
pub fn show(ctx: &Context, state: &AppState, queue: &mut Queue, maps: Rect) {
    let Some(marker) = state.marker() else { return };
    let words = state.words();
    let crs = state.project.crs();
    let at = maps.center_bottom() - vec2(0.0, 16.0);
    Area::new(Id::unique("marker")).order(Order::Middle).pivot(Align2::CENTER_BOTTOM).fixed_pos(at).show(ctx, |ui| {
        Frame::popup(ui.style()).inner_margin(egui::Margin::symmetric(14, 8)).show(ui, |ui| {
            ui.horizontal(|ui| {
                let name = if marker.name.is_empty() { words.text("find-here") } else { marker.name.clone() };
                ui.label(text::strong(name));
                ui.add_space(8.0);
                let rd = marker.rd(crs);
                if let Some(rd) = rd {
                    line(ui, words, &rd_said(words, rd), &format!("{:.2}, {:.2}", rd.x, rd.y));
                } else {
                    let own = plane_said(words, crs, marker.at);
                    line(ui, words, &own, &format!("{:.2}, {:.2}", marker.at.x, marker.at.y));
                }
                if let Some(lon_lat) = marker.lon_lat(crs) {
                    ui.add_space(8.0);
                    let copied = format!("{:.6}, {:.6}", lon_lat.y, lon_lat.x);
                    line(ui, words, &degrees_said(words, lon_lat), &copied);
                }
                ui.add_space(8.0);
                if ui.add(Button::new(words.text("find-close")).small()).clicked() {
                    queue.push(Action::DropMarker);
                }
            });
        });
    });
}

/// Coordinates with a button that copies them in the form other programs take.
fn line(ui: &mut Ui, words: &Words, said: &str, copied: &str) {
    ui.label(said);
    let button = ui.add(Button::new(words.text("find-copy")).small());
    let name = words.say(&Message::new("find-copy-what").text("what", said));
    if button.accessible_name(name).on_hover_text(copied).clicked() {
        ui.ctx().copy_text(copied.to_owned());
    }
}

/// `RD 210 455 · 540 812`
pub fn rd_said(words: &Words, at: Point) -> String {
    let message = Message::new("find-read-rd");
    words.say(&message.text("x", grouped(words, at.x)).text("y", grouped(words, at.y)))
}

/// The same in a plane of its own name.
pub fn plane_said(words: &Words, crs: Crs, at: Point) -> String {
    let message = Message::new("find-read-plane").text("system", crs.to_string());
    words.say(&message.text("x", grouped(words, at.x)).text("y", grouped(words, at.y)))
}

/// `52,15517° N · 5,38720° O`
pub fn degrees_said(words: &Words, lon_lat: Point) -> String {
    let degrees = |value: f64| number(words.language(), value.abs(), 5);
    let north = if lon_lat.y < 0.0 { "find-south" } else { "find-north" };
    let east = if lon_lat.x < 0.0 { "find-west" } else { "find-east" };
    let message = Message::new("find-read-degrees").text("lat", degrees(lon_lat.y)).text("lon", degrees(lon_lat.x));
    words.say(&message.term("north", north).term("east", east))
}

/// Coordinates are grouped by a narrow space in both languages: they are no quantities.
fn grouped(words: &Words, value: f64) -> String {
    number(words.language(), value, 0).replace(['.', ','], "\u{202f}")
}
