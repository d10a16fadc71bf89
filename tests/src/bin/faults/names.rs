//! The names under which the C library is answered; each goes to one function of `calls`.
#![expect(
    unsafe_code,
    reason = "a name that others link against must be exported as it is"
)]

use super::calls::{folder_made, opened, removed, renamed, synced, truncated, written};
use std::ffi::{c_char, c_int, c_uint, c_void};

/// Answers functions of the C library under their own names.
macro_rules! answer {
    ($($name:ident ( $($argument:ident : $kind:ty),* ) -> $result:ty => $work:expr;)*) => {
        $(
            // SAFETY: it has the arguments and the meaning of the C library's function of this name; the third argument
            // of the opening ones is read only where the kernel reads it too.
            #[unsafe(no_mangle)]
            pub(crate) extern "C" fn $name($($argument: $kind),*) -> $result {
                $work
            }
        )*
    };
}

const HERE: c_int = libc::AT_FDCWD;

answer! {
    open(path: *const c_char, flags: c_int, mode: libc::mode_t) -> c_int => opened(HERE, path, flags, mode);
    open64(path: *const c_char, flags: c_int, mode: libc::mode_t) -> c_int => opened(HERE, path, flags, mode);
    openat(folder: c_int, path: *const c_char, flags: c_int, mode: libc::mode_t) -> c_int => opened(folder, path, flags, mode);
    openat64(folder: c_int, path: *const c_char, flags: c_int, mode: libc::mode_t) -> c_int => opened(folder, path, flags, mode);
    write(fd: c_int, bytes: *const c_void, length: usize) -> isize => written(fd, bytes, length, None);
    pwrite(fd: c_int, bytes: *const c_void, length: usize, offset: i64) -> isize => written(fd, bytes, length, Some(offset));
    pwrite64(fd: c_int, bytes: *const c_void, length: usize, offset: i64) -> isize => written(fd, bytes, length, Some(offset));
    ftruncate(fd: c_int, length: i64) -> c_int => truncated(fd, length);
    ftruncate64(fd: c_int, length: i64) -> c_int => truncated(fd, length);
    fsync(fd: c_int) -> c_int => synced(fd, libc::SYS_fsync);
    fdatasync(fd: c_int) -> c_int => synced(fd, libc::SYS_fdatasync);
    unlink(path: *const c_char) -> c_int => removed(HERE, path, 0);
    unlinkat(folder: c_int, path: *const c_char, flags: c_int) -> c_int => removed(folder, path, flags);
    rmdir(path: *const c_char) -> c_int => removed(HERE, path, libc::AT_REMOVEDIR);
    rename(from: *const c_char, to: *const c_char) -> c_int => renamed(HERE, from, HERE, to, 0);
    renameat(from_folder: c_int, from: *const c_char, to_folder: c_int, to: *const c_char) -> c_int => renamed(from_folder, from, to_folder, to, 0);
    renameat2(from_folder: c_int, from: *const c_char, to_folder: c_int, to: *const c_char, flags: c_uint) -> c_int => renamed(from_folder, from, to_folder, to, flags);
    mkdir(path: *const c_char, mode: libc::mode_t) -> c_int => folder_made(HERE, path, mode);
    mkdirat(folder: c_int, path: *const c_char, mode: libc::mode_t) -> c_int => folder_made(folder, path, mode);
    // The shortcuts for copying say that they are not there, so that copies are written like everything else.
    copy_file_range(_from: c_int, _at: *mut i64, _to: c_int, _there: *mut i64, _length: usize, _flags: c_uint) -> isize => super::calls::not_there();
    sendfile(_to: c_int, _from: c_int, _at: *mut i64, _length: usize) -> isize => super::calls::not_there();
    sendfile64(_to: c_int, _from: c_int, _at: *mut i64, _length: usize) -> isize => super::calls::not_there();
    splice(_from: c_int, _at: *mut i64, _to: c_int, _there: *mut i64, _length: usize, _flags: c_uint) -> isize => super::calls::not_there();
}
