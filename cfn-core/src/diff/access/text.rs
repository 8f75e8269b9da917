//! Texts of policies as patterns over letters, of which some stand for what only deployment knows.

/// One letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Letter {
    /// A character.
    Char(char),
    /// A text without a colon of which nothing else is known, such as the Region. Equal numbers are equal texts.
    Part(u32),
    /// A text of which nothing is known.
    Unknown(u32),
}

/// One step of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Token {
    /// This letter.
    Letter(Letter),
    /// `*`: any letters, without a colon unless it spans.
    Any { spans: bool },
    /// `?`: any one character, no colon unless it spans.
    One { spans: bool },
}

/// A pattern.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Text(pub(super) Vec<Token>);

/// How many parts of an ARN are compared each by itself; the last one is the rest.
const PARTS: usize = 6;

impl Letter {
    pub(super) const COLON: Letter = Letter::Char(':');

    fn may_be_colon(self) -> bool {
        matches!(self, Letter::COLON | Letter::Unknown(_))
    }

    pub(super) fn is_known(self) -> bool {
        matches!(self, Letter::Char(_))
    }
}

impl Token {
    /// Whether it takes the letter.
    pub(super) fn takes(self, letter: Letter) -> bool {
        match self {
            Token::Letter(own) => own == letter,
            Token::Any { spans } => spans || !letter.may_be_colon(),
            Token::One { spans } => letter.is_known() && (spans || letter != Letter::COLON),
        }
    }
}

impl Text {
    /// Any text.
    pub(super) fn anything() -> Self {
        Text(vec![Token::Any { spans: true }])
    }

    /// These letters and nothing else.
    pub(super) fn literal(letters: impl IntoIterator<Item = Letter>) -> Self {
        Text(letters.into_iter().map(Token::Letter).collect())
    }

    /// The letters with `*` and `?` as wildcards.
    pub(super) fn with_wildcards(letters: impl IntoIterator<Item = Letter>) -> Self {
        let token = |letter| match letter {
            Letter::Char('*') => Token::Any { spans: true },
            Letter::Char('?') => Token::One { spans: true },
            letter => Token::Letter(letter),
        };
        Text(letters.into_iter().map(token).collect())
    }

    /// The same, part by part as ARNs are compared: no wildcard reaches across a colon, except in the last part.
    pub(super) fn in_parts(self) -> Self {
        let is_colon = |token: &&Token| **token == Token::Letter(Letter::COLON);
        let mut left = self.0.iter().filter(is_colon).count().min(PARTS - 1);
        let part_by_part = |token| match token {
            Token::Letter(Letter::COLON) => {
                left = left.saturating_sub(1);
                token
            }
            Token::Any { .. } => Token::Any { spans: left == 0 },
            Token::One { .. } => Token::One { spans: left == 0 },
            token => token,
        };
        Text(self.0.into_iter().map(part_by_part).collect())
    }

    /// The letters, if it has no wildcard.
    pub(super) fn letters(&self) -> Option<Vec<Letter>> {
        self.0.iter().map(|token| if let Token::Letter(letter) = token { Some(*letter) } else { None }).collect()
    }

    /// Whether all of it is known.
    pub(super) fn is_known(&self) -> bool {
        self.0.iter().all(|token| !matches!(token, Token::Letter(letter) if !letter.is_known()))
    }

    /// The widest text that it may be: what is unknown is any text.
    pub(super) fn widest(&self) -> Self {
        let widest = |token: &Token| match token {
            Token::Letter(Letter::Part(_)) => Token::Any { spans: false },
            Token::Letter(Letter::Unknown(_)) => Token::Any { spans: true },
            token => *token,
        };
        Text(self.0.iter().map(widest).collect())
    }

    /// Whether the letters are a text that it stands for.
    pub(super) fn matches(&self, letters: &[Letter]) -> bool {
        self.takes_all(letters.len(), |token, at| token.takes(letters[at]))
    }

    /// Whether it stands for all that the other one stands for, as far as that shows token by token: `*` takes `a*`. A
    /// denial is not certain.
    pub(super) fn swallows(&self, other: &Text) -> bool {
        self.takes_all(other.0.len(), |token, at| match (token, other.0[at]) {
            (Token::Any { spans }, Token::Any { spans: other }) => spans || !other,
            (Token::Any { spans } | Token::One { spans }, Token::One { spans: other }) => spans || !other,
            (_, Token::Any { .. }) | (Token::Letter(_), Token::One { .. }) => false,
            (token, Token::Letter(letter)) => token.takes(letter),
        })
    }

    /// Whether the steps in turn take `count` things; `*` takes any number of them.
    fn takes_all(&self, count: usize, takes: impl Fn(Token, usize) -> bool) -> bool {
        let tokens = &self.0;
        let mut reached = vec![false; count + 1];
        reached[0] = true;
        for token in tokens {
            if matches!(token, Token::Any { .. }) {
                for at in 0..count {
                    reached[at + 1] |= reached[at] && takes(*token, at);
                }
            } else {
                for at in (0..count).rev() {
                    reached[at + 1] = reached[at] && takes(*token, at);
                }
                reached[0] = false;
            }
        }
        reached[count]
    }
}
