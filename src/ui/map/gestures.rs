//! What mouse and keyboard do on a map: pan and zoom it, or work with the tool in hand.
//!
//! What a tool makes of a click is for `app`; here positions on screen become positions in the plane.

use egui::{Event, Id, Key, MouseWheelUnit, PointerButton, Pos2, Response, Ui, Vec2};

use super::view::View;
use crate::app::tools::{Held, Pointer, ToolEvent, ToolKind};
use crate::app::{Action, AppState, MapSide};

/// Points of scrolling for one step of zoom: about two notches of a wheel.
const SCROLL_A_STEP: f32 = 120.0;
/// Points of scrolling on a touchpad for one step of the brush.
const POINTS_A_WIDTH: f32 = 40.0;
/// Part of the map that an arrow key moves.
const ARROW: f32 = 0.12;

/// Moves and zooms the view as the user asks, and hands the rest to the tool.
pub fn handle(ui: &Ui, map: &Response, side: MapSide, view: &mut View, state: &AppState, actions: &mut Vec<Action>) {
    wheel(ui, map, view, state, actions);
    if two_fingers(ui, map, view, state, actions) {
        return;
    }
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

/// Two fingers on a touch screen move and zoom the map around the middle between them; the stroke that the first of
/// them began is dropped. True from then until both are gone, so that lifting them draws nothing either.
fn two_fingers(ui: &Ui, map: &Response, view: &mut View, state: &AppState, actions: &mut Vec<Action>) -> bool {
    let id = Id::unique("two-fingers");
    let mut busy: bool = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let (fingers, held) = ui.input(|input| {
        let released = input.pointer.any_released() || input.raw.events.contains(&Event::PointerGone);
        (input.multi_touch(), input.pointer.any_down() || released)
    });
    if let Some(touch) = fingers {
        busy = true;
        if map.rect.contains(touch.center_pos) {
            view.pan(touch.translation_delta);
            if touch.zoom_delta != 1.0 {
                view.zoom_at(map.rect, touch.center_pos, f64::from(touch.zoom_delta.log2()));
            }
        }
        if state.tool.is_stroke() && !is_sent(actions, |event| *event == ToolEvent::Cancel) {
            actions.push(Action::Pointer(ToolEvent::Cancel));
        }
    } else if !held {
        busy = false;
    }
    ui.data_mut(|data| data.insert_temp(id, busy));
    busy
}

fn is_sent(actions: &[Action], which: impl Fn(&ToolEvent) -> bool) -> bool {
    actions.iter().any(|action| matches!(action, Action::Pointer(event) if which(event)))
}

/// A stroke whose end was not seen, because the window lost the keyboard or the button went up elsewhere, ends where
/// it was and is kept.
fn end_lost_stroke(ui: &Ui, state: &AppState, actions: &mut Vec<Action>) {
    let lost = ui.input(|input| {
        let elsewhere = !input.pointer.primary_down() && !input.pointer.any_released();
        input.raw.events.contains(&Event::WindowFocused(false)) || elsewhere
    });
    if lost && !is_sent(actions, |event| matches!(event, ToolEvent::Release(_))) {
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
    // Ctrl and the wheel is the size of the brush; egui smooths it into a pinch of several frames.
    if ui.input(|input| input.modifiers.command) && state.tool.kind().has_width() {
        let steps = brush_steps(ui);
        if steps != 0 {
            actions.push(Action::BrushWidth(steps));
        }
        return;
    }
    // Fingers on a touch screen zoom around the middle between them: see `two_fingers`.
    if ui.input(|input| input.multi_touch().is_some()) {
        return;
    }
    let (scroll, pinch) = ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta()));
    let steps = if pinch != 1.0 { pinch.log2() } else { scroll.y / SCROLL_A_STEP };
    if steps != 0.0 {
        view.zoom_at(map.rect, pointer, f64::from(steps));
        // Used up, so that nothing around the map scrolls as well.
        ui.input_mut(|input| input.smooth_scroll_delta = Vec2::ZERO);
    }
}

/// Steps of the brush's width in this frame: one a notch of a wheel; on a touchpad one a stretch.
fn brush_steps(ui: &Ui) -> i32 {
    let id = Id::unique("brush-steps");
    let mut rest: f32 = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let mut steps = 0;
    ui.input(|input| {
        for event in &input.raw.events {
            match event {
                Event::MouseWheel { unit: MouseWheelUnit::Point, delta, .. } => rest += delta.y / POINTS_A_WIDTH,
                Event::MouseWheel { delta, .. } if delta.y != 0.0 => steps += delta.y.signum() as i32,
                _ => {}
            }
        }
    });
    let whole = rest.trunc();
    ui.data_mut(|data| data.insert_temp(id, rest - whole));
    steps + whole as i32
}

/// Tab goes on to the next feature under the pointer, as long as there are several; else it goes on to the next
/// part of the window, as everywhere.
fn cycle(ui: &Ui, map: &Response, state: &AppState, actions: &mut Vec<Action>) {
    let asked = state.tool.kind() == ToolKind::Select && ui.input(|input| input.key_pressed(Key::Tab));
    let several = asked && map.contains_pointer() && state.under_pointer() > 1;
    if several && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Tab)) {
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
    // Where a button went up or a finger was lifted counts, also when the pointer left in the same moment.
    let Some(now) = ui.input(|input| input.pointer.latest_pos().or(input.pointer.interact_pos())) else { return };
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
