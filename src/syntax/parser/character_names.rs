//! Unicode character names for `\N{...}`: the letters of the Latin and Greek alphabets and ideographs by rule, the signs
//! that scientific text uses by table. Other names are refused as unknown.

use unicode_normalization::UnicodeNormalization;

/// The character of a name, in any case of letters.
pub fn character(name: &str) -> Option<char> {
    if let Some(code) = name.strip_prefix("CJK UNIFIED IDEOGRAPH-") {
        return ideograph(code);
    }
    let name = name.to_ascii_uppercase();
    if let Ok(at) = SIGNS.binary_search_by_key(&name.as_str(), |&(known, _)| known) {
        return Some(SIGNS[at].1);
    }
    // A letter with a mark is what the letter and the mark compose to.
    match name.split_once(" WITH ") {
        Some((plain, mark)) => {
            let (_, combining) = MARKS.iter().find(|(known, _)| *known == mark)?;
            let mut composed = [letter(plain)?, *combining].into_iter().nfc();
            match (composed.next(), composed.next()) {
                (Some(composed), None) => Some(composed),
                _ => None,
            }
        }
        None => letter(&name),
    }
}

/// The name of a character, where it is one of those that `character` knows.
pub fn name(character: char) -> Option<String> {
    if let Some((name, _)) = SIGNS.iter().find(|(_, known)| *known == character) {
        return Some((*name).to_string());
    }
    let code = format!("{:04X}", u32::from(character));
    if ideograph(&code).is_some() {
        return Some(format!("CJK UNIFIED IDEOGRAPH-{code}"));
    }
    let parts: Vec<char> = [character].into_iter().nfd().collect();
    let (plain, mark) = match parts.as_slice() {
        &[plain] => (plain, None),
        [plain, mark] if plain.is_ascii() => (*plain, Some(MARKS.iter().find(|(_, combining)| combining == mark)?.0)),
        _ => return None,
    };
    let case = if plain.is_lowercase() { "SMALL" } else { "CAPITAL" };
    let name = match plain {
        'A'..='Z' | 'a'..='z' => format!("LATIN {case} LETTER {}", plain.to_ascii_uppercase()),
        'ς' => "GREEK SMALL LETTER FINAL SIGMA".to_string(),
        _ => format!(
            "GREEK {case} LETTER {}",
            GREEK.iter().find(|letter| self::letter(&format!("GREEK {case} LETTER {letter}")) == Some(plain))?
        ),
    };
    Some(mark.map_or(name.clone(), |mark| format!("{name} WITH {mark}")))
}

/// Marks that letters carry, and the characters that combine with a letter to it.
const MARKS: [(&str, char); 14] = [
    ("GRAVE", '\u{300}'),
    ("ACUTE", '\u{301}'),
    ("CIRCUMFLEX", '\u{302}'),
    ("TILDE", '\u{303}'),
    ("MACRON", '\u{304}'),
    ("BREVE", '\u{306}'),
    ("DOT ABOVE", '\u{307}'),
    ("DIAERESIS", '\u{308}'),
    ("RING ABOVE", '\u{30a}'),
    ("DOUBLE ACUTE", '\u{30b}'),
    ("CARON", '\u{30c}'),
    ("DOT BELOW", '\u{323}'),
    ("CEDILLA", '\u{327}'),
    ("OGONEK", '\u{328}'),
];

/// An ideograph, which is named by its code: four digits, or five without a leading zero.
fn ideograph(code: &str) -> Option<char> {
    const RANGES: [(u32, u32); 8] = [
        (0x3400, 0x4dbf),
        (0x4e00, 0x9fff),
        (0x20000, 0x2a6df),
        (0x2a700, 0x2b738),
        (0x2b740, 0x2b81d),
        (0x2b820, 0x2cea1),
        (0x2ceb0, 0x2ebe0),
        (0x30000, 0x3134a),
    ];
    let value = u32::from_str_radix(code, 16).ok()?;
    let known = RANGES.iter().any(|&(first, last)| (first..=last).contains(&value));
    (known && code == format!("{value:04X}")).then(|| char::from_u32(value)).flatten()
}

