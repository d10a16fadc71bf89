//! Whether the open file is still the file of its name: the one use of SQLite's C interface in this crate.

use crate::error::Error;
use rusqlite::{Connection, ffi};
use std::ffi::c_int;
use std::path::Path;

/// Refuses when the file was renamed, replaced or deleted: SQLite's log goes on acknowledging commits to such a file.
#[expect(
    unsafe_code,
    reason = "rusqlite has no safe call for SQLITE_FCNTL_HAS_MOVED"
)]
pub(crate) fn check(connection: &Connection, path: &Path) -> Result<(), Error> {
    let mut has_moved: c_int = 0;
    // SAFETY: the handle is open for as long as `connection` is borrowed, the name is a constant C string, and for this
    // operation SQLite writes one int through the pointer, before the call returns.
    let code = unsafe {
        ffi::sqlite3_file_control(
            connection.handle(),
            c"main".as_ptr(),
            ffi::SQLITE_FCNTL_HAS_MOVED,
            (&raw mut has_moved).cast(),
        )
    };
    if code == ffi::SQLITE_OK && has_moved == 0 {
        Ok(())
    } else {
        Err(Error::Moved {
            path: path.to_owned(),
        })
    }
}
