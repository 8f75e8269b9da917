//! Networks in CIDR notation.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Address and length of the prefix; all bits where no length is given.
pub(crate) fn network(text: &str) -> Option<(IpAddr, u32)> {
    let (address, prefix) = text.split_once('/').map_or((text, None), |(address, prefix)| (address, Some(prefix)));
    let address: IpAddr = address.parse().ok()?;
    let bits = if address.is_ipv4() { 32 } else { 128 };
    let prefix = match prefix {
        Some(digits) if digits.bytes().all(|digit| digit.is_ascii_digit()) => digits.parse().ok()?,
        Some(_) => return None,
        None => bits,
    };
    (prefix <= bits).then_some((address, prefix))
}

pub(crate) fn network_of(address: IpAddr, prefix: u32) -> IpAddr {
    match address {
        IpAddr::V4(address) => {
            let mask = u32::MAX.checked_shl(32 - prefix).unwrap_or_default();
            Ipv4Addr::from_bits(address.to_bits() & mask).into()
        }
        IpAddr::V6(address) => {
            let mask = u128::MAX.checked_shl(128 - prefix).unwrap_or_default();
            Ipv6Addr::from_bits(address.to_bits() & mask).into()
        }
    }
}

/// More addresses than this prefix leaves belong to no single owner.
const WIDE_IPV4: u32 = 7;
/// Addresses of the internet are a part of `2000::/3`.
const WIDE_IPV6: u32 = 3;

/// Whether a network is the internet or a large part of it, however that is spelled: `0.0.0.0/0`, `0.0.0.0/1`, `::/0`,
/// `0:0:0:0:0:0:0:0/0`.
pub(crate) fn is_internet(text: &str) -> bool {
    // Without a length it is one address.
    let Some((address, prefix)) = network(text.trim()).filter(|_| text.contains('/')) else { return false };
    match address {
        IpAddr::V4(_) => prefix <= WIDE_IPV4,
        IpAddr::V6(_) => {
            let global = Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0).into();
            prefix <= WIDE_IPV6 && network_of(address, prefix) == network_of(global, prefix)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_internet_is_known_by_every_spelling() {
        for wide in
            ["0.0.0.0/0", "::/0", "0::/0", "0:0:0:0:0:0:0:0/0", "1.2.3.4/0", "0.0.0.0/1", "128.0.0.0/1", "2000::/3"]
        {
            assert!(is_internet(wide), "{wide}");
        }
        for narrow in
            ["10.0.0.0/8", "0.0.0.0/32", "0.0.0.0", "::", "::/128", "fc00::/7", "fd00::/8", "2600::/12", "x/0"]
        {
            assert!(!is_internet(narrow), "{narrow}");
        }
    }

    #[test]
    fn networks_have_addresses_and_prefixes() {
        assert!(network("0.0.0.0/0").is_some() && network("10.0.0.0").is_some() && network("::/0").is_some());
        for bad in ["10.0.0/8", "10.0.0.0/", "10.0.0.0/+8", "a/8", "2001:db8::/129"] {
            assert!(network(bad).is_none(), "{bad}");
        }
    }
}
