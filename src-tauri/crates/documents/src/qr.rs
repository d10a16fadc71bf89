//! QR codes.

use qrcode::{Color, EcLevel, QrCode};

/// The most bytes a sheet's code may have; keeps the modules large enough to be read off paper.
pub(crate) const LONGEST: usize = 180;

/// A QR code as runs of black modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Qr {
    /// Modules on a side.
    pub(crate) side: u32,
    /// Black runs: row from the top, first column, width.
    pub(crate) runs: Vec<(u32, u32, u32)>,
}

/// Encodes at level M, which stays readable with a sixth of the code lost.
pub(crate) fn encode(content: &str) -> Option<Qr> {
    encode_up_to(content, LONGEST)
}

/// Encodes content of a limited length; where there is room on the paper, more than a pick sheet's may be printed.
pub(crate) fn encode_up_to(content: &str, longest: usize) -> Option<Qr> {
    if content.is_empty() || content.len() > longest {
        return None;
    }
    let code = QrCode::with_error_correction_level(content, EcLevel::M).ok()?;
    let side = code.width();
    let mut runs: Vec<(u32, u32, u32)> = Vec::new();
    for (row, colours) in (0_u32..).zip(code.to_colors().chunks(side)) {
        for (column, _) in (0_u32..)
            .zip(colours)
            .filter(|(_, colour)| **colour == Color::Dark)
        {
            match runs.last_mut() {
                Some((run_row, start, width)) if *run_row == row && *start + *width == column => {
                    *width += 1;
                }
                _ => runs.push((row, column, 1)),
            }
        }
    }
    Some(Qr {
        side: u32::try_from(side).ok()?,
        runs,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_whole_modules_inside_its_square() {
        let code = encode("tallyman:sheet:214:2").unwrap();
        assert_eq!(code.side, 25);
        assert!(
            code.runs
                .iter()
                .all(|(row, start, width)| *row < code.side && start + width <= code.side)
        );
        assert_eq!(code.runs.first(), Some(&(0, 0, 7)));
    }

    #[test]
    fn codes_that_would_be_too_fine_are_refused() {
        assert_eq!(encode(""), None);
        assert_eq!(encode(&"x".repeat(LONGEST + 1)), None);
        assert!(encode(&"x".repeat(LONGEST)).is_some());
    }
}
