//! Every file that is shipped says whose it is.

use std::collections::BTreeSet;

use super::{House, complains, hold};

/// How a file that states origin and licence is called.
const STATEMENTS: &[&str] = &["license", "licence", "ofl", "sources", "copying", "readme"];

fn states_a_licence(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default().to_lowercase();
    STATEMENTS.iter().any(|start| name.starts_with(start))
}

/// Each folder of assets holds a statement of origin and licence.
fn assets_state_their_licence(house: &House) -> Vec<String> {
    let folder = |path: &str| path.split('/').nth(1).map(str::to_owned);
    let in_folders = || {
        house
            .below("assets/")
            .filter(|file| file.path.matches('/').count() > 1)
    };
    let folders: BTreeSet<String> = in_folders().filter_map(|file| folder(&file.path)).collect();
    let stated: BTreeSet<String> = in_folders()
        .filter(|file| states_a_licence(&file.path) && file.path.matches('/').count() == 2)
        .filter_map(|file| folder(&file.path))
        .collect();
    let missing = folders.difference(&stated);
    missing
        .map(|name| format!("assets/{name}: no LICENSE, SOURCES or README says whose it is"))
        .collect()
}

/// The licences of the program itself are there.
fn the_program_has_its_licences(house: &House) -> Vec<String> {
    let missing = ["LICENSE-MIT", "LICENSE-APACHE"]
        .into_iter()
        .filter(|name| !house.has(name));
    missing.map(|name| format!("{name}: missing")).collect()
}

#[test]
fn every_asset_says_whose_it_is() {
    hold(assets_state_their_licence);
    complains(
        assets_state_their_licence,
        &[("assets/fonts/Font.ttf", "")],
        "assets/fonts",
    );
    let deeper = [
        ("assets/fonts/Font.ttf", ""),
        ("assets/fonts/deep/LICENSE.txt", ""),
    ];
    complains(assets_state_their_licence, &deeper, "assets/fonts");
}

#[test]
fn the_program_says_whose_it_is() {
    hold(the_program_has_its_licences);
    complains(
        the_program_has_its_licences,
        &[("LICENSE-MIT", "")],
        "LICENSE-APACHE",
    );
}
