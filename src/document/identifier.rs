//! Which characters a key may have without quotes: those that npm json5 2.2.3 takes, and no others.
//!
//! Its tables are of an older Unicode than those of the `json5` crate, which takes 21,128 characters more; OpenClaw
//! refuses a file with one of them. `tests/interop/judges/identifiers.mjs` asks the package about every character.

use json5::char::{is_json5_identifier, is_json5_identifier_start};

/// Whether a key without quotes may begin with this character.
pub(super) fn starts(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | '$' | '_' => true,
        // Marks then, letters now.
        '\0'..='\x7F' | '\u{1CF2}' | '\u{1CF3}' => false,
        _ => is_json5_identifier_start(c) && !is_newer(c),
    }
}

/// Whether a key without quotes may have this character behind the first.
pub(super) fn continues(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_digit() || starts(c) } else { is_json5_identifier(c) && !is_newer(c) }
}

/// Whether this is a letter or the like that a key may have within quotes alone, as OpenClaw reads it.
pub(super) fn needs_quotes(c: char) -> bool {
    !c.is_ascii() && is_json5_identifier(c)
}

/// Whether a letter or the like is unknown to the older tables; of other characters it says nothing.
fn is_newer(c: char) -> bool {
    NEWER.partition_point(|&change| change <= u32::from(c)) % 2 == 1
}

/// Where letters that are newer begin and end.
const NEWER: [u32; 180] = [
    0x560, 0x561, 0x588, 0x591, 0x5EF, 0x5F0, 0x7FD, 0x800, 0x870, 0x8A0, 0x8B5, 0x8B6, 0x8BE, 0x8D4, 0x9FE,
    0xA01, 0xB55, 0xB56, 0xC04, 0xC05, 0xC3C, 0xC3D, 0xC5C, 0xC60, 0xCDC, 0xCDE, 0xCF3, 0xD00, 0xD04, 0xD05,
    0xD81, 0xD82, 0xE86, 0xE87, 0xE89, 0xE8A, 0xE8C, 0xE8D, 0xE8E, 0xE94, 0xE98, 0xE99, 0xEA0, 0xEA1, 0xEA8,
    0xEAA, 0xEAC, 0xEAD, 0xEBA, 0xEBB, 0xECE, 0xED0, 0x170D, 0x170E, 0x1715, 0x1720, 0x180F, 0x1810, 0x1878,
    0x1880, 0x1ABF, 0x1B00, 0x1B4C, 0x1B50, 0x1C89, 0x1CD0, 0x1CFA, 0x1D00, 0x1DFA, 0x1DFB, 0x2C2F, 0x2C30,
    0x2C5F, 0x2C60, 0x312F, 0x3131, 0x31BB, 0x31F0, 0x4DB6, 0x4E00, 0x9FEB, 0xA000, 0xA7AF, 0xA7B0, 0xA7B8,
    0xA7F7, 0xA82C, 0xA840, 0xA8FE, 0xA900, 0xAB66, 0xAB70, 0x10570, 0x10600, 0x10780, 0x10800, 0x10940,
    0x10980, 0x10A34, 0x10A38, 0x10D00, 0x11000, 0x11070, 0x1107F, 0x110C2, 0x110D0, 0x11144, 0x11150,
    0x111C9, 0x111CA, 0x111CE, 0x111D0, 0x1123F, 0x11280, 0x1133B, 0x1133C, 0x11380, 0x11400, 0x1145E,
    0x11480, 0x116B8, 0x116C0, 0x116D0, 0x11700, 0x1171A, 0x1171D, 0x11740, 0x118A0, 0x11900, 0x11A00,
    0x11A84, 0x11A86, 0x11A9D, 0x11AC0, 0x11B60, 0x11C00, 0x11D60, 0x12000, 0x12F90, 0x13000, 0x1342F,
    0x14400, 0x16100, 0x16800, 0x16A70, 0x16AD0, 0x16D40, 0x16F00, 0x16F45, 0x16F50, 0x16F7F, 0x16F8F,
    0x16FE3, 0x17000, 0x187ED, 0x18800, 0x18AF3, 0x1B000, 0x1B11F, 0x1B170, 0x1CCF0, 0x1D165, 0x1DF00,
    0x1E000, 0x1E030, 0x1E800, 0x1E94B, 0x1E950, 0x1FBF0, 0x20000, 0x2A6D7, 0x2A700, 0x2B735, 0x2B740,
    0x2CEA2, 0x2CEB0, 0x2EBF0, 0x2F800, 0x30000, 0xE0100,
];

#[cfg(test)]
mod tests {
    use super::*;

    /// How many characters, and the sum of their code points.
    fn summed(chosen: fn(char) -> bool) -> (usize, u64) {
        let found = ('\0'..=char::MAX).filter(|&c| chosen(c));
        found.fold((0, 0), |(count, sum), c| (count + 1, sum + u64::from(c)))
    }

    /// What npm json5 2.2.3 answers for all 1,112,064 characters.
    #[test]
    fn as_many_as_npm_json5_takes() {
        assert_eq!(summed(starts), (125_331, 12_790_698_295));
        assert_eq!(summed(continues), (128_096, 13_106_631_376));
        let (quoted, _) = summed(|c| needs_quotes(c) && !continues(c));
        assert_eq!(quoted, 21_128);
    }
}
