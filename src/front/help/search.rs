//! `?words`: the names whose name or documentation holds all of the words, the best first.

use crate::compute::ordering::arrange;
use crate::error::Result;
use crate::eval::nearest;
use crate::front::desk::Desk;
use crate::front::palette::Role;
use crate::front::table::cut;
use crate::library;

const SHOWN: usize = 20;

/// Shows what is found.
///
/// # Errors
/// The output stream's.
pub fn show(desk: &mut Desk, words: &str) -> Result<()> {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    let found = find(&words);
    if found.is_empty() {
        let names = library::public_names("numpy");
        let near = words.first().and_then(|word| nearest(word, names.iter().map(String::as_str)));
        let hint = near.map_or(String::new(), |near| format!(" Did you mean `np.{near}`?"));
        return desk.complain(&format!("Nothing is said about `{}`.{hint}", words.join(" ")));
    }
    let width = found.iter().take(SHOWN).map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for (name, summary) in found.iter().take(SHOWN) {
        let room = desk.columns.saturating_sub(width + 2).max(10);
        let padded = format!("{name:<width$}");
        text.push_str(&format!("{}  {}\n", desk.palette.paint(Role::Known, &padded), cut(summary, room)));
    }
    if found.len() > SHOWN {
        text.push_str(&format!("... and {} more; another word narrows the search.\n", found.len() - SHOWN));
    }
    desk.print(&text)
}

/// Names as they are written, with what they do in one line.
fn find(words: &[String]) -> Vec<(String, String)> {
    let mut scored: Vec<(u32, String, String)> = Vec::new();
    for (path, doc) in everything() {
        let name = path.rsplit('.').next().unwrap_or(path).to_lowercase();
        let summary = doc.lines().next().unwrap_or("");
        let longer = library::documentation(path).unwrap_or("");
        let (summary_low, text_low) = (summary.to_lowercase(), format!("{doc}\n{longer}").to_lowercase());
        let score = words.iter().try_fold(0, |total, word| {
            let own = match () {
                () if name == *word => 100,
                () if name.starts_with(word.as_str()) => 50,
                () if name.contains(word.as_str()) => 30,
                () if has_word(&summary_low, word) => 20,
                () if summary_low.contains(word.as_str()) => 10,
                () if text_low.contains(word.as_str()) => 3,
                () => return None,
            };
            Some(total + own)
        });
        if let Some(score) = score {
            // Functions are what people look for; methods of the same name come behind them.
            let score = score * 10 + if path.matches('.').count() <= 1 { 5 } else { 0 };
            scored.push((score, shown_name(path), summary.to_string()));
        }
    }
    arrange(&mut scored, |a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    scored.dedup_by(|a, b| a.1 == b.1);
    scored.into_iter().map(|(_, name, summary)| (name, summary)).collect()
}

/// Every documented name once: entries, and ufuncs, which have a text only.
fn everything() -> Vec<(&'static str, &'static str)> {
    let mut all: Vec<(&str, &str)> = library::entries().map(|entry| (entry.path, entry.doc)).collect();
    let known: std::collections::HashSet<&str> = all.iter().map(|(path, _)| *path).collect();
    all.extend(library::documented().filter(|(path, _)| !known.contains(path)));
    all
}

fn shown_name(path: &str) -> String {
    path.strip_prefix("numpy.").map_or_else(|| path.to_string(), |rest| format!("np.{rest}"))
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|known| known == word)
}
