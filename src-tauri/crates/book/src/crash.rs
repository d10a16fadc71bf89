//! What a fault of the program's own may leave behind: where it happened, never what was being worked on.

use std::io::Write as _;
use std::panic::{self, Location};

/// Lets a fault of the program's own say only where in the program it happened, and keeps memory out of core dumps.
///
/// The messages of panics and dumps of memory end in logs of the system, where nothing is ever forgotten; they may hold a
/// buyer's name or the key. To be called once, before a ledger is opened.
pub fn keep_quiet() {
    panic::set_hook(Box::new(|fault| {
        // There is nobody left to tell when this fails.
        drop(writeln!(
            std::io::stderr(),
            "{}",
            sentence(fault.location())
        ));
    }));
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        // A system that refuses goes on as it is.
        setrlimit(Resource::Core, none).unwrap_or_default();
    }
}

fn sentence(place: Option<&Location<'_>>) -> String {
    let place = place.map_or_else(
        || "a place that is not known".to_owned(),
        |place| format!("{}:{}", place.file(), place.line()),
    );
    format!(
        "Tallyman met a fault of its own at {place}. What was recorded before is safe; please report this place."
    )
}
