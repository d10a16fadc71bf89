//! The page is the weak link of a desktop program: what the shell lets it do is compared with what was decided, word by
//! word, in the configuration and in the code that uses it.

use serde_json::{Value, json};

use super::{House, complains, hold};

/// The policy of the page, a directive a line, in no order. Nothing inline, nothing from outside.
const POLICY: &[&str] = &[
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "frame-src 'none'",
    "worker-src 'self' blob:",
    "connect-src ipc: http://ipc.localhost",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
];

/// What the page may ask of the desktop, and no more.
const PERMISSIONS: &[&str] = &[
    "core:event:allow-listen",
    "core:event:allow-unlisten",
    "allow-rpc",
];

/// Places of the configuration, and what stands there.
fn settings() -> Vec<(&'static str, Value)> {
    vec![
        ("/app/withGlobalTauri", json!(false)),
        ("/app/security/freezePrototype", json!(true)),
        (
            "/app/security/dangerousDisableAssetCspModification",
            json!(false),
        ),
        ("/app/security/assetProtocol", json!({ "enable": false })),
        ("/app/security/capabilities", json!(["main"])),
        ("/app/windows/0/label", json!("main")),
        ("/app/windows/0/create", json!(false)),
        ("/build/removeUnusedCommands", json!(true)),
        // Not there: each of these opens a door.
        ("/app/windows/1", Value::Null),
        ("/app/windows/0/url", Value::Null),
        ("/app/windows/0/devtools", Value::Null),
        ("/app/security/devCsp", Value::Null),
        ("/app/security/headers", Value::Null),
        ("/app/security/pattern", Value::Null),
        ("/build/devUrl", Value::Null),
        ("/plugins", Value::Null),
    ]
}

fn json_of(house: &House, path: &str, complaints: &mut Vec<String>) -> Value {
    let text = house.text(path).unwrap_or_default();
    serde_json::from_str(text).unwrap_or_else(|error| {
        complaints.push(format!("{path}: {error}"));
        Value::Null
    })
}

/// The configuration says what was decided, and nothing else about the page.
fn the_configuration_is_locked(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    let config = json_of(house, "src-tauri/tauri.conf.json", &mut complaints);
    let policy = config.pointer("/app/security/csp").and_then(Value::as_str);
    let mut said: Vec<&str> = policy
        .unwrap_or_default()
        .split(';')
        .map(str::trim)
        .collect();
    said.sort_unstable();
    let mut decided = POLICY.to_vec();
    decided.sort_unstable();
    if said != decided {
        complaints.push(format!("tauri.conf.json: the policy says {said:?}"));
    }
    for (place, wanted) in settings() {
        let found = config.pointer(place).unwrap_or(&Value::Null);
        if *found != wanted {
            complaints.push(format!("tauri.conf.json: {place} is {found}, not {wanted}"));
        }
    }
    complaints
}

/// One capability for the one window, for its own page only, with the one command.
fn the_page_may_do_one_thing(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in house.below("src-tauri/capabilities/") {
        if file.path != "src-tauri/capabilities/main.json" {
            complaints.push(format!("{}: a second capability", file.path));
        }
    }
    let capability = json_of(house, "src-tauri/capabilities/main.json", &mut complaints);
    for (key, wanted) in [
        ("identifier", json!("main")),
        ("local", json!(true)),
        ("windows", json!(["main"])),
        ("permissions", json!(PERMISSIONS)),
        ("remote", Value::Null),
        ("webviews", Value::Null),
    ] {
        let found = capability.get(key).unwrap_or(&Value::Null);
        if *found != wanted {
            complaints.push(format!(
                "capabilities/main.json: {key} is {found}, not {wanted}"
            ));
        }
    }
    complaints
}

/// What the shell's code must say, how often, and in which file.
fn code() -> Vec<(&'static str, String, usize)> {
    let attribute = ["#[tauri::", "command]"].concat();
    let handler = ["generate_", "handler![command::rpc]"].concat();
    let any_handler = ["generate_", "handler!["].concat();
    let builder = ["WebviewWindow", "Builder::from_config("].concat();
    let any_builder = ["Webview", "Builder::"].concat();
    let any_window = ["WebviewWindow", "Builder::"].concat();
    let plugin = [".plu", "gin("].concat();
    vec![
        ("command.rs", attribute, 1),
        ("lib.rs", handler, 1),
        ("lib.rs", any_handler, 1),
        ("window.rs", builder, 1),
        ("window.rs", any_window, 1),
        ("window.rs", any_builder, 0),
        ("window.rs", ".on_navigation(is_own_page)".to_owned(), 1),
        (
            "window.rs",
            ".on_new_window(|_, _| NewWindowResponse::Deny)".to_owned(),
            1,
        ),
        ("lib.rs", plugin, 1),
        ("lib.rs", "tauri_plugin_dialog::init()".to_owned(), 1),
    ]
}

