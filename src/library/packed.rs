//! Texts that the build packed (`build.rs`): unpacked each time somebody asks, which is once for each module of a session.

use miniz_oxide::inflate::decompress_to_vec;

/// A text as it stands in the binary.
#[derive(Clone, Copy)]
pub struct Packed(pub &'static [u8]);

impl Packed {
    /// The text itself. What is no such stream gives an empty text.
    pub fn text(self) -> String {
        decompress_to_vec(self.0).ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

/// The packed form of a file in one of the folders that the build packs: `packed!("python", "abc.py")`.
macro_rules! packed {
    ($folder:literal, $file:literal) => {
        $crate::library::packed::Packed(include_bytes!(concat!(env!("OUT_DIR"), "/", $folder, "/", $file)))
    };
}

pub(crate) use packed;

#[cfg(test)]
mod tests {
    #[test]
    fn a_packed_text_is_its_file() {
        let original = std::fs::read_to_string("src/library/python/modules/source/abc.py").expect("a text");
        assert_eq!(packed!("python", "abc.py").text(), original);
    }
}
