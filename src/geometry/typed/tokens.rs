//! A typed place in pieces: stretches of figures, words that mean something, signs of degrees, separators.
//!
//! A word that means nothing here makes the text no place, so that a street with numbers is not taken for one.

/// A piece of the text.
#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    /// Figures with points, commas, spaces and signs between them.
    Figures(String),
    /// A word of a place.
    Word(Word),
    /// `°`
    Degree,
    /// `'`
    Minute,
    /// `"`
    Second,
    /// Something that always stands between two coordinates.
    Separator,
}

/// What a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// The numbers are RD New.
    Rd,
    /// The first number of a plane follows.
    X,
    /// The second number of a plane follows.
    Y,
    /// A latitude follows.
    Latitude,
    /// A longitude follows.
    Longitude,
    /// Metres.
    Metres,
    /// Kilometres.
    Kilometres,
    /// North.
    North,
    /// South.
    South,
    /// East.
    East,
    /// West.
    West,
    /// A word without meaning of its own, such as `coördinaten`.
    Filler,
}

impl Word {
    fn of(text: &str) -> Option<Self> {
        let letters: String = text.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
        Some(match letters.as_str() {
            "rd"
            | "rdnew"
            | "rdnieuw"
            | "rijksdriehoek"
            | "rijksdriehoekscoördinaten"
            | "rdcoördinaten"
            | "rdcoordinaten"
            | "amersfoort" => Word::Rd,
            "x" | "xcoord" | "xcoordinaat" | "xcoördinaat" => Word::X,
            "y" | "ycoord" | "ycoordinaat" | "ycoördinaat" => Word::Y,
            "lat" | "latitude" | "breedte" | "breedtegraad" => Word::Latitude,
            "lon" | "lng" | "long" | "longitude" | "lengte" | "lengtegraad" => Word::Longitude,
            "m" | "meter" | "metres" | "meters" => Word::Metres,
            "km" | "kilometer" | "kilometers" | "kilometres" => Word::Kilometres,
            "n" | "nb" | "noord" | "north" | "noorderbreedte" => Word::North,
            "s" | "z" | "zb" | "zuid" | "south" | "zuiderbreedte" => Word::South,
            // In Dutch the O is oost.
            "e" | "o" | "ol" | "oost" | "east" | "oosterlengte" => Word::East,
            "w" | "wl" | "west" | "westerlengte" => Word::West,
            "en" | "and" | "coördinaten" | "coordinaten" | "coordinates" | "coördinaat" | "coordinaat" | "wgs"
            | "nieuw" | "new" | "graden" => Word::Filler,
            _ => return None,
        })
    }

    /// Whether it says a side of the world.
    pub fn is_side(self) -> bool {
        matches!(self, Word::North | Word::South | Word::East | Word::West)
    }
}

/// The pieces of a text; None when something in it is no part of a place.
pub fn scan(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '°' | 'º' | '˚' | '∘' => tokens.push(Token::Degree),
            '"' | '″' | '”' | '“' | '„' | '〃' => tokens.push(Token::Second),
            '\'' | '′' | '’' | '‘' | '´' | '`' => {
                let twice = chars.next_if(|next| matches!(next, '\'' | '′' | '’' | '‘' | '´' | '`')).is_some();
                tokens.push(if twice { Token::Second } else { Token::Minute });
            }
            ';' | '·' | '•' | '|' | '\t' | '\n' | '\r' | '/' | '&' => tokens.push(Token::Separator),
            ':' | '=' | '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' => {}
            c if c.is_alphabetic() => {
                let mut word = c.to_string();
                // `N.B.` and `x-coördinaat` are one word each.
                while let Some(next) = chars.peek().copied() {
                    let inside = next.is_alphabetic() || ((next == '.' || next == '-') && goes_on(&chars));
                    if !inside {
                        break;
                    }
                    word.push(next);
                    chars.next();
                }
                tokens.push(Token::Word(Word::of(&word)?));
            }
            c if is_figure(c) => match tokens.last_mut() {
                Some(Token::Figures(figures)) => figures.push(plain(c)),
                _ => tokens.push(Token::Figures(plain(c).to_string())),
            },
            _ => return None,
        }
    }
    tokens
        .retain(|token| !matches!(token, Token::Figures(figures) if figures.trim_matches([' ', ',', '.']).is_empty()));
    Some(tokens)
}

/// Whether a letter comes after the sign that is next.
fn goes_on(chars: &std::iter::Peekable<std::str::Chars<'_>>) -> bool {
    chars.clone().nth(1).is_some_and(char::is_alphabetic) || chars.clone().next() == Some('.')
}

fn is_figure(c: char) -> bool {
    c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | ',' | '-' | '+' | '−' | '–')
}

fn plain(c: char) -> char {
    match c {
        '−' | '–' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Whether sides of the world or signs of degrees are said.
pub fn speaks_of_degrees(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| match token {
        Token::Degree | Token::Minute | Token::Second => true,
        Token::Word(word) => word.is_side(),
        _ => false,
    })
}
