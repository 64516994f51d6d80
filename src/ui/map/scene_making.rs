//! How the maps follow the project: at once what a person does, on another thread what comes or goes by the thousands.
//!
//! What a scene is, is for `render`.

use std::sync::mpsc::{Receiver, TryRecvError};

use egui::Context;

use crate::app::{let_go, make_aside};
use crate::model::Project;
use crate::render::Scene;

/// So many features that came, changed or went are followed between two frames.
const AT_ONCE: usize = 5_000;

/// Scenes that are on their way.
#[derive(Default)]
pub struct SceneMaking {
    coming: [Option<Receiver<Scene>>; 2],
}

impl SceneMaking {
    /// Lets both scenes follow the project; until a new one is there the old one is shown.
    pub fn follow(&mut self, ctx: &Context, scenes: &mut [Scene; 2], project: &Project, changed: bool) {
        for (scene, coming) in scenes.iter_mut().zip(&mut self.coming) {
            let mut behind = changed;
            match coming.as_ref().map(Receiver::try_recv) {
                None => {}
                Some(Err(TryRecvError::Empty)) => continue,
                Some(Ok(mut made)) => {
                    made.adopt(scene);
                    let_go(std::mem::replace(scene, made));
                    *coming = None;
                    // Of what was drawn meanwhile.
                    behind = true;
                }
                Some(Err(TryRecvError::Disconnected)) => {
                    *coming = None;
                    scene.follow(project);
                    continue;
                }
            }
            // Not how many rows there are: another project, or an update of all, can have just as many.
            if behind && scene.is_behind(project, AT_ONCE) {
                // A copy, so that what was drawn stays.
                let (mut scene, project, ctx) = (scene.clone(), project.clone(), ctx.clone());
                let make = move || {
                    scene.follow(&project);
                    scene
                };
                *coming = Some(make_aside(make, move || ctx.request_repaint()));
            } else if behind {
                scene.follow(project);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::sync::Arc;

    use super::*;
    use crate::geometry::{Bounds, Point, Shape, projection::Crs};
    use crate::model::{Change, Edit, FeatureId, RowChange, ValueFeature};
    use crate::render::{Budget, MapKind, Picture};
    use crate::words::Message;

    /// The project with so many values more.
    fn with(project: &Project, numbers: std::ops::Range<u64>) -> Project {
        let at = |x: f64, y: f64| Point { x, y };
        let shape = Shape::polygon(&[at(0.0, 0.0), at(9.0, 0.0), at(0.0, 9.0)]).unwrap().shape;
        let row = |i: u64| ValueFeature::new(FeatureId(uuid::Uuid::from_u128(u128::from(i))), i, shape.clone());
        let changes = numbers.map(|i| Change::Value(RowChange::put(row(i)))).collect();
        let mut project = project.clone();
        project.apply(&Edit::new(Message::new("x"), changes)).unwrap();
        project
    }

    /// Follows until nothing is coming any more.
    fn settle(making: &mut SceneMaking, scenes: &mut [Scene; 2], project: &Project) {
        while making.coming.iter().any(Option::is_some) {
            making.follow(&Context::default(), scenes, project, false);
            std::thread::yield_now();
        }
    }

    #[test]
    fn what_comes_by_the_thousands_comes_later_with_what_was_drawn_meanwhile() {
        let (mut making, mut scenes) = (SceneMaking::default(), MapKind::ALL.map(Scene::new));
        let ctx = Context::default();
        let few = with(&Project::new("P", Crs::RD_NEW), 1..4);
        making.follow(&ctx, &mut scenes, &few, true);
        assert_eq!(scenes[0].len(), 3);
        let many = with(&few, 10..6_010);
        making.follow(&ctx, &mut scenes, &many, true);
        assert_eq!(scenes[0].len(), 3);
        let drawn = with(&many, 7_000..7_001);
        making.follow(&ctx, &mut scenes, &drawn, true);
        settle(&mut making, &mut scenes, &drawn);
        assert_eq!(scenes[0].len(), 6_004);
        making.follow(&ctx, &mut scenes, &few, true);
        settle(&mut making, &mut scenes, &few);
        assert_eq!((scenes[0].len(), scenes[1].len()), (3, 0));
    }

    #[test]
    fn as_many_features_that_all_changed_come_later_too() {
        let (mut making, mut scenes) = (SceneMaking::default(), MapKind::ALL.map(Scene::new));
        let ctx = Context::default();
        let before = with(&Project::new("P", Crs::RD_NEW), 1..6_001);
        making.follow(&ctx, &mut scenes, &before, true);
        settle(&mut making, &mut scenes, &before);
        // The same rows under the same numbers, read anew.
        let after = with(&Project::new("P", Crs::RD_NEW), 1..6_001);
        making.follow(&ctx, &mut scenes, &after, true);
        assert!(making.coming[0].is_some() && making.coming[1].is_none());
        settle(&mut making, &mut scenes, &after);
        assert!(!scenes[0].is_behind(&after, 0));
        // A few of them change at once.
        let few = with(&after, 1..4);
        assert!(scenes[0].is_behind(&few, 2) && !scenes[0].is_behind(&few, 3));
        making.follow(&ctx, &mut scenes, &few, true);
        assert!(making.coming[0].is_none() && !scenes[0].is_behind(&few, 0));
    }

    /// The pictures of the value map, and how much of it is missing.
    fn pictures(scene: &mut Scene, draw: bool) -> (Vec<Arc<Picture>>, usize) {
        let view = Bounds { min: Point { x: -100.0, y: -100.0 }, max: Point { x: 100.0, y: 100.0 } };
        let shown = scene.frame(&view, 0.5, &mut Budget::unlimited()).features;
        let wanted = scene.take_wanted();
        wanted.iter().filter(|_| draw).for_each(|one| scene.put(one, one.draw()));
        (shown, wanted.len())
    }

    #[test]
    fn what_was_drawn_stays_on_the_map_while_thousands_come_change_and_go() {
        let (mut making, mut scenes) = (SceneMaking::default(), MapKind::ALL.map(Scene::new));
        let ctx = Context::default();
        let few = with(&Project::new("P", Crs::RD_NEW), 1..4);
        making.follow(&ctx, &mut scenes, &few, true);
        let (own, _) = pictures(&mut scenes[0], false);
        assert_eq!(own.len(), 1);
        let stays = |shown: &[Arc<Picture>]| shown.iter().any(|one| Arc::ptr_eq(one, &own[0]));
        let many = with(&few, 10..8_010);
        making.follow(&ctx, &mut scenes, &many, true);
        settle(&mut making, &mut scenes, &many);
        let (shown, missing) = pictures(&mut scenes[0], true);
        assert!(stays(&shown) && missing > 0);
        let (all, missing) = pictures(&mut scenes[0], false);
        assert!(stays(&all) && all.len() > shown.len() && missing == 0);
        // The same rows, read anew.
        let again = with(&many, 10..8_010);
        making.follow(&ctx, &mut scenes, &again, true);
        settle(&mut making, &mut scenes, &again);
        let (shown, missing) = pictures(&mut scenes[0], false);
        assert!(missing > 0 && shown.len() == all.len() && shown.iter().zip(&all).all(|(a, b)| Arc::ptr_eq(a, b)));
        making.follow(&ctx, &mut scenes, &few, true);
        settle(&mut making, &mut scenes, &few);
        let (shown, missing) = pictures(&mut scenes[0], false);
        assert!(stays(&shown) && shown.len() == 1 && missing == 0);
    }
}
