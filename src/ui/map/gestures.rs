//! What mouse and keyboard do on a map: pan and zoom it, or work with the tool in hand.
//!
//! What a tool makes of a click is for `app`; here positions on screen become positions in the plane.

use egui::{Event, Key, PointerButton, Pos2, Response, Ui, Vec2};

use super::view::View;
use crate::app::tools::{Held, Pointer, ToolEvent, ToolKind};
use crate::app::{Action, AppState, MapSide};

/// Points of scrolling for one step of zoom: about two notches of a wheel.
const SCROLL_A_STEP: f32 = 120.0;
/// Part of the map that an arrow key moves.
const ARROW: f32 = 0.12;

/// Moves and zooms the view as the user asks, and hands the rest to the tool.
pub fn handle(ui: &Ui, map: &Response, side: MapSide, view: &mut View, state: &AppState, actions: &mut Vec<Action>) {
    wheel(ui, map, view, state, actions);
    two_fingers(ui, map, view, state, actions);
    let space = ui.input(|input| input.key_down(Key::Space)) && !ui.ctx().text_edit_focused();
    let hand = !state.tool.kind().drags() || space;
    let pans = map.dragged_by(PointerButton::Middle)
        || map.dragged_by(PointerButton::Secondary)
        || (hand && map.dragged_by(PointerButton::Primary) && (space || !state.tool.is_stroke()));
    if pans {
        view.pan(map.drag_delta());
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    }
    keys(ui, map, view, state, actions);
    cycle(ui, map, state, actions);
    end_lost_stroke(ui, state, actions);
    if !pans && !space {
        tool(ui, map, side, view, state, actions);
    } else if map.drag_stopped_by(PointerButton::Primary) {
        // Space was still held when the button went up: the stroke ends where it was.
        end_stroke(state, actions);
    }
}

/// Two fingers on a touch screen move and zoom the map; what they began to draw is dropped.
fn two_fingers(ui: &Ui, map: &Response, view: &mut View, state: &AppState, actions: &mut Vec<Action>) {
    let Some(touch) = ui.input(|input| input.multi_touch()).filter(|_| map.contains_pointer()) else { return };
    view.pan(touch.translation_delta);
    if state.tool.is_stroke() {
        actions.push(Action::Pointer(ToolEvent::Cancel));
    }
}

/// A window that loses the keyboard gets no more of the pointer: a stroke ends where it was and is kept.
fn end_lost_stroke(ui: &Ui, state: &AppState, actions: &mut Vec<Action>) {
    let lost = ui.input(|input| input.raw.events.contains(&Event::WindowFocused(false)));
    if lost && !actions.iter().any(|action| matches!(action, Action::Pointer(ToolEvent::Release(_)))) {
        end_stroke(state, actions);
    }
}

fn end_stroke(state: &AppState, actions: &mut Vec<Action>) {
    if let (true, Some(at), Some(pointer)) = (state.tool.is_stroke(), state.tool.stroke_at(), state.pointer) {
        actions.push(Action::Pointer(ToolEvent::Release(Pointer { at, ..pointer })));
    }
}

fn wheel(ui: &Ui, map: &Response, view: &mut View, state: &AppState, actions: &mut Vec<Action>) {
    if !map.contains_pointer() {
        return;
    }
    let Some(pointer) = ui.input(|input| input.pointer.latest_pos()) else { return };
    let (scroll, pinch) = ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta()));
    // Ctrl and the wheel is the size of the brush; egui says it as a pinch.
    if pinch != 1.0 && ui.input(|input| input.modifiers.command) && state.tool.kind().has_width() {
        actions.push(Action::BrushWidth(if pinch > 1.0 { 1 } else { -1 }));
        return;
    }
    let steps = if pinch != 1.0 { pinch.log2() } else { scroll.y / SCROLL_A_STEP };
    if steps != 0.0 {
        view.zoom_at(map.rect, pointer, f64::from(steps));
        // Used up, so that nothing around the map scrolls as well.
        ui.input_mut(|input| input.smooth_scroll_delta = Vec2::ZERO);
    }
}

/// Tab goes on to the next feature under the pointer, as long as there are several; else it goes on to the next
/// part of the window, as everywhere.
fn cycle(ui: &Ui, map: &Response, state: &AppState, actions: &mut Vec<Action>) {
    let several = state.tool.kind() == ToolKind::Select && state.under_pointer > 1;
    if map.contains_pointer() && several && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Tab)) {
        actions.push(Action::ChooseNext);
        if let Some(focused) = ui.memory(|memory| memory.focused()) {
            ui.memory_mut(|memory| memory.surrender_focus(focused));
        }
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
    let held = ui.input(|input| input.modifiers);
    let held = Held { shift: held.shift, command: held.command, alt: held.alt };
    let pointer = |screen: Pos2| Pointer {
        map: side,
        at: view.world_from_screen(map.rect, screen),
        pixel_m: view.m_per_px(),
        held,
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
        let samples = if state.tool.kind().wants_every_sample() {
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
