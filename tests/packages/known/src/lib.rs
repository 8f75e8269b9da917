pub mod shared;
pub mod stack;

#[cfg(test)]
mod tests {
    use cfn::part::{Struct, of};

    fn push_texts(texts: &mut String, each: &Struct) {
        *texts += &format!("{}\n{} uses\n", each.text, each.uses.len());
        (each.rest.parts)().iter().for_each(|(_, part)| push_texts(texts, part));
    }

    #[test]
    fn texts() {
        let mut texts = String::new();
        push_texts(&mut texts, of::<crate::stack::Whole>());
        std::fs::write("texts.txt", texts).expect("a file of the package");
    }
}
