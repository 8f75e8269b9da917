//! The services that policies name.

use crate::iam::{Piece, Spelling};

/// The name of the service that a principal stands for, without `.amazonaws.com` and without its Region; `None` where
/// only the deployment knows.
pub(crate) fn service_of(principal: &Spelling<'_>) -> Option<String> {
    let mut text = String::new();
    for piece in &principal.pieces {
        text.push_str(match piece {
            Piece::Text(literal) => literal,
            Piece::Ref("AWS::URLSuffix") => "amazonaws.com",
            Piece::Ref("AWS::Region") => "us-east-1",
            _ => return None,
        });
    }
    let name = text.strip_suffix(".cn").unwrap_or(&text);
    let name = name.strip_suffix(".amazonaws.com").unwrap_or(name);
    Some(match name.rsplit_once('.') {
        Some((service, region)) if is_region(region) => service.to_owned(),
        _ => name.to_owned(),
    })
}

fn is_region(text: &str) -> bool {
    let mut words = text.rsplit('-');
    words.next().is_some_and(|last| !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit()))
        && words.count() >= 2
}

#[cfg(test)]
mod tests {
    use super::service_of;
    use crate::iam::{Piece, Spelling};

    #[test]
    fn a_service_has_one_name_in_every_region() {
        let of = |pieces: &[Piece<'static>]| service_of(&Spelling { pieces: pieces.to_vec() });
        let text = |text: &'static str| Piece::Text(text.into());
        assert_eq!(of(&[text("sns.amazonaws.com")]).as_deref(), Some("sns"));
        assert_eq!(of(&[text("logs.eu-west-1.amazonaws.com")]).as_deref(), Some("logs"));
        assert_eq!(of(&[text("delivery.logs.amazonaws.com")]).as_deref(), Some("delivery.logs"));
        assert_eq!(of(&[text("ec2.amazonaws.com.cn")]).as_deref(), Some("ec2"));
        let regional = [text("logs."), Piece::Ref("AWS::Region"), text("."), Piece::Ref("AWS::URLSuffix")];
        assert_eq!(of(&regional).as_deref(), Some("logs"));
        assert_eq!(of(&[Piece::Ref("Service")]), None);
    }
}
