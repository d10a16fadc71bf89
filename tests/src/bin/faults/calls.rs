//! The C library's calls that change files, answered by this program first: counted, refused, cut or noted.
//!
//! A program's own functions win over those of a shared library, so Rust's standard library and SQLite both end up here
//! without knowing it, and what ships is not changed. Calls go on to the kernel by number.
#![expect(
    unsafe_code,
    reason = "functions of the C library are answered, and the kernel is asked in their stead"
)]

use std::ffi::{CStr, CString, OsStr, c_char, c_int, c_long, c_uint, c_void};
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::recorder::{Call, FileKey, Order, Recorder};

/// Whether calls are looked at at all; before a scenario begins they are not.
static IS_ARMED: AtomicBool = AtomicBool::new(false);
static RECORDER: Mutex<Option<Recorder>> = Mutex::new(None);

/// Begins to look at the calls on files below the recorder's folder.
pub(crate) fn arm(recorder: Recorder) {
    *RECORDER.lock().expect("nobody panics in a call") = Some(recorder);
    IS_ARMED.store(true, Ordering::SeqCst);
}

/// Stops looking and gives back what was noted.
pub(crate) fn disarm() -> Recorder {
    IS_ARMED.store(false, Ordering::SeqCst);
    let recorder = RECORDER.lock().expect("nobody panics in a call").take();
    recorder.expect("it was armed")
}

/// Notes an acknowledgement between the calls.
pub(crate) fn acknowledge(line: &str) {
    if let Some(recorder) = RECORDER.lock().expect("nobody panics in a call").as_mut() {
        recorder.acknowledge(line);
    }
}

/// Asks what is to become of a call, makes it, and notes it when it succeeded; all calls one after the other.
fn pass(call: &Call<'_>, make: impl FnOnce(Option<usize>) -> c_long) -> c_long {
    let mut recorder = RECORDER.lock().expect("nobody panics in a call");
    let Some(recorder) = recorder.as_mut() else {
        return make(None);
    };
    match recorder.order(call) {
        Order::Refuse(error) => refuse(error),
        Order::Pretend => 0,
        Order::Die { after_bytes } => {
            if let Some(length) = after_bytes {
                make(Some(length));
            }
            die()
        }
        Order::Go => {
            let result = make(None);
            if result >= 0 {
                let made = matches!(call, Call::Create { .. } | Call::Empty { .. });
                let file = made.then(|| identity(result as c_int)).flatten();
                recorder.note(call, result, file.map(|(file, _)| file));
            }
            result
        }
    }
}

fn refuse(error: c_int) -> c_long {
    // SAFETY: the C library gives the place of this thread's error number, which is always valid.
    unsafe { *libc::__errno_location() = error };
    -1
}

/// Ends the program as a power switch would: nothing is flushed, nothing is dropped.
fn die() -> ! {
    // SAFETY: a signal to ourselves; no memory is involved.
    unsafe { libc::kill(libc::getpid(), libc::SIGKILL) };
    loop {
        std::hint::spin_loop();
    }
}

fn is_armed() -> bool {
    IS_ARMED.load(Ordering::Relaxed)
}

/// The path behind an open file.
fn path_of(fd: c_int) -> Option<PathBuf> {
    let link = format!("/proc/self/fd/{fd}\0");
    let mut bytes = [0_u8; 1024];
    // SAFETY: the name ends with a zero, and the kernel writes at most as many bytes as the array has.
    let length = unsafe {
        libc::syscall(
            libc::SYS_readlinkat,
            libc::AT_FDCWD,
            link.as_ptr(),
            bytes.as_mut_ptr(),
            bytes.len(),
        )
    };
    let length = usize::try_from(length).ok()?;
    let path = OsStr::from_bytes(bytes.get(..length)?);
    Some(PathBuf::from(path))
}

/// The path that a caller names.
fn path_named(folder: c_int, path: *const c_char) -> Option<PathBuf> {
    if path.is_null() {
        return None;
    }
    // SAFETY: it is not null, and the C library's contract is that it ends with a zero.
    let path = Path::new(OsStr::from_bytes(
        unsafe { CStr::from_ptr(path) }.to_bytes(),
    ));
    if path.is_absolute() || folder == libc::AT_FDCWD {
        return Some(path.to_owned());
    }
    Some(path_of(folder)?.join(path))
}

/// Which file is open, whatever its name is: device and number; and whether it is a folder.
fn identity(fd: c_int) -> Option<(FileKey, bool)> {
    let mut stat = std::mem::MaybeUninit::<libc::stat>::zeroed();
    // SAFETY: the place is as large as the C library expects, and it is read only after the call succeeded.
    let stat = unsafe {
        if libc::fstat(fd, stat.as_mut_ptr()) != 0 {
            return None;
        }
        stat.assume_init()
    };
    let is_folder = stat.st_mode & libc::S_IFMT == libc::S_IFDIR;
    Some(((stat.st_dev, stat.st_ino), is_folder))
}

/// A path for the kernel.
fn terminated(path: &Path) -> Option<CString> {
    CString::new(path.as_os_str().as_bytes()).ok()
}

