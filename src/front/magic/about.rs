//! Magics about magics: `%lsmagic`, `%magic`.

use super::{Magic, Refusal, all, find, shown};
use crate::compute::ordering::arrange;
use crate::front::desk::Desk;
use crate::session::Outcome;

pub static MAGICS: &[Magic] = &[
    Magic { name: "lsmagic", usage: "%lsmagic", doc: "Lists the magics that there are.", run: lsmagic },
    Magic { name: "magic", usage: "%magic [NAME]", doc: "Describes all magics, or one.", run: magic },
];

fn lsmagic(desk: &mut Desk, _: &str) -> Result<Outcome, Refusal> {
    let mut names: Vec<String> = all().map(|magic| format!("%{}", magic.name)).collect();
    names.sort();
    shown(desk.print(&format!("Available line magics:\n{}\n", names.join("  "))))
}

fn magic(desk: &mut Desk, name: &str) -> Result<Outcome, Refusal> {
    let name = name.trim_start_matches('%');
    if !name.is_empty() {
        let magic = find(name).ok_or_else(|| Refusal::Usage(super::unknown(name)))?;
        return shown(desk.print(&format!("{}\n\n{}\n", magic.usage, magic.doc)));
    }
    let mut magics: Vec<&Magic> = all().collect();
    arrange(&mut magics, |a, b| a.name.cmp(b.name));
    let width = magics.iter().map(|magic| magic.usage.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for magic in magics {
        let summary = magic.doc.lines().next().unwrap_or("");
        text.push_str(&format!("{:<width$}  {summary}\n", magic.usage));
    }
    shown(desk.print(&text))
}
