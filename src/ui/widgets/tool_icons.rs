//! The icons of the tool column, painted as lines on a grid of 20 points.
//!
//! What a tool does is in `app::tools`.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2};

use crate::app::tools::ToolKind;

/// Paints a magnet in the middle of a box: the switch for snapping.
pub fn magnet(painter: &Painter, rect: Rect, color: Color32) {
    let origin = rect.center() - egui::vec2(10.0, 10.0);
    let at = |x: f32, y: f32| pos2(origin.x + x, origin.y + y);
    let bow = |radius: f32| {
        let turn = (0..=12).map(|i| std::f32::consts::PI * i as f32 / 12.0);
        let arc = turn.map(move |a| at(10.0 - radius * a.cos(), 10.5 + radius * a.sin()));
        std::iter::once(at(10.0 - radius, 3.0)).chain(arc).chain([at(10.0 + radius, 3.0)]).collect::<Vec<Pos2>>()
    };
    let pen = Stroke::new(1.5, color);
    let inner = bow(2.8);
    painter.add(Shape::line(bow(6.8), pen));
    painter.add(Shape::line(inner, pen));
    for x in [3.2, 12.8] {
        painter.line_segment([at(x, 3.0), at(x + 4.0, 3.0)], pen);
        painter.line_segment([at(x, 6.0), at(x + 4.0, 6.0)], pen);
    }
}

/// Paints three sheets on each other in the middle of a box: the switch for the list of layers.
pub fn layers(painter: &Painter, rect: Rect, color: Color32) {
    let origin = rect.center() - egui::vec2(10.0, 10.0);
    let at = |x: f32, y: f32| pos2(origin.x + x, origin.y + y);
    let pen = Stroke::new(1.5, color);
    painter.add(Shape::closed_line(vec![at(10.0, 2.5), at(17.0, 6.5), at(10.0, 10.5), at(3.0, 6.5)], pen));
    for y in [10.0, 13.5] {
        painter.add(Shape::line(vec![at(3.0, y), at(10.0, y + 4.0), at(17.0, y)], pen));
    }
}