fn is_there(path: &Path) -> bool {
    terminated(path).is_some_and(|path| {
        // SAFETY: the path ends with a zero and lives through the call.
        unsafe {
            libc::syscall(
                libc::SYS_faccessat,
                libc::AT_FDCWD,
                path.as_ptr(),
                libc::F_OK,
            ) == 0
        }
    })
}

pub(crate) fn opened(
    folder: c_int,
    path: *const c_char,
    flags: c_int,
    mode: libc::mode_t,
) -> c_int {
    // SAFETY: the arguments are the caller's own, as the C library would pass them on.
    let open = || unsafe { libc::syscall(libc::SYS_openat, folder, path, flags, mode) };
    if !is_armed() || flags & (libc::O_CREAT | libc::O_TRUNC) == 0 {
        return open() as c_int;
    }
    let Some(named) = path_named(folder, path) else {
        return open() as c_int;
    };
    let was_there = is_there(&named);
    if was_there && flags & libc::O_TRUNC == 0 {
        return open() as c_int;
    }
    let call = if was_there {
        Call::Empty { path: named }
    } else {
        Call::Create { path: named }
    };
    pass(&call, |_| open()) as c_int
}

pub(crate) fn written(
    fd: c_int,
    buffer: *const c_void,
    length: usize,
    place: Option<i64>,
) -> isize {
    // SAFETY: the arguments are the caller's own; a shorter length reads less of the same buffer.
    let make = |length: usize| unsafe {
        match place {
            Some(offset) => libc::syscall(libc::SYS_pwrite64, fd, buffer, length, offset),
            None => libc::syscall(libc::SYS_write, fd, buffer, length),
        }
    };
    if !is_armed() || fd <= 2 {
        return make(length) as isize;
    }
    let (Some(path), Some((file, _))) = (path_of(fd), identity(fd)) else {
        return make(length) as isize;
    };
    // SAFETY: asks where the file stands and moves nothing.
    let stands = || unsafe { libc::syscall(libc::SYS_lseek, fd, 0_i64, libc::SEEK_CUR) };
    let offset = place.unwrap_or_else(stands);
    // SAFETY: the caller promises so many readable bytes; they are only looked at until this call returns.
    let bytes = unsafe { std::slice::from_raw_parts(buffer.cast::<u8>(), length) };
    let call = Call::Write {
        path,
        file,
        offset: offset as u64,
        bytes,
    };
    pass(&call, |part| make(part.unwrap_or(length))) as isize
}

pub(crate) fn truncated(fd: c_int, length: i64) -> c_int {
    // SAFETY: the arguments are the caller's own.
    let make = || unsafe { libc::syscall(libc::SYS_ftruncate, fd, length) };
    if !is_armed() {
        return make() as c_int;
    }
    let (Some(path), Some((file, _))) = (path_of(fd), identity(fd)) else {
        return make() as c_int;
    };
    let length = length as u64;
    let call = Call::Truncate { path, file, length };
    pass(&call, |_| make()) as c_int
}

pub(crate) fn synced(fd: c_int, number: c_long) -> c_int {
    // SAFETY: the arguments are the caller's own.
    let make = || unsafe { libc::syscall(number, fd) };
    if !is_armed() {
        return make() as c_int;
    }
    let (Some(path), Some((file, is_folder))) = (path_of(fd), identity(fd)) else {
        return make() as c_int;
    };
    let call = Call::Sync {
        path,
        file,
        is_folder,
    };
    pass(&call, |_| make()) as c_int
}

pub(crate) fn removed(folder: c_int, path: *const c_char, flags: c_int) -> c_int {
    // SAFETY: the arguments are the caller's own.
    let make = || unsafe { libc::syscall(libc::SYS_unlinkat, folder, path, flags) };
    if !is_armed() {
        return make() as c_int;
    }
    let Some(path) = path_named(folder, path) else {
        return make() as c_int;
    };
    let call = if flags & libc::AT_REMOVEDIR == 0 {
        Call::Remove { path }
    } else {
        Call::RemoveFolder { path }
    };
    pass(&call, |_| make()) as c_int
}

pub(crate) fn renamed(
    from_folder: c_int,
    from: *const c_char,
    to_folder: c_int,
    to: *const c_char,
    flags: c_uint,
) -> c_int {
    // SAFETY: the arguments are the caller's own.
    let make =
        || unsafe { libc::syscall(libc::SYS_renameat2, from_folder, from, to_folder, to, flags) };
    if !is_armed() {
        return make() as c_int;
    }
    let (Some(from), Some(to)) = (path_named(from_folder, from), path_named(to_folder, to)) else {
        return make() as c_int;
    };
    pass(&Call::Rename { from, to }, |_| make()) as c_int
}

pub(crate) fn folder_made(folder: c_int, path: *const c_char, mode: libc::mode_t) -> c_int {
    // SAFETY: the arguments are the caller's own.
    let make = || unsafe { libc::syscall(libc::SYS_mkdirat, folder, path, mode) };
    if !is_armed() {
        return make() as c_int;
    }
    let Some(path) = path_named(folder, path) else {
        return make() as c_int;
    };
    pass(&Call::MakeFolder { path }, |_| make()) as c_int
}

pub(crate) fn not_there() -> isize {
    refuse(libc::ENOSYS) as isize
}