fn letter(name: &str) -> Option<char> {
    let (script, rest) = name.split_once(' ')?;
    let (case, letter) = rest.split_once(" LETTER ")?;
    let small = match case {
        "SMALL" => true,
        "CAPITAL" => false,
        _ => return None,
    };
    match (script, letter.as_bytes()) {
        ("LATIN", [byte @ b'A'..=b'Z']) => Some(if small { byte.to_ascii_lowercase() } else { *byte } as char),
        ("GREEK", _) => {
            if letter == "FINAL SIGMA" {
                return small.then_some('ς');
            }
            let index = GREEK.iter().position(|&known| known == letter)? as u32;
            // A place is left after rho for the final sigma.
            let index = index + u32::from(index > 16);
            char::from_u32(if small { 0x3b1 } else { 0x391 } + index)
        }
        _ => None,
    }
}

const GREEK: [&str; 24] = [
    "ALPHA", "BETA", "GAMMA", "DELTA", "EPSILON", "ZETA", "ETA", "THETA", "IOTA", "KAPPA", "LAMDA", "MU", "NU", "XI",
    "OMICRON", "PI", "RHO", "SIGMA", "TAU", "UPSILON", "PHI", "CHI", "PSI", "OMEGA",
];

/// Names in order, for binary search; from Python's `unicodedata`.
#[rustfmt::skip]
const SIGNS: [(&str, char); 440] = [
    ("ACUTE ACCENT", '\u{b4}'), ("ALL EQUAL TO", '\u{224c}'), ("ALMOST EQUAL OR EQUAL TO", '\u{224a}'),
    ("ALMOST EQUAL TO", '\u{2248}'), ("AMPERSAND", '\u{26}'), ("ANGLE", '\u{2220}'), ("ANGSTROM SIGN", '\u{212b}'),
    ("ANTICLOCKWISE CONTOUR INTEGRAL", '\u{2233}'), ("APOSTROPHE", '\u{27}'), ("APPROACHES THE LIMIT", '\u{2250}'),
    ("APPROXIMATELY BUT NOT ACTUALLY EQUAL TO", '\u{2246}'), ("APPROXIMATELY EQUAL TO", '\u{2245}'),
    ("APPROXIMATELY EQUAL TO OR THE IMAGE OF", '\u{2252}'), ("ASTERISK", '\u{2a}'), ("ASTERISK OPERATOR", '\u{2217}'),
    ("ASYMPTOTICALLY EQUAL TO", '\u{2243}'), ("BALLOT X", '\u{2717}'), ("BECAUSE", '\u{2235}'),
    ("BETWEEN", '\u{226c}'), ("BITCOIN SIGN", '\u{20bf}'), ("BLACK CIRCLE", '\u{25cf}'),
    ("BLACK CLUB SUIT", '\u{2663}'), ("BLACK DIAMOND SUIT", '\u{2666}'), ("BLACK DOWN-POINTING TRIANGLE", '\u{25bc}'),
    ("BLACK HEART SUIT", '\u{2665}'), ("BLACK SPADE SUIT", '\u{2660}'), ("BLACK SQUARE", '\u{25a0}'),
    ("BLACK STAR", '\u{2605}'), ("BLACK UP-POINTING TRIANGLE", '\u{25b2}'), ("BROKEN BAR", '\u{a6}'),
    ("BULLET", '\u{2022}'), ("BULLET OPERATOR", '\u{2219}'), ("BYTE ORDER MARK", '\u{feff}'),
    ("CARRIAGE RETURN", '\u{d}'), ("CEDILLA", '\u{b8}'), ("CENT SIGN", '\u{a2}'), ("CHECK MARK", '\u{2713}'),
    ("CIRCLED PLUS", '\u{2295}'), ("CIRCLED TIMES", '\u{2297}'), ("CIRCUMFLEX ACCENT", '\u{5e}'),
    ("CLOCKWISE CONTOUR INTEGRAL", '\u{2232}'), ("CLOCKWISE INTEGRAL", '\u{2231}'), ("COLON", '\u{3a}'),
    ("COLON EQUALS", '\u{2254}'), ("COMBINING ACUTE ACCENT", '\u{301}'), ("COMBINING CIRCUMFLEX ACCENT", '\u{302}'),
    ("COMBINING DIAERESIS", '\u{308}'), ("COMBINING GRAVE ACCENT", '\u{300}'), ("COMBINING TILDE", '\u{303}'),
    ("COMMA", '\u{2c}'), ("COMMERCIAL AT", '\u{40}'), ("COMPLEMENT", '\u{2201}'), ("CONTAINS AS MEMBER", '\u{220b}'),
    ("CONTOUR INTEGRAL", '\u{222e}'), ("COPYRIGHT SIGN", '\u{a9}'), ("CORRESPONDS TO", '\u{2258}'),
    ("CUBE ROOT", '\u{221b}'), ("CURRENCY SIGN", '\u{a4}'), ("DAGGER", '\u{2020}'), ("DARK SHADE", '\u{2593}'),
    ("DEGREE CELSIUS", '\u{2103}'), ("DEGREE FAHRENHEIT", '\u{2109}'), ("DEGREE SIGN", '\u{b0}'),
    ("DELTA EQUAL TO", '\u{225c}'), ("DIAERESIS", '\u{a8}'), ("DIFFERENCE BETWEEN", '\u{224f}'),
    ("DIGIT EIGHT", '\u{38}'), ("DIGIT FIVE", '\u{35}'), ("DIGIT FOUR", '\u{34}'), ("DIGIT NINE", '\u{39}'),
    ("DIGIT ONE", '\u{31}'), ("DIGIT SEVEN", '\u{37}'), ("DIGIT SIX", '\u{36}'), ("DIGIT THREE", '\u{33}'),
    ("DIGIT TWO", '\u{32}'), ("DIGIT ZERO", '\u{30}'), ("DIVIDES", '\u{2223}'), ("DIVISION SIGN", '\u{f7}'),
    ("DIVISION SLASH", '\u{2215}'), ("DOES NOT CONTAIN AS MEMBER", '\u{220c}'), ("DOES NOT DIVIDE", '\u{2224}'),
    ("DOLLAR SIGN", '\u{24}'), ("DOT MINUS", '\u{2238}'), ("DOT OPERATOR", '\u{22c5}'), ("DOT PLUS", '\u{2214}'),
    ("DOUBLE DAGGER", '\u{2021}'), ("DOUBLE HIGH-REVERSED-9 QUOTATION MARK", '\u{201f}'),
    ("DOUBLE INTEGRAL", '\u{222c}'), ("DOUBLE LOW LINE", '\u{2017}'), ("DOUBLE LOW-9 QUOTATION MARK", '\u{201e}'),
    ("DOUBLE PRIME", '\u{2033}'), ("DOUBLE VERTICAL LINE", '\u{2016}'), ("DOUBLE-STRUCK CAPITAL C", '\u{2102}'),
    ("DOUBLE-STRUCK CAPITAL N", '\u{2115}'), ("DOUBLE-STRUCK CAPITAL Q", '\u{211a}'),
    ("DOUBLE-STRUCK CAPITAL R", '\u{211d}'), ("DOUBLE-STRUCK CAPITAL Z", '\u{2124}'), ("DOWNWARDS ARROW", '\u{2193}'),
    ("DOWNWARDS DOUBLE ARROW", '\u{21d3}'), ("ELEMENT OF", '\u{2208}'), ("EM DASH", '\u{2014}'),
    ("EM SPACE", '\u{2003}'), ("EMPTY SET", '\u{2205}'), ("EN DASH", '\u{2013}'), ("EN SPACE", '\u{2002}'),
    ("END OF PROOF", '\u{220e}'), ("EQUAL TO BY DEFINITION", '\u{225d}'), ("EQUALS COLON", '\u{2255}'),
    ("EQUALS SIGN", '\u{3d}'), ("EQUIANGULAR TO", '\u{225a}'), ("EQUIVALENT TO", '\u{224d}'),
    ("ESTIMATES", '\u{2259}'), ("EURO SIGN", '\u{20ac}'), ("EXCESS", '\u{2239}'), ("EXCLAMATION MARK", '\u{21}'),
    ("FEMININE ORDINAL INDICATOR", '\u{aa}'), ("FIGURE DASH", '\u{2012}'), ("FIGURE SPACE", '\u{2007}'),
    ("FOR ALL", '\u{2200}'), ("FOURTH ROOT", '\u{221c}'), ("FRACTION NUMERATOR ONE", '\u{215f}'),
    ("FULL BLOCK", '\u{2588}'), ("FULL STOP", '\u{2e}'), ("GEOMETRIC PROPORTION", '\u{223a}'),
    ("GEOMETRICALLY EQUAL TO", '\u{2251}'), ("GEOMETRICALLY EQUIVALENT TO", '\u{224e}'), ("GRAVE ACCENT", '\u{60}'),
    ("GREATER-THAN BUT NOT EQUAL TO", '\u{2269}'), ("GREATER-THAN OR EQUAL TO", '\u{2265}'),
    ("GREATER-THAN OVER EQUAL TO", '\u{2267}'), ("GREATER-THAN SIGN", '\u{3e}'), ("GREEK KAPPA SYMBOL", '\u{3f0}'),
    ("GREEK LUNATE EPSILON SYMBOL", '\u{3f5}'), ("GREEK PHI SYMBOL", '\u{3d5}'), ("GREEK PI SYMBOL", '\u{3d6}'),
    ("GREEK RHO SYMBOL", '\u{3f1}'), ("GREEK THETA SYMBOL", '\u{3d1}'), ("GRINNING FACE", '\u{1f600}'),
    ("HAIR SPACE", '\u{200a}'), ("HEAVY CHECK MARK", '\u{2714}'), ("HOMOTHETIC", '\u{223b}'),
    ("HORIZONTAL BAR", '\u{2015}'), ("HORIZONTAL ELLIPSIS", '\u{2026}'), ("HYPHEN", '\u{2010}'),
    ("HYPHEN-MINUS", '\u{2d}'), ("HYPHENATION POINT", '\u{2027}'), ("IDENTICAL TO", '\u{2261}'),
    ("IDEOGRAPHIC SPACE", '\u{3000}'), ("IMAGE OF OR APPROXIMATELY EQUAL TO", '\u{2253}'), ("INCREMENT", '\u{2206}'),
    ("INFINITY", '\u{221e}'), ("INTEGRAL", '\u{222b}'), ("INTERSECTION", '\u{2229}'),
    ("INVERTED EXCLAMATION MARK", '\u{a1}'), ("INVERTED LAZY S", '\u{223e}'), ("INVERTED QUESTION MARK", '\u{bf}'),
    ("LATIN CAPITAL LETTER A WITH ACUTE", '\u{c1}'), ("LATIN CAPITAL LETTER A WITH CIRCUMFLEX", '\u{c2}'),
    ("LATIN CAPITAL LETTER A WITH DIAERESIS", '\u{c4}'), ("LATIN CAPITAL LETTER A WITH GRAVE", '\u{c0}'),
    ("LATIN CAPITAL LETTER A WITH RING ABOVE", '\u{c5}'), ("LATIN CAPITAL LETTER A WITH TILDE", '\u{c3}'),
    ("LATIN CAPITAL LETTER AE", '\u{c6}'), ("LATIN CAPITAL LETTER C WITH CEDILLA", '\u{c7}'),
    ("LATIN CAPITAL LETTER E WITH ACUTE", '\u{c9}'), ("LATIN CAPITAL LETTER E WITH CIRCUMFLEX", '\u{ca}'),
    ("LATIN CAPITAL LETTER E WITH DIAERESIS", '\u{cb}'), ("LATIN CAPITAL LETTER E WITH GRAVE", '\u{c8}'),
    ("LATIN CAPITAL LETTER ETH", '\u{d0}'), ("LATIN CAPITAL LETTER I WITH ACUTE", '\u{cd}'),
    ("LATIN CAPITAL LETTER I WITH CIRCUMFLEX", '\u{ce}'), ("LATIN CAPITAL LETTER I WITH DIAERESIS", '\u{cf}'),
    ("LATIN CAPITAL LETTER I WITH GRAVE", '\u{cc}'), ("LATIN CAPITAL LETTER N WITH TILDE", '\u{d1}'),
    ("LATIN CAPITAL LETTER O WITH ACUTE", '\u{d3}'), ("LATIN CAPITAL LETTER O WITH CIRCUMFLEX", '\u{d4}'),
    ("LATIN CAPITAL LETTER O WITH DIAERESIS", '\u{d6}'), ("LATIN CAPITAL LETTER O WITH GRAVE", '\u{d2}'),
    ("LATIN CAPITAL LETTER O WITH STROKE", '\u{d8}'), ("LATIN CAPITAL LETTER O WITH TILDE", '\u{d5}'),
    ("LATIN CAPITAL LETTER THORN", '\u{de}'), ("LATIN CAPITAL LETTER U WITH ACUTE", '\u{da}'),
    ("LATIN CAPITAL LETTER U WITH CIRCUMFLEX", '\u{db}'), ("LATIN CAPITAL LETTER U WITH DIAERESIS", '\u{dc}'),
    ("LATIN CAPITAL LETTER U WITH GRAVE", '\u{d9}'), ("LATIN CAPITAL LETTER Y WITH ACUTE", '\u{dd}'),
    ("LATIN SMALL LETTER A WITH ACUTE", '\u{e1}'), ("LATIN SMALL LETTER A WITH CIRCUMFLEX", '\u{e2}'),
    ("LATIN SMALL LETTER A WITH DIAERESIS", '\u{e4}'), ("LATIN SMALL LETTER A WITH GRAVE", '\u{e0}'),
    ("LATIN SMALL LETTER A WITH RING ABOVE", '\u{e5}'), ("LATIN SMALL LETTER A WITH TILDE", '\u{e3}'),
    ("LATIN SMALL LETTER AE", '\u{e6}'), ("LATIN SMALL LETTER C WITH CEDILLA", '\u{e7}'),
    ("LATIN SMALL LETTER DOTLESS I", '\u{131}'), ("LATIN SMALL LETTER E WITH ACUTE", '\u{e9}'),
    ("LATIN SMALL LETTER E WITH CIRCUMFLEX", '\u{ea}'), ("LATIN SMALL LETTER E WITH DIAERESIS", '\u{eb}'),
    ("LATIN SMALL LETTER E WITH GRAVE", '\u{e8}'), ("LATIN SMALL LETTER ETH", '\u{f0}'),
    ("LATIN SMALL LETTER I WITH ACUTE", '\u{ed}'), ("LATIN SMALL LETTER I WITH CIRCUMFLEX", '\u{ee}'),
    ("LATIN SMALL LETTER I WITH DIAERESIS", '\u{ef}'), ("LATIN SMALL LETTER I WITH GRAVE", '\u{ec}'),
    ("LATIN SMALL LETTER LONG S", '\u{17f}'), ("LATIN SMALL LETTER N WITH TILDE", '\u{f1}'),
    ("LATIN SMALL LETTER O WITH ACUTE", '\u{f3}'), ("LATIN SMALL LETTER O WITH CIRCUMFLEX", '\u{f4}'),
    ("LATIN SMALL LETTER O WITH DIAERESIS", '\u{f6}'), ("LATIN SMALL LETTER O WITH GRAVE", '\u{f2}'),
    ("LATIN SMALL LETTER O WITH STROKE", '\u{f8}'), ("LATIN SMALL LETTER O WITH TILDE", '\u{f5}'),
    ("LATIN SMALL LETTER SHARP S", '\u{df}'), ("LATIN SMALL LETTER THORN", '\u{fe}'),
    ("LATIN SMALL LETTER U WITH ACUTE", '\u{fa}'), ("LATIN SMALL LETTER U WITH CIRCUMFLEX", '\u{fb}'),
    ("LATIN SMALL LETTER U WITH DIAERESIS", '\u{fc}'), ("LATIN SMALL LETTER U WITH GRAVE", '\u{f9}'),
    ("LATIN SMALL LETTER Y WITH ACUTE", '\u{fd}'), ("LATIN SMALL LETTER Y WITH DIAERESIS", '\u{ff}'),
    ("LATIN SMALL LIGATURE FI", '\u{fb01}'), ("LATIN SUBSCRIPT SMALL LETTER A", '\u{2090}'),
    ("LATIN SUBSCRIPT SMALL LETTER E", '\u{2091}'), ("LATIN SUBSCRIPT SMALL LETTER H", '\u{2095}'),
    ("LATIN SUBSCRIPT SMALL LETTER K", '\u{2096}'), ("LATIN SUBSCRIPT SMALL LETTER L", '\u{2097}'),
    ("LATIN SUBSCRIPT SMALL LETTER M", '\u{2098}'), ("LATIN SUBSCRIPT SMALL LETTER N", '\u{2099}'),
    ("LATIN SUBSCRIPT SMALL LETTER O", '\u{2092}'), ("LATIN SUBSCRIPT SMALL LETTER P", '\u{209a}'),
    ("LATIN SUBSCRIPT SMALL LETTER S", '\u{209b}'), ("LATIN SUBSCRIPT SMALL LETTER SCHWA", '\u{2094}'),
    ("LATIN SUBSCRIPT SMALL LETTER T", '\u{209c}'), ("LATIN SUBSCRIPT SMALL LETTER X", '\u{2093}'),
    ("LEFT CEILING", '\u{2308}'), ("LEFT CURLY BRACKET", '\u{7b}'), ("LEFT DOUBLE QUOTATION MARK", '\u{201c}'),
    ("LEFT FLOOR", '\u{230a}'), ("LEFT PARENTHESIS", '\u{28}'), ("LEFT RIGHT ARROW", '\u{2194}'),
    ("LEFT RIGHT DOUBLE ARROW", '\u{21d4}'), ("LEFT SINGLE QUOTATION MARK", '\u{2018}'),
    ("LEFT SQUARE BRACKET", '\u{5b}'), ("LEFT-POINTING DOUBLE ANGLE QUOTATION MARK", '\u{ab}'),
    ("LEFTWARDS ARROW", '\u{2190}'), ("LEFTWARDS DOUBLE ARROW", '\u{21d0}'),
    ("LESS-THAN BUT NOT EQUAL TO", '\u{2268}'), ("LESS-THAN OR EQUAL TO", '\u{2264}'),
    ("LESS-THAN OVER EQUAL TO", '\u{2266}'), ("LESS-THAN SIGN", '\u{3c}'), ("LIGHT SHADE", '\u{2591}'),
    ("LINE FEED", '\u{a}'), ("LINE SEPARATOR", '\u{2028}'), ("LOGICAL AND", '\u{2227}'), ("LOGICAL OR", '\u{2228}'),
    ("LOW LINE", '\u{5f}'), ("MACRON", '\u{af}'), ("MASCULINE ORDINAL INDICATOR", '\u{ba}'),
    ("MATHEMATICAL LEFT ANGLE BRACKET", '\u{27e8}'), ("MATHEMATICAL RIGHT ANGLE BRACKET", '\u{27e9}'),
    ("MEASURED ANGLE", '\u{2221}'), ("MEASURED BY", '\u{225e}'), ("MEDIUM MATHEMATICAL SPACE", '\u{205f}'),
    ("MEDIUM SHADE", '\u{2592}'), ("MICRO SIGN", '\u{b5}'), ("MIDDLE DOT", '\u{b7}'), ("MINUS SIGN", '\u{2212}'),
    ("MINUS TILDE", '\u{2242}'), ("MINUS-OR-PLUS SIGN", '\u{2213}'), ("MUCH GREATER-THAN", '\u{226b}'),
    ("MUCH LESS-THAN", '\u{226a}'), ("MULTIPLICATION SIGN", '\u{d7}'), ("N-ARY COPRODUCT", '\u{2210}'),
    ("N-ARY PRODUCT", '\u{220f}'), ("N-ARY SUMMATION", '\u{2211}'), ("NABLA", '\u{2207}'),
    ("NARROW NO-BREAK SPACE", '\u{202f}'), ("NEITHER APPROXIMATELY NOR ACTUALLY EQUAL TO", '\u{2247}'),
    ("NO-BREAK SPACE", '\u{a0}'), ("NON-BREAKING HYPHEN", '\u{2011}'), ("NORTH EAST ARROW", '\u{2197}'),
    ("NORTH WEST ARROW", '\u{2196}'), ("NOT ALMOST EQUAL TO", '\u{2249}'), ("NOT AN ELEMENT OF", '\u{2209}'),
    ("NOT ASYMPTOTICALLY EQUAL TO", '\u{2244}'), ("NOT EQUAL TO", '\u{2260}'), ("NOT EQUIVALENT TO", '\u{226d}'),
    ("NOT GREATER-THAN", '\u{226f}'), ("NOT IDENTICAL TO", '\u{2262}'), ("NOT LESS-THAN", '\u{226e}'),
    ("NOT PARALLEL TO", '\u{2226}'), ("NOT SIGN", '\u{ac}'), ("NOT TILDE", '\u{2241}'), ("NULL", '\u{0}'),
    ("NUMBER SIGN", '\u{23}'), ("OHM SIGN", '\u{2126}'), ("ONE DOT LEADER", '\u{2024}'),
    ("PARAGRAPH SEPARATOR", '\u{2029}'), ("PARALLEL TO", '\u{2225}'), ("PARTIAL DIFFERENTIAL", '\u{2202}'),
    ("PER MILLE SIGN", '\u{2030}'), ("PERCENT SIGN", '\u{25}'), ("PILCROW SIGN", '\u{b6}'),
    ("PILE OF POO", '\u{1f4a9}'), ("PLANCK CONSTANT OVER TWO PI", '\u{210f}'), ("PLUS SIGN", '\u{2b}'),
    ("PLUS-MINUS SIGN", '\u{b1}'), ("POUND SIGN", '\u{a3}'), ("PRIME", '\u{2032}'), ("PROPORTION", '\u{2237}'),
    ("PROPORTIONAL TO", '\u{221d}'), ("PUNCTUATION SPACE", '\u{2008}'), ("QUESTION MARK", '\u{3f}'),
    ("QUESTIONED EQUAL TO", '\u{225f}'), ("QUOTATION MARK", '\u{22}'), ("RATIO", '\u{2236}'),
    ("REGISTERED SIGN", '\u{ae}'), ("REPLACEMENT CHARACTER", '\u{fffd}'), ("REVERSE SOLIDUS", '\u{5c}'),
    ("REVERSED TILDE", '\u{223d}'), ("RIGHT ANGLE", '\u{221f}'), ("RIGHT CEILING", '\u{2309}'),
    ("RIGHT CURLY BRACKET", '\u{7d}'), ("RIGHT DOUBLE QUOTATION MARK", '\u{201d}'), ("RIGHT FLOOR", '\u{230b}'),
    ("RIGHT PARENTHESIS", '\u{29}'), ("RIGHT SINGLE QUOTATION MARK", '\u{2019}'), ("RIGHT SQUARE BRACKET", '\u{5d}'),
    ("RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK", '\u{bb}'), ("RIGHTWARDS ARROW", '\u{2192}'),
    ("RIGHTWARDS DOUBLE ARROW", '\u{21d2}'), ("RING EQUAL TO", '\u{2257}'), ("RING IN EQUAL TO", '\u{2256}'),
    ("RING OPERATOR", '\u{2218}'), ("ROCKET", '\u{1f680}'), ("SCRIPT SMALL L", '\u{2113}'), ("SECTION SIGN", '\u{a7}'),
    ("SEMICOLON", '\u{3b}'), ("SET MINUS", '\u{2216}'), ("SINE WAVE", '\u{223f}'),
    ("SINGLE HIGH-REVERSED-9 QUOTATION MARK", '\u{201b}'), ("SINGLE LOW-9 QUOTATION MARK", '\u{201a}'),
    ("SLIGHTLY SMILING FACE", '\u{1f642}'), ("SMALL CONTAINS AS MEMBER", '\u{220d}'), ("SMALL ELEMENT OF", '\u{220a}'),
    ("SNAKE", '\u{1f40d}'), ("SNOWMAN", '\u{2603}'), ("SOFT HYPHEN", '\u{ad}'), ("SOLIDUS", '\u{2f}'),
    ("SOUTH EAST ARROW", '\u{2198}'), ("SOUTH WEST ARROW", '\u{2199}'), ("SPACE", '\u{20}'),
    ("SPHERICAL ANGLE", '\u{2222}'), ("SQUARE ROOT", '\u{221a}'), ("STAR EQUALS", '\u{225b}'),
    ("STRICTLY EQUIVALENT TO", '\u{2263}'), ("SUBSCRIPT EIGHT", '\u{2088}'), ("SUBSCRIPT EQUALS SIGN", '\u{208c}'),
    ("SUBSCRIPT FIVE", '\u{2085}'), ("SUBSCRIPT FOUR", '\u{2084}'), ("SUBSCRIPT LEFT PARENTHESIS", '\u{208d}'),
    ("SUBSCRIPT MINUS", '\u{208b}'), ("SUBSCRIPT NINE", '\u{2089}'), ("SUBSCRIPT ONE", '\u{2081}'),
    ("SUBSCRIPT PLUS SIGN", '\u{208a}'), ("SUBSCRIPT RIGHT PARENTHESIS", '\u{208e}'), ("SUBSCRIPT SEVEN", '\u{2087}'),
    ("SUBSCRIPT SIX", '\u{2086}'), ("SUBSCRIPT THREE", '\u{2083}'), ("SUBSCRIPT TWO", '\u{2082}'),
    ("SUBSCRIPT ZERO", '\u{2080}'), ("SUBSET OF", '\u{2282}'), ("SUBSET OF OR EQUAL TO", '\u{2286}'),
    ("SUPERSCRIPT EIGHT", '\u{2078}'), ("SUPERSCRIPT EQUALS SIGN", '\u{207c}'), ("SUPERSCRIPT FIVE", '\u{2075}'),
    ("SUPERSCRIPT FOUR", '\u{2074}'), ("SUPERSCRIPT LATIN SMALL LETTER I", '\u{2071}'),
    ("SUPERSCRIPT LATIN SMALL LETTER N", '\u{207f}'), ("SUPERSCRIPT LEFT PARENTHESIS", '\u{207d}'),
    ("SUPERSCRIPT MINUS", '\u{207b}'), ("SUPERSCRIPT NINE", '\u{2079}'), ("SUPERSCRIPT ONE", '\u{b9}'),
    ("SUPERSCRIPT PLUS SIGN", '\u{207a}'), ("SUPERSCRIPT RIGHT PARENTHESIS", '\u{207e}'),
    ("SUPERSCRIPT SEVEN", '\u{2077}'), ("SUPERSCRIPT SIX", '\u{2076}'), ("SUPERSCRIPT THREE", '\u{b3}'),
    ("SUPERSCRIPT TWO", '\u{b2}'), ("SUPERSCRIPT ZERO", '\u{2070}'), ("SUPERSET OF", '\u{2283}'),
    ("SUPERSET OF OR EQUAL TO", '\u{2287}'), ("SURFACE INTEGRAL", '\u{222f}'), ("TAB", '\u{9}'),
    ("THERE DOES NOT EXIST", '\u{2204}'), ("THERE EXISTS", '\u{2203}'), ("THEREFORE", '\u{2234}'),
    ("THIN SPACE", '\u{2009}'), ("TILDE", '\u{7e}'), ("TILDE OPERATOR", '\u{223c}'), ("TRADE MARK SIGN", '\u{2122}'),
    ("TRIANGULAR BULLET", '\u{2023}'), ("TRIPLE INTEGRAL", '\u{222d}'), ("TRIPLE TILDE", '\u{224b}'),
    ("TWO DOT LEADER", '\u{2025}'), ("UNION", '\u{222a}'), ("UP DOWN ARROW", '\u{2195}'),
    ("UP DOWN DOUBLE ARROW", '\u{21d5}'), ("UP TACK", '\u{22a5}'), ("UPWARDS ARROW", '\u{2191}'),
    ("UPWARDS DOUBLE ARROW", '\u{21d1}'), ("VERTICAL LINE", '\u{7c}'), ("VOLUME INTEGRAL", '\u{2230}'),
    ("VULGAR FRACTION FIVE EIGHTHS", '\u{215d}'), ("VULGAR FRACTION FIVE SIXTHS", '\u{215a}'),
    ("VULGAR FRACTION FOUR FIFTHS", '\u{2158}'), ("VULGAR FRACTION ONE EIGHTH", '\u{215b}'),
    ("VULGAR FRACTION ONE FIFTH", '\u{2155}'), ("VULGAR FRACTION ONE HALF", '\u{bd}'),
    ("VULGAR FRACTION ONE NINTH", '\u{2151}'), ("VULGAR FRACTION ONE QUARTER", '\u{bc}'),
    ("VULGAR FRACTION ONE SEVENTH", '\u{2150}'), ("VULGAR FRACTION ONE SIXTH", '\u{2159}'),
    ("VULGAR FRACTION ONE TENTH", '\u{2152}'), ("VULGAR FRACTION ONE THIRD", '\u{2153}'),
    ("VULGAR FRACTION SEVEN EIGHTHS", '\u{215e}'), ("VULGAR FRACTION THREE EIGHTHS", '\u{215c}'),
    ("VULGAR FRACTION THREE FIFTHS", '\u{2157}'), ("VULGAR FRACTION THREE QUARTERS", '\u{be}'),
    ("VULGAR FRACTION TWO FIFTHS", '\u{2156}'), ("VULGAR FRACTION TWO THIRDS", '\u{2154}'),
    ("WHITE CIRCLE", '\u{25cb}'), ("WHITE SQUARE", '\u{25a1}'), ("WHITE STAR", '\u{2606}'),
    ("WREATH PRODUCT", '\u{2240}'), ("YEN SIGN", '\u{a5}'), ("ZERO WIDTH JOINER", '\u{200d}'),
    ("ZERO WIDTH NO-BREAK SPACE", '\u{feff}'), ("ZERO WIDTH NON-JOINER", '\u{200c}'), ("ZERO WIDTH SPACE", '\u{200b}'),
];
