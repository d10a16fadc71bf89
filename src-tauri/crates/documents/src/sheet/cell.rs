//! A column of one line: marks below one another.

use super::placed::Placed;
use crate::text::Line;

/// A column's marks, from its own top.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Cell {
    pub(super) placed: Vec<Placed>,
    pub(super) height: f32,
}

impl Cell {
    /// Adds a line of text below what is there.
    pub(super) fn line(&mut self, line: Line, x: f32, height: f32) {
        self.placed.push(Placed::text(line, x, self.height, height));
        self.height += height;
    }

    /// Adds lines of text below what is there.
    pub(super) fn lines(&mut self, lines: Vec<Line>, x: f32, height: f32) {
        for line in lines {
            self.line(line, x, height);
        }
    }

    /// Moves everything to the right.
    pub(super) fn shifted(mut self, x: f32) -> Self {
        self.placed = self
            .placed
            .into_iter()
            .map(|placed| placed.moved(x, 0.0))
            .collect();
        self
    }
}
