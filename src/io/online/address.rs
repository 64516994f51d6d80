//! Web addresses: reading what people paste, adding what is asked, following links.
//!
//! Only `http` and `https` ever come out of it.

use url::Url;

use super::OnlineError;

/// Reads an address as people paste it; without a scheme it is `https`.
pub fn read(text: &str) -> Result<Url, OnlineError> {
    let text = text.trim();
    let wrong = || OnlineError::Address(text.to_owned());
    if text.is_empty() || text.chars().any(char::is_whitespace) {
        return Err(wrong());
    }
    let whole = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    web(Url::parse(&whole).ok()).ok_or_else(wrong)
}

/// The address a link on a page leads to; None when that is nothing of the web.
pub fn follow(page: &Url, link: &str) -> Option<Url> {
    web(page.join(link.trim()).ok())
}

fn web(address: Option<Url>) -> Option<Url> {
    address
        .filter(|one| matches!(one.scheme(), "http" | "https") && one.host_str().is_some_and(|host| !host.is_empty()))
}

/// The server of an address, for people.
pub fn host(address: &Url) -> String {
    let host = address.host_str().unwrap_or_default();
    address.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

/// The address with these parameters, in the place of those of the same name whatever their capitals.
pub fn with(address: &Url, parameters: &[(&str, &str)]) -> Url {
    without(address, &parameters.iter().map(|(name, _)| *name).collect::<Vec<_>>(), parameters)
}

/// The address without some parameters, and with others behind.
pub fn without(address: &Url, leave: &[&str], add: &[(&str, &str)]) -> Url {
    let kept: Vec<(String, String)> = address
        .query_pairs()
        .filter(|(name, _)| !leave.iter().any(|one| one.eq_ignore_ascii_case(name)))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    let mut address = address.clone();
    address.set_fragment(None);
    address.set_query(None);
    if !kept.is_empty() || !add.is_empty() {
        let mut pairs = address.query_pairs_mut();
        pairs.extend_pairs(kept);
        pairs.extend_pairs(add);
    }
    address
}

/// The address with these parts behind its path.
pub fn below(address: &Url, parts: &[&str]) -> Url {
    let mut below = address.clone();
    below.set_fragment(None);
    if let Ok(mut path) = below.path_segments_mut() {
        path.pop_if_empty().extend(parts);
    }
    below
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_address_is_read_as_people_paste_it_and_only_of_the_web() {
        assert_eq!(read(" api.voorbeeld.nl/ogc ").unwrap().as_str(), "https://api.voorbeeld.nl/ogc");
        assert_eq!(read("http://127.0.0.1:5000").unwrap().as_str(), "http://127.0.0.1:5000/");
        for wrong in ["", "file:///etc/passwd", "ftp://a.nl/b", "https://", "a b.nl", "http://[::1"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_link_is_followed_from_its_page_and_never_out_of_the_web() {
        let page = read("https://a.nl/ogc/collections/b/items?limit=10").unwrap();
        assert_eq!(follow(&page, "?offset=10").unwrap().as_str(), "https://a.nl/ogc/collections/b/items?offset=10");
        assert_eq!(follow(&page, "http://c.nl/d").unwrap().as_str(), "http://c.nl/d");
        assert!(follow(&page, "file:///etc/passwd").is_none());
        assert!(follow(&page, "javascript:alert(1)").is_none());
    }

    #[test]
    fn a_parameter_takes_the_place_of_one_in_other_capitals() {
        let address = read("https://a.nl/wfs?SERVICE=WMS&map=b%20c").unwrap();
        assert_eq!(with(&address, &[("service", "WFS")]).as_str(), "https://a.nl/wfs?map=b+c&service=WFS");
        let base = read("https://a.nl/ogc/").unwrap();
        assert_eq!(below(&base, &["collections", "a/b c"]).as_str(), "https://a.nl/ogc/collections/a%2Fb%20c");
    }
}
