//! How much space text takes. Fonts differ: the widths are those of a wide one (DejaVu Sans), so that text fits in any.

/// Letters by their width, in hundredths of the size of the font.
const WIDTHS: &[(&str, f64)] =
    &[("ijlI.,:;'|!", 0.36), ("frt()[]{}/\\-\" ", 0.43), ("mwMW%@", 1.0), ("ABCDEFGHKNOPQRSTUVXYZ&<>+=~#", 0.76)];

/// Any other letter of the Latin alphabet, and any other letter.
const LATIN: f64 = 0.62;
const OTHER: f64 = 1.0;

/// The width of a text in a font of that size.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(of_letter).sum::<f64>() * size
}

fn of_letter(letter: char) -> f64 {
    let known = WIDTHS.iter().find(|(letters, _)| letters.contains(letter));
    known.map_or(if letter.is_ascii() { LATIN } else { OTHER }, |(_, width)| *width)
}

/// A text that is no wider than `most`: where it is too long, its middle is left out.
pub(super) fn fitted(text: &str, size: f64, most: f64) -> String {
    if width(text, size) <= most {
        return text.to_owned();
    }
    let letters: Vec<char> = text.chars().collect();
    let room = most - of_letter('…') * size;
    let (mut start, mut end, mut used) = (0, letters.len(), 0.0);
    while start < end {
        // Two thirds from the beginning, one from the end.
        let takes_start = start <= 2 * (letters.len() - end);
        let letter = if takes_start { letters[start] } else { letters[end - 1] };
        used += of_letter(letter) * size;
        if used > room {
            break;
        }
        if takes_start { start += 1 } else { end -= 1 }
    }
    letters[..start].iter().chain(&['…']).chain(&letters[end..]).collect()
}

/// Texts with commas between them, in lines that are no wider than `most`, each text whole.
pub(super) fn lines(texts: &[String], size: f64, most: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for (number, text) in texts.iter().enumerate() {
        let comma = if number + 1 < texts.len() { "," } else { "" };
        let text = format!("{}{comma}", fitted(text, size, most));
        match lines.last_mut() {
            Some(line) if width(line, size) + width(&text, size) + of_letter(' ') * size <= most => {
                line.push(' ');
                line.push_str(&text);
            }
            _ => lines.push(text),
        }
    }
    lines
}

/// A text within XML. Letters that XML does not have are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' | '\r' => out.push(' '),
            letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_long_loses_its_middle() {
        assert_eq!(fitted("Orders", 10.0, 100.0), "Orders");
        let short = fitted("TheVeryLongNameOfAnOrderProcessingFunction", 10.0, 120.0);
        assert!(width(&short, 10.0) <= 120.0 && short.starts_with("TheVeryLo") && short.ends_with("ion"), "{short}");
        assert_eq!(fitted("abc", 10.0, 1.0), "…");
    }

    #[test]
    fn lines_break_between_texts() {
        let texts = ["GetItem", "PutItem", "Query"].map(str::to_owned);
        assert_eq!(lines(&texts, 10.0, 110.0), ["GetItem, PutItem,", "Query"]);
        assert_eq!(lines(&texts, 10.0, 1000.0), ["GetItem, PutItem, Query"]);
        assert_eq!(lines(&[], 10.0, 100.0), [""; 0]);
    }

    #[test]
    fn text_is_text_in_xml() {
        assert_eq!(escaped("<a & \"b\">\u{0}\n"), "&lt;a &amp; &quot;b&quot;&gt; ");
    }
}