/// Paints the icon of a tool in the middle of a box.
pub fn paint(painter: &Painter, rect: Rect, kind: ToolKind, color: Color32) {
    let origin = rect.center() - egui::vec2(10.0, 10.0);
    let at = |x: f32, y: f32| pos2(origin.x + x, origin.y + y);
    let pen = Stroke::new(1.6, color);
    let nodes = |points: &[Pos2]| {
        points.iter().for_each(|p| {
            painter.circle_filled(*p, 2.4, color);
        });
    };
    match kind {
        ToolKind::Select => {
            let points = [(5.0, 2.0), (5.0, 16.5), (8.8, 13.2), (11.4, 18.4), (13.8, 17.2), (11.3, 12.2), (16.0, 11.6)];
            let points: Vec<Pos2> = points.into_iter().map(|(x, y)| at(x, y)).collect();
            painter.add(Shape::closed_line(points, pen));
        }
        ToolKind::Vertices => {
            let points = [at(3.5, 15.5), at(6.5, 4.5), at(16.0, 6.5)];
            painter.add(Shape::line(points.to_vec(), pen));
            for p in points {
                let corner = Rect::from_center_size(p, egui::vec2(4.6, 4.6));
                painter.rect_filled(corner, 0.0, color);
            }
            painter.line_segment([at(16.0, 6.5), at(13.5, 16.5)], Stroke::new(1.0, color));
        }
        ToolKind::Brush => {
            painter.line_segment([at(16.8, 2.8), at(9.6, 10.4)], Stroke::new(2.4, color));
            let tuft = [(9.6, 9.2), (11.0, 11.6), (8.6, 15.6), (3.2, 17.2), (5.0, 14.6), (6.0, 11.0)];
            let points: Vec<Pos2> = tuft.into_iter().map(|(x, y)| at(x, y)).collect();
            painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
        }
        ToolKind::Eraser => {
            let block = [(8.2, 4.0), (16.6, 10.4), (11.4, 17.0), (3.0, 10.6)];
            let points: Vec<Pos2> = block.into_iter().map(|(x, y)| at(x, y)).collect();
            painter.add(Shape::closed_line(points, pen));
            painter.line_segment([at(5.6, 7.4), at(14.0, 13.8)], pen);
        }
        ToolKind::Fill => {
            painter.rect_stroke(Rect::from_min_max(at(3.0, 3.5), at(17.0, 16.5)), 0.0, pen, egui::StrokeKind::Middle);
            painter.rect_filled(Rect::from_min_max(at(3.0, 3.5), at(10.0, 10.0)), 0.0, color);
            painter.line_segment([at(10.0, 3.5), at(10.0, 16.5)], pen);
            painter.line_segment([at(3.0, 10.0), at(17.0, 10.0)], pen);
        }
        ToolKind::Link => {
            for (x, y) in [(6.2, 13.4), (13.8, 6.6)] {
                painter.circle_stroke(at(x, y), 3.6, pen);
            }
            painter.line_segment([at(8.4, 11.4), at(11.6, 8.6)], Stroke::new(2.4, color));
        }
        ToolKind::Mask => {
            let land = Rect::from_min_max(at(3.0, 4.0), at(17.0, 16.0));
            painter.rect_stroke(land, 2.0, pen, egui::StrokeKind::Middle);
            let thin = Stroke::new(1.0, color);
            for (x, y, dx, dy) in
                [(3.0, 12.0, 8.0, -8.0), (6.5, 16.0, 10.5, -10.5), (3.0, 8.0, 8.0, 8.0), (6.5, 4.0, 10.5, 10.5)]
            {
                painter.line_segment([at(x, y), at(x + dx, y + dy)], thin);
            }
        }
        // These stand in no column.
        ToolKind::Split | ToolKind::Hole => {}
        ToolKind::Measure => {
            let ruler = vec![at(2.5, 12.5), at(13.0, 3.5), at(17.5, 8.0), at(7.0, 17.0)];
            painter.add(Shape::closed_line(ruler, pen));
            for step in 1..4 {
                let (x, y) = (2.5 + 2.6 * step as f32, 12.5 - 2.25 * step as f32);
                painter.line_segment([at(x, y), at(x + 1.8, y + 1.8)], Stroke::new(1.2, color));
            }
        }
        ToolKind::Polygon => {
            let points = vec![at(3.5, 7.0), at(12.0, 2.8), at(17.0, 10.0), at(12.5, 17.0), at(4.5, 15.5)];
            painter.add(Shape::closed_line(points.clone(), pen));
            nodes(&points);
        }
        ToolKind::Freehand => {
            let steps = 28;
            let points: Vec<Pos2> = (0..steps)
                .map(|i| {
                    let a = std::f32::consts::TAU * i as f32 / steps as f32;
                    let r = 7.0 + 1.3 * (3.0 * a + 0.6).sin();
                    at(10.0 + r * a.cos(), 10.0 + 0.82 * r * a.sin())
                })
                .collect();
            painter.add(Shape::closed_line(points, pen));
        }
        ToolKind::Line => {
            let points = vec![at(2.5, 15.5), at(7.5, 6.0), at(12.5, 13.0), at(17.5, 4.0)];
            painter.add(Shape::line(points.clone(), pen));
            nodes(&points);
        }
        ToolKind::Arrow => {
            painter.line_segment([at(3.0, 17.0), at(15.0, 5.0)], pen);
            let head = vec![at(17.5, 2.5), at(9.8, 5.0), at(15.0, 10.2)];
            painter.add(Shape::convex_polygon(head, color, Stroke::NONE));
        }
        ToolKind::Note => {
            painter.line_segment([at(3.5, 4.0), at(16.5, 4.0)], pen);
            painter.line_segment([at(10.0, 4.0), at(10.0, 17.0)], pen);
            painter.line_segment([at(7.5, 17.0), at(12.5, 17.0)], pen);
        }
        ToolKind::Point => {
            painter.circle_stroke(at(10.0, 10.0), 6.5, pen);
            painter.circle_filled(at(10.0, 10.0), 2.6, color);
        }
        ToolKind::Delete => {
            painter.line_segment([at(3.5, 5.0), at(16.5, 5.0)], pen);
            painter.add(Shape::line(vec![at(7.5, 5.0), at(7.5, 2.6), at(12.5, 2.6), at(12.5, 5.0)], pen));
            painter.add(Shape::line(vec![at(5.0, 5.0), at(6.0, 17.5), at(14.0, 17.5), at(15.0, 5.0)], pen));
            painter.line_segment([at(8.6, 8.5), at(8.8, 14.0)], pen);
            painter.line_segment([at(11.4, 8.5), at(11.2, 14.0)], pen);
        }
    }
}
