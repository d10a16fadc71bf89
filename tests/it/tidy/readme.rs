//! The README against the real tree.

use super::{House, complains, hold};

/// The lines of the README's tree: the first fenced block after the heading.
fn tree(readme: &str) -> Vec<&str> {
    let after = readme.split_once("## Layout").map_or("", |(_, rest)| rest);
    after
        .lines()
        .skip_while(|line| !line.starts_with("```"))
        .skip(1)
        .take_while(|line| !line.starts_with("```"))
        .collect()
}

/// The path of each line: two spaces of indentation a level, the name up to the first gap.
fn paths(readme: &str) -> Vec<String> {
    let mut parents: Vec<String> = Vec::new();
    let mut paths = Vec::new();
    for line in tree(readme)
        .into_iter()
        .filter(|line| !line.trim().is_empty())
    {
        let level = (line.len() - line.trim_start().len()) / 2;
        let name = line
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .trim_end_matches('/')
            .to_owned();
        parents.truncate(level);
        parents.push(name);
        paths.push(parents.join("/"));
    }
    paths
}

/// Everything the README's tree names is there, and the tree names every crate and every folder at the top.
fn the_tree_is_true(house: &House) -> Vec<String> {
    let Some(readme) = house.text("README.md") else {
        return vec!["README.md: missing".to_owned()];
    };
    let named = paths(readme);
    let mut complaints: Vec<String> = named
        .iter()
        .filter(|path| !house.has(path))
        .map(|path| format!("README.md: its tree names {path}, which is not there"))
        .collect();
    let crates = house
        .files()
        .filter_map(|file| file.path.strip_suffix("/Cargo.toml"))
        .map(str::to_owned);
    let tops = house
        .files()
        .filter_map(|file| file.path.split_once('/'))
        .map(|(top, _)| top.to_owned());
    let mut needed: Vec<String> = crates.chain(tops).collect();
    needed.retain(|path| !path.starts_with('.'));
    needed.sort();
    needed.dedup();
    complaints.extend(
        needed
            .iter()
            .filter(|path| !named.contains(path))
            .map(|path| format!("README.md: its tree does not name {path}")),
    );
    complaints
}

/// The README names the two commands, and the check that runs on every change calls the same one.
fn the_check_runs_the_command_of_the_readme(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for command in ["cargo xtask run", "cargo xtask test"] {
        if !house
            .text("README.md")
            .is_some_and(|text| text.contains(command))
        {
            complaints.push(format!("README.md does not say `{command}`"));
        }
    }
    if !house.has(".ci/run") {
        complaints.push(".ci/run: missing".to_owned());
    }
    complaints
}

#[test]
fn the_readme_knows_the_house() {
    hold(the_tree_is_true);
    let readme = "## Layout\n```\nui/   the window\n  lost/  nothing\n```\n";
    complains(
        the_tree_is_true,
        &[("README.md", readme), ("ui/a.ts", "")],
        "ui/lost",
    );
    complains(
        the_tree_is_true,
        &[("README.md", readme), ("src-tauri/Cargo.toml", "")],
        "does not name src-tauri",
    );
}

#[test]
fn the_readme_names_the_commands() {
    hold(the_check_runs_the_command_of_the_readme);
    complains(
        the_check_runs_the_command_of_the_readme,
        &[("README.md", "")],
        "cargo xtask test",
    );
}
