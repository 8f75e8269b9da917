/// A type that `const { .. }` and a const parameter may have.
#[diagnostic::on_unimplemented(
    message = "a template cannot hold a constant of type `{Self}`",
    label = "expected `&str`, `char`, an integer, a float or a bool"
)]
pub trait Constant: std::fmt::Debug + Sync {
    /// The constant as a value of a template.
    fn value(&self) -> Scalar;
}

/// A value that rustc has evaluated.
#[derive(Clone, Debug, PartialEq)]
pub enum Scalar {
    /// A text.
    Text(String),
    /// A whole number.
    Integer(i128),
    /// A number.
    Float(f64),
    /// `true` or `false`.
    Bool(bool),
    /// `null`, which CloudFormation refuses in most places.
    Null,
}

#[diagnostic::do_not_recommend]
impl Constant for () {
    fn value(&self) -> Scalar {
        Scalar::Null
    }
}

#[diagnostic::do_not_recommend]
impl Constant for &'static str {
    fn value(&self) -> Scalar {
        Scalar::Text((*self).to_owned())
    }
}

#[diagnostic::do_not_recommend]
impl Constant for char {
    fn value(&self) -> Scalar {
        Scalar::Text(self.to_string())
    }
}

#[diagnostic::do_not_recommend]
impl Constant for bool {
    fn value(&self) -> Scalar {
        Scalar::Bool(*self)
    }
}

macro_rules! integers {
    ($($integer:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Constant for $integer {
            fn value(&self) -> Scalar {
                Scalar::Integer(*self as i128)
            }
        }
    )*};
}

integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 usize);

#[diagnostic::do_not_recommend]
impl Constant for f64 {
    fn value(&self) -> Scalar {
        Scalar::Float(*self)
    }
}

#[diagnostic::do_not_recommend]
impl Constant for f32 {
    fn value(&self) -> Scalar {
        // By way of the text: 0.1 stays 0.1, where a conversion gives 0.10000000149011612.
        Scalar::Float(self.to_string().parse().unwrap_or(f64::NAN))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_what_they_read_as() {
        assert_eq!(0.1f32.value(), Scalar::Float(0.1));
        assert_eq!(f32::INFINITY.value(), Scalar::Float(f64::INFINITY));
        assert_eq!(u64::MAX.value(), Scalar::Integer(18_446_744_073_709_551_615));
        assert_eq!((-1i8).value(), Scalar::Integer(-1));
        assert_eq!('a'.value(), Scalar::Text("a".to_owned()));
    }
}