/// One command, one window that cannot leave its page, one plugin, which the page may not ask.
fn the_code_opens_no_other_door(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    let sources: Vec<_> = house
        .below("src-tauri/src/")
        .filter(|file| file.ending() == "rs" && !file.path.ends_with("/tests.rs"))
        .collect();
    for (name, words, wanted) in code() {
        for file in &sources {
            let count = file.text.matches(&words).count();
            let right = if file.path == format!("src-tauri/src/{name}") {
                wanted
            } else {
                0
            };
            if count != right {
                complaints.push(format!(
                    "{}: {words} is there {count} times, not {right}",
                    file.path
                ));
            }
        }
        if !sources.iter().any(|file| file.path.ends_with(name)) {
            complaints.push(format!("{name} is gone, and {words} with it"));
        }
    }
    let manifest = house.text("src-tauri/build.rs").unwrap_or_default();
    if !manifest.contains(".commands(&[\"rpc\"])") {
        complaints.push("build.rs: the page's commands are not “rpc” alone".to_owned());
    }
    complaints
}

/// The shell's libraries, without tools for developers, protocols for files, or a network; and a fault in one step must not
/// end the window, so a release unwinds.
fn the_build_adds_no_door(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    let workspace: toml::Value = toml::from_str(house.text("Cargo.toml").unwrap_or_default())
        .unwrap_or(toml::Value::Boolean(false));
    let strings = |value: Option<&toml::Value>| -> Vec<String> {
        let list = value
            .and_then(toml::Value::as_array)
            .cloned()
            .unwrap_or_default();
        list.iter()
            .filter_map(|item| item.as_str().map(str::to_owned))
            .collect()
    };
    let dependencies = workspace
        .get("workspace")
        .and_then(|part| part.get("dependencies"));
    let tauri = dependencies.and_then(|all| all.get("tauri"));
    let features = strings(tauri.and_then(|tauri| tauri.get("features")));
    if features != ["wry", "compression", "common-controls-v6", "x11"] {
        complaints.push(format!("Cargo.toml: tauri has the features {features:?}"));
    }
    let plugins = dependencies
        .and_then(toml::Value::as_table)
        .into_iter()
        .flatten();
    for (name, _) in plugins.filter(|(name, _)| name.starts_with("tauri-plugin-")) {
        if !["tauri-plugin-dialog", "tauri-plugin-opener"].contains(&name.as_str()) {
            complaints.push(format!("Cargo.toml: {name} is another plugin"));
        }
    }
    let release = workspace
        .get("profile")
        .and_then(|part| part.get("release"));
    if release.is_none_or(|release| release.get("panic").is_some()) {
        complaints.push(
            "Cargo.toml: a release does not unwind, so a fault in a reader ends the window"
                .to_owned(),
        );
    }
    complaints
}

#[test]
fn the_shell_is_set_up_as_it_was_decided() {
    hold(the_configuration_is_locked);
    hold(the_page_may_do_one_thing);
    hold(the_code_opens_no_other_door);
    hold(the_build_adds_no_door);
}

#[test]
fn a_door_that_opens_is_noticed() {
    let config = r#"{"build":{"devUrl":"x"},"app":{"withGlobalTauri":true,"security":{"csp":"style-src 'unsafe-inline'"}}}"#;
    let files = [("src-tauri/tauri.conf.json", config)];
    for culprit in ["unsafe", "devUrl", "freezePrototype", "withGlobalTauri"] {
        complains(the_configuration_is_locked, &files, culprit);
    }
    let capability = r#"{"permissions":["fs:default"],"remote":{"urls":["https://*"]}}"#;
    let files = [
        ("src-tauri/capabilities/main.json", capability),
        ("src-tauri/capabilities/more.json", "{}"),
    ];
    for culprit in ["fs:default", "remote", "a second capability"] {
        complains(the_page_may_do_one_thing, &files, culprit);
    }
    let command = ["#[tauri::", "command]\n#[tauri::", "command]"].concat();
    complains(
        the_code_opens_no_other_door,
        &[("src-tauri/src/command.rs", &command)],
        "2 times",
    );
    complains(
        the_code_opens_no_other_door,
        &[("src-tauri/src/window.rs", "")],
        "on_navigation",
    );
    let workspace = "[workspace.dependencies]\ntauri = { features = [\"devtools\"] }\ntauri-plugin-fs = \"2\"\n[profile.release]\npanic = \"abort\"";
    for culprit in ["devtools", "tauri-plugin-fs", "unwind"] {
        complains(
            the_build_adds_no_door,
            &[("Cargo.toml", workspace)],
            culprit,
        );
    }
}
