//! What mouse and keyboard do on a map: pan and zoom it, or work with the tool in hand.
//!
//! What a tool makes of a click is for `app`; here positions on screen become positions in the plane.

use egui::{Event, Key, PointerButton, Pos2, Response, Ui, Vec2};

use super::view::View;
use crate::app::tools::{Pointer, ToolEvent, ToolKind};
use crate::app::{Action, AppState, MapSide};

/// Points of scrolling for one step of zoom: about two notches of a wheel.
const SCROLL_A_STEP: f32 = 120.0;
/// Part of the map that an arrow key moves.
const ARROW: f32 = 0.12;

/// Moves and zooms the view as the user asks, and hands the rest to the tool.
pub fn handle(ui: &Ui, map: &Response, side: MapSide, view: &mut View, state: &AppState, actions: &mut Vec<Action>) {
    wheel(ui, map, view);
    let space = ui.input(|input| input.key_down(Key::Space)) && !ui.ctx().text_edit_focused();
    let hand = matches!(state.tool.kind(), ToolKind::Select | ToolKind::Delete) || space;
    let pans = map.dragged_by(PointerButton::Middle)
        || map.dragged_by(PointerButton::Secondary)
        || (hand && map.dragged_by(PointerButton::Primary));
    if pans {
        view.pan(map.drag_delta());
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    }
    keys(ui, map, view, state, actions);
    if !pans && !space {
        tool(ui, map, side, view, state, actions);
    }
}

fn wheel(ui: &Ui, map: &Response, view: &mut View) {
    if !map.contains_pointer() {
        return;
    }
    let Some(pointer) = ui.input(|input| input.pointer.latest_pos()) else { return };
    let (scroll, pinch) = ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta()));
    let steps = if pinch != 1.0 { pinch.log2() } else { scroll.y / SCROLL_A_STEP };
    if steps != 0.0 {
        view.zoom_at(map.rect, pointer, f64::from(steps));
        // Used up, so that nothing around the map scrolls as well.
        ui.input_mut(|input| input.smooth_scroll_delta = Vec2::ZERO);
    }
}

fn keys(ui: &Ui, map: &Response, view: &mut View, state: &AppState, actions: &mut Vec<Action>) {
    let elsewhere = ui.memory(|memory| memory.focused()).is_some_and(|id| id != map.id);
    if !(map.has_focus() || (map.contains_pointer() && !elsewhere)) {
        return;
    }
    let size = map.rect.size() * ARROW;
    let arrows = [
        (Key::ArrowLeft, Vec2::new(size.x, 0.0)),
        (Key::ArrowRight, Vec2::new(-size.x, 0.0)),
        (Key::ArrowUp, Vec2::new(0.0, size.y)),
        (Key::ArrowDown, Vec2::new(0.0, -size.y)),
    ];
    for (key, drag) in arrows {
        if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key)) {
            view.pan(drag);
        }
    }
    if state.tool.is_drawing() && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Enter)) {
        actions.push(Action::Pointer(ToolEvent::Finish));
    }
}

fn tool(ui: &Ui, map: &Response, side: MapSide, view: &View, state: &AppState, actions: &mut Vec<Action>) {
    let shift = ui.input(|input| input.modifiers.shift);
    let pointer = |screen: Pos2| Pointer {
        map: side,
        at: view.world_from_screen(map.rect, screen),
        pixel_m: view.m_per_px(),
        shift,
    };
    let mut send = |event: ToolEvent| actions.push(Action::Pointer(event));
    let Some(now) = ui.input(|input| input.pointer.latest_pos()) else { return };
    // A stroke that leaves the map goes on until the button is let go.
    let stroke = map.is_pointer_button_down_on();
    if stroke && ui.input(|input| input.pointer.button_pressed(PointerButton::Primary)) {
        send(ToolEvent::Press(pointer(now)));
    }
    if map.contains_pointer() || stroke {
        // Every sample counts for a freehand stroke, also several within one frame.
        let moved = ui.input(|input| {
            let samples = input.events.iter().filter_map(|event| match event {
                Event::PointerMoved(at) => Some(*at),
                _ => None,
            });
            samples.collect::<Vec<Pos2>>()
        });
        let samples = if state.tool.kind() == ToolKind::Freehand {
            moved.as_slice()
        } else {
            &moved[moved.len().saturating_sub(1)..]
        };
        samples.iter().for_each(|at| send(ToolEvent::Move(pointer(*at))));
    }
    if map.drag_stopped_by(PointerButton::Primary) {
        send(ToolEvent::Release(pointer(now)));
    }
    if map.clicked_by(PointerButton::Primary) {
        let at = map.interact_pointer_pos().unwrap_or(now);
        send(ToolEvent::Click(pointer(at)));
        if map.double_clicked_by(PointerButton::Primary) && state.tool.kind() != ToolKind::Select {
            send(ToolEvent::DoubleClick(pointer(at)));
        }
    }
}
