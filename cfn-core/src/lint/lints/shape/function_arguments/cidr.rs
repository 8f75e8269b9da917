//! The arguments of `Fn::Cidr`.

use std::net::IpAddr;

use crate::lint::facts::describe::counted;
use crate::lint::facts::equality::integer;
use crate::lint::facts::network::network;
use crate::lint::finding::Findings;

use crate::model::{Node, Value};

const MOST_BLOCKS: i128 = 256;
const MOST_BITS: i128 = 128;

/// Checks the block, and the count and the number of bits after it, as far as they are written out.
pub(crate) fn cidr(block: &Node, numbers: &[Node], findings: &mut Findings) {
    let mut written = [None; 2];
    let mut right = true;
    for ((node, (what, most)), number) in
        numbers.iter().zip([("count", MOST_BLOCKS), ("number of bits", MOST_BITS)]).zip(&mut written)
    {
        if matches!(node.value, Value::Integer(_) | Value::String(_)) {
            *number = integer(node).filter(|number| (1..=most).contains(number));
            if number.is_none() {
                right = false;
                findings.report(node.id, format!("the {what} of `Cidr` must be between 1 and {most}"));
            }
        }
    }
    let Some(text) = block.as_str() else { return };
    match network(text).filter(|_| text.contains('/')) {
        None => {
            findings.report(
                block.id,
                format!("the block of `Cidr` must be a CIDR block such as `10.0.0.0/16`, found `{text}`"),
            );
        }
        Some((address, prefix)) if right => {
            if let [Some(count), Some(bits)] = written {
                room(block, text, free_bits(address, prefix), (count, bits), findings);
            }
        }
        Some(_) => {}
    }
}

fn free_bits(address: IpAddr, prefix: u32) -> i128 {
    i128::from(if address.is_ipv4() { 32 } else { 128 } - prefix)
}

/// Whether so many blocks of so many bits are in a network with `free` bits.
fn room(block: &Node, text: &str, free: i128, (count, bits): (i128, i128), findings: &mut Findings) {
    let blocks = match free - bits {
        ..0 => 0,
        // More than can be asked for.
        9.. => MOST_BLOCKS,
        more => 1 << more,
    };
    if count > blocks {
        let room = counted(usize::try_from(blocks).unwrap_or_default(), "block");
        let message = format!("`{text}` has room for {room} of {bits} bits, found a count of {count}");
        findings.report(block.id, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_yaml_declaration;

    #[test]
    fn blocks_are_networks_with_room() {
        let assert_arguments = |arguments: &str, expected: &[&str]| {
            let template = format!("Outputs:\n  A:\n    Value: !Select [0, !Cidr [{arguments}]]\n");
            assert_yaml_declaration(&template, expected);
        };
        for right in ["10.0.0.0/16, 6, 8", "10.0.0.0/24, 1, 8", "10.0.0.0/16, 256, 8", "10.0.0.0/16, '6', '8'"] {
            assert_arguments(right, &[]);
        }
        for right in
            ["10.0.0.0/16, 6", "!GetAtt Vpc.CidrBlock, 6, 8", "10.0.0.0/16, !Ref Count, 8", "'2001:db8::/56', 8, 64"]
        {
            assert_arguments(right, &[]);
        }
        for (arguments, index, message) in [
            ("10.0.0.0/16, 300, 8", 1, "the count of `Cidr` must be between 1 and 256"),
            ("10.0.0.0/16, 6, 0", 2, "the number of bits of `Cidr` must be between 1 and 128"),
            (
                "10.0.0.0/33, 6, 8",
                0,
                "the block of `Cidr` must be a CIDR block such as `10.0.0.0/16`, found `10.0.0.0/33`",
            ),
            ("10.0.0.0, 6, 8", 0, "the block of `Cidr` must be a CIDR block such as `10.0.0.0/16`, found `10.0.0.0`"),
            ("10.0.0.0/24, 6, 8", 0, "`10.0.0.0/24` has room for 1 block of 8 bits, found a count of 6"),
            ("10.0.0.0/24, 1, 9", 0, "`10.0.0.0/24` has room for 0 blocks of 9 bits, found a count of 1"),
        ] {
            let place = format!("function_arguments at A/Value/Fn::Select/1/Fn::Cidr/{index}");
            assert_arguments(arguments, &[&format!("{place}: {message}")]);
        }
    }
}
