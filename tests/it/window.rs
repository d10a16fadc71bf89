//! Journeys in the real window: the very program, its page, driven through its own driver on a screen of its own.

mod harness;
mod payloads;
mod process;
mod seller;

use harness::Window;

/// Drives a window in an asynchronous test and always closes it, whatever the test says.
macro_rules! in_window {
    ($window:ident, $body:block) => {
        in_window!($window, harness::Wishes::default(), $body)
    };
    ($window:ident, $wishes:expr, $body:block) => {{
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let $window = Window::open($wishes).await;
            $body
            $window.close().await;
        });
    }};
}

mod answers;
mod cases;
mod journey;
mod safety;
mod strangers;
mod traces;

#[test]
fn the_window_opens_on_its_page_and_nothing_it_needs_is_blocked() {
    in_window!(window, {
        assert_eq!(window.page().title().await.expect("a title"), "Tallyman");
        let side = window.find("nav").await;
        assert!(
            side.is_displayed().await.expect("an answer about the side"),
            "the side is not to be seen"
        );
        assert_eq!(
            window.faults().await,
            Vec::<String>::new(),
            "the page complained while it opened"
        );
    });
}

#[test]
fn the_page_cannot_leave_the_program() {
    in_window!(window, {
        window.find("nav").await;
        let before = window.address().await;
        window
            .run("window.location.href = 'https://example.invalid/'; return null;")
            .await;
        window
            .run("window.open('https://example.invalid/'); return null;")
            .await;
        window.find("nav").await;
        assert_eq!(window.address().await, before, "the page left the program");
        assert_eq!(
            window.page().windows().await.expect("windows").len(),
            1,
            "a second window opened"
        );
    });
}

#[test]
fn the_page_can_run_nothing_that_is_written_into_it() {
    in_window!(window, {
        window.find("nav").await;
        window
            .run(
                "const script = document.createElement('script');
                 script.textContent = 'window.written_in = true';
                 document.head.append(script);
                 const image = document.createElement('img');
                 image.setAttribute('onerror', 'window.written_in = true');
                 image.src = 'missing.png';
                 document.body.append(image);
                 return null;",
            )
            .await;
        window
            .until("the policy to refuse", async || {
                window.faults().await.iter().any(|f| f.contains("policy"))
            })
            .await;
        assert_eq!(
            window.run("return window.written_in === true;").await,
            false,
            "a written-in program ran"
        );
    });
}

#[test]
fn the_sample_shop_opens_without_a_question() {
    let wishes = harness::Wishes {
        is_sample: true,
        ..harness::Wishes::default()
    };
    in_window!(window, wishes, {
        window.find("nav").await;
        window
            .until("the sample shop's name", async || {
                window.text().await.contains("Harbour Lane Goods")
            })
            .await;
        assert_eq!(
            window.faults().await,
            Vec::<String>::new(),
            "the page complained"
        );
    });
}

#[test]
fn chosen_files_are_previewed_and_nothing_is_stored() {
    let stock = sample_file("lagerbestand-2026-11-24.csv");
    let wishes = harness::Wishes {
        files: vec![stock],
        ..harness::Wishes::default()
    };
    in_window!(window, wishes, {
        window.find("nav").await;
        window.press("Add files").await;
        window
            .until("the preview of the file", async || {
                window.text().await.contains("lagerbestand-2026-11-24.csv")
            })
            .await;
        assert_eq!(
            window.faults().await,
            Vec::<String>::new(),
            "the page complained"
        );
    });
}

/// A file of the sample shop's day.
fn sample_file(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../assets/sample/day")
        .join(name)
}
