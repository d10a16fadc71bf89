//! What the window and scripts can do, one function a command.

mod answers;
mod care;
mod case;
mod catalogue;
mod check;
mod evidence;
mod forgetting;
mod gate;
mod health;
mod import;
mod keys;
mod ledger;
mod search;
mod sheet;
mod shop;
mod source;
mod stock;
mod supplier;

pub use answers::{
    Grounds, evidence_of_answers, export_answers, held_answers, import_answers, preview_undo,
    take_back,
};
pub use care::{
    back_up, back_up_to, backups, believe_clock, drill, drill_restore, restore, restore_unread,
    set_backup_folder, tend, tend_ledger,
};
pub use case::{
    about_goods, case_facts, case_list, case_shown, cases, choose_remedy, close_case, correct_case,
    correct_reasons, deadlines, draft_reply, end_case, lift_stop, link_case, link_order,
    lint_reply, log_sent, look_at_messages, look_at_table, name_goods, open_cases, pick_remedy,
    set_cost, set_deadline, set_market, set_stage, show_case, stage_case, stop_lines, stop_orders,
    take_messages, tell_cost,
};
pub use catalogue::{catalogue, history};
pub use check::{answers, check, decide, finding, map, resolve, undo};
pub use evidence::{evidence, keep_pack, preview_pack, read_photos, write_evidence};
pub use forgetting::{
    access_person, deliver, end_hold, erase_person, find_person, hold_order, holds, set_forgetting,
};
pub use gate::{
    check_typed, chosen_backup, gate_closed, gate_new, gate_open, is_there, is_to_be_remembered,
    key_source, named_backup,
};
pub use health::health;
pub use import::{
    FileImported, cancel_import, commit_import, correct_import, import_files, import_progress,
    preview_import, reading_progress, stop_reading,
};
pub use keys::{
    DrawnRecovery, add_key, add_keychain, add_passphrase, change_passphrase, confirm_recovery,
    draw_recovery, keys, keys_of, make_recovery_sheet, postpone_recovery, rekey, remove_key,
};
pub use ledger::{
    export_journal, latest_entries, stop_verifying, verify_journal, verify_ledger, verify_progress,
};
pub use search::search;
pub use sheet::{DrawnSheet, LeftOffLine, draw, draw_sheet, pick};
pub use shop::{set_setting, shop};
pub use source::source_row;
pub use stock::{find_stock, take_item};
pub use supplier::{SupplierSheet, ask, ask_supplier, take_reply, take_reply_of};
