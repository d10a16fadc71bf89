//! Prints the TypeScript bindings: `cargo run -p tallyman-book --example bindings > ui/src/lib/bindings/api.ts`.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

fn main() {
    print!("{}", tallyman_book::api::bindings());
}
