/// What a resource returns, as one text: each name behind the character whose code is the name's length, so that
/// constant evaluation goes from one to the next without looking at the letters in between. A name that ends in `*`
/// stands for every name that begins so.
#[derive(Clone, Copy, Debug)]
pub struct Attributes(pub &'static str);

impl Attributes {
    /// The text of some names.
    ///
    /// # Panics
    /// If a name is longer than 127 bytes, which none of CloudFormation's is.
    pub fn text<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
        let mut text = String::new();
        for name in names {
            assert!(name.len() < 128, "`{name}` is too long for the name of an attribute");
            text.push(name.len() as u8 as char);
            text.push_str(name);
        }
        text
    }

    /// The attributes whose text this is.
    pub const fn of(text: &'static str) -> Attributes {
        Attributes(text)
    }

    /// The first name and those behind it.
    pub const fn split_first(self) -> Option<(&'static str, Attributes)> {
        if self.0.is_empty() {
            return None;
        }
        let (name, rest) = self.0.split_at(1).1.split_at(self.0.as_bytes()[0] as usize);
        Some((name, Attributes(rest)))
    }

    /// Whether nothing is known of what there is: any name is one of them.
    pub const fn is_open(self) -> bool {
        matches!(self.0.as_bytes(), [1, b'*'])
    }

    /// Whether one of them is `name`.
    pub const fn contains(self, name: &str) -> bool {
        let (names, name) = (self.0.as_bytes(), name.as_bytes());
        let mut start = 0;
        while start < names.len() {
            let length = names[start] as usize;
            start += 1;
            let mut same = 0;
            while same < length && same < name.len() && names[start + same] == name[same] {
                same += 1;
            }
            if (same == length && same == name.len()) || (same + 1 == length && names[start + same] == b'*') {
                return true;
            }
            start += length;
        }
        false
    }
}

/// What constant evaluation compares instead of a logical id: its FNV-1a hash of 64 bits, never 0, and another one for
/// each of the sections between which logical ids may be the same. Parameters and resources share theirs.
pub fn key(section: crate::model::Section, name: &str) -> u64 {
    let namespace = match section {
        crate::model::Section::Parameters | crate::model::Section::Resources => 0,
        section => 1 + section as u8,
    };
    let bytes = name.bytes().chain([namespace]);
    let hash =
        bytes.fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    hash.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_holds_its_names() {
        let text = Attributes::text(["Arn", "Endpoint.Address"]);
        assert_eq!(text, "\u{3}Arn\u{10}Endpoint.Address");
        let attributes = Attributes::of("\u{3}Arn\u{10}Endpoint.Address");
        let (first, rest) = attributes.split_first().expect("two names");
        assert_eq!((first, rest.split_first().map(|(name, _)| name)), ("Arn", Some("Endpoint.Address")));
        assert!(Attributes::of("").split_first().is_none());
    }

    #[test]
    fn a_star_stands_for_the_rest() {
        let attributes = Attributes::of("\u{3}Arn\u{9}Outputs.*\u{10}Endpoint.Address");
        for right in ["Arn", "Outputs.X", "Outputs.", "Endpoint.Address"] {
            assert!(attributes.contains(right), "{right}");
        }
        for wrong in ["Ar", "Arnx", "Outputs", "", "rn", "Endpoint"] {
            assert!(!attributes.contains(wrong), "{wrong}");
        }
        assert!(Attributes::of("\u{1}*").contains("Anything") && Attributes::of("\u{1}*").is_open());
        assert!(!attributes.is_open());
    }
}
