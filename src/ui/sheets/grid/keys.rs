//! The keys of a grid: arrows go along the cells, figures set a step, plus and minus move it, Delete empties.
//!
//! Which change a key makes is for the sheet; here only which key, for which cell, one change a frame.

use egui::{Context, Event, Key};

use super::GridMemory;

/// What a key asks for the chosen cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridKey {
    /// To another cell, so many rows down and columns to the right.
    Move(isize, isize),
    /// This step.
    Set(i8),
    /// So many steps further.
    Step(i8),
    /// Nothing in it.
    Empty,
    /// The other direction as this one.
    Mirror,
    /// On to the fields below.
    Fields,
}

/// Takes the keys out of the input while the chosen cell has the keyboard.
pub fn take(ctx: &Context, memory: &mut GridMemory) {
    let has_keyboard = memory.id.is_some() && ctx.memory(|egui| egui.focused()) == memory.id;
    if !has_keyboard {
        memory.keys.clear();
        memory.minus = false;
        return;
    }
    ctx.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key { key, pressed: true, modifiers, .. } if !modifiers.command && !modifiers.alt => {
                let Some(asked) = of(*key, memory.minus) else { return true };
                memory.minus = *key == Key::Minus;
                memory.keys.push(asked);
                false
            }
            _ => true,
        });
    });
}

fn of(key: Key, minus: bool) -> Option<GridKey> {
    let set = |step: i8| GridKey::Set(if minus { -step } else { step });
    Some(match key {
        Key::ArrowUp => GridKey::Move(-1, 0),
        Key::ArrowDown => GridKey::Move(1, 0),
        Key::ArrowLeft => GridKey::Move(0, -1),
        Key::ArrowRight => GridKey::Move(0, 1),
        Key::Num0 => set(0),
        Key::Num1 => set(1),
        Key::Num2 => set(2),
        Key::Num3 => set(3),
        Key::Plus => GridKey::Step(1),
        Key::Minus => GridKey::Step(-1),
        Key::Delete | Key::Backspace => GridKey::Empty,
        Key::Equals => GridKey::Mirror,
        Key::Enter => GridKey::Fields,
        _ => return None,
    })
}

/// Goes along with the arrows up to the first key that asks something of a cell; what comes after waits for the next
/// frame, when the project has changed.
pub fn follow(memory: &mut GridMemory, (rows, columns): (usize, usize)) -> Option<((usize, usize), GridKey)> {
    while !memory.keys.is_empty() {
        match memory.keys.remove(0) {
            GridKey::Move(down, right) => {
                let go = |at: usize, by: isize, count: usize| at.saturating_add_signed(by).min(count - 1);
                memory.at = (go(memory.at.0, down, rows), go(memory.at.1, right, columns));
            }
            key => return Some((memory.at, key)),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_stop_at_the_edge_and_a_change_is_for_the_cell_they_came_to() {
        let mut memory = GridMemory { at: (0, 1), ..GridMemory::default() };
        let (up, right) = (GridKey::Move(-1, 0), GridKey::Move(0, 1));
        memory.keys = vec![up, right, right, GridKey::Set(2), GridKey::Step(1), up];
        assert_eq!(follow(&mut memory, (3, 3)), Some(((0, 2), GridKey::Set(2))));
        assert_eq!(follow(&mut memory, (3, 3)), Some(((0, 2), GridKey::Step(1))));
        assert_eq!(follow(&mut memory, (3, 3)), None);
    }

    #[test]
    fn a_figure_after_a_minus_is_below_nought() {
        assert_eq!(of(Key::Num3, true), Some(GridKey::Set(-3)));
        assert_eq!(of(Key::Num3, false), Some(GridKey::Set(3)));
        assert_eq!(of(Key::B, false), None);
    }
}
