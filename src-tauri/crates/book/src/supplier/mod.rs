//! Asking the supplier: the day's doubts as a message and a sheet, and the sheet that comes back as answers.

mod identity;
mod question;
mod reply;
mod template;
mod workbook;

pub(crate) use question::{About, Question, questions};
pub(crate) use reply::{ReplyRow, ReplyStatus, is_key, judge_reply};
pub(crate) use template::{Voice, message};
pub(crate) use workbook::workbook;
