/// A text that is made while rustc evaluates constants, where nothing can be allocated.
#[derive(Debug)]
pub(super) struct Message {
    bytes: [u8; CAPACITY],
    length: usize,
}

/// What does not fit is left out.
const CAPACITY: usize = 2048;

impl Message {
    pub(super) const fn new() -> Self {
        Self { bytes: [0; CAPACITY], length: 0 }
    }

    /// Adds a text, whole or not at all.
    pub(super) const fn add(&mut self, text: &str) {
        let bytes = text.as_bytes();
        if self.length + bytes.len() > CAPACITY {
            return;
        }
        let mut at = 0;
        while at < bytes.len() {
            self.bytes[self.length + at] = bytes[at];
            at += 1;
        }
        self.length += bytes.len();
    }

    /// Adds several texts.
    pub(super) const fn add_all(&mut self, texts: &[&str]) {
        let mut at = 0;
        while at < texts.len() {
            self.add(texts[at]);
            at += 1;
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// Whether the texts, one behind the other, stand somewhere in the message.
    pub(super) const fn contains(&self, texts: &[&str]) -> bool {
        let mut wanted = Message::new();
        wanted.add_all(texts);
        let mut start = 0;
        while start + wanted.length <= self.length {
            let mut at = 0;
            while at < wanted.length && self.bytes[start + at] == wanted.bytes[at] {
                at += 1;
            }
            if at == wanted.length {
                return true;
            }
            start += 1;
        }
        false
    }

    pub(super) const fn text(&self) -> &str {
        match std::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

/// Whether the names are the same but for at most two letters (one, if they are short).
pub(super) const fn is_near(written: &str, candidate: &str) -> bool {
    let (a, b) = (written.as_bytes(), candidate.as_bytes());
    if a.len() >= LONGEST || b.len() >= LONGEST {
        return false;
    }
    // One row of the matrix of edit distances after the other.
    let mut row = [0; LONGEST];
    let mut column = 0;
    while column <= b.len() {
        row[column] = column;
        column += 1;
    }
    let mut line = 0;
    while line < a.len() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        let mut column = 0;
        while column < b.len() {
            let same = a[line].eq_ignore_ascii_case(&b[column]);
            let mut edits = if same { diagonal } else { diagonal + 1 };
            diagonal = row[column + 1];
            if row[column] + 1 < edits {
                edits = row[column] + 1;
            }
            if diagonal + 1 < edits {
                edits = diagonal + 1;
            }
            row[column + 1] = edits;
            column += 1;
        }
        line += 1;
    }
    row[b.len()] <= if a.len() > 5 { 2 } else { 1 }
}

const LONGEST: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_differ_in_few_letters() {
        for (written, candidate) in
            [("Arm", "Arn"), ("arn", "Arn"), ("StreamArn", "StreamAn"), ("Endpoin.Adress", "Endpoint.Address")]
        {
            assert!(is_near(written, candidate), "{written} {candidate}");
        }
        for (written, candidate) in [("Id", "Arn"), ("KeyId", "KeyArn"), ("", "Arn")] {
            assert!(!is_near(written, candidate), "{written} {candidate}");
        }
    }

    #[test]
    fn a_message_holds_what_fits() {
        let mut message = Message::new();
        message.add_all(&["a", "bc"]);
        assert_eq!(message.text(), "abc");
        assert!(message.contains(&["b", "c"]) && !message.contains(&["c", "b"]));
        message.add(&"x".repeat(CAPACITY));
        message.add("d");
        assert_eq!(message.text(), "abcd");
    }
}
