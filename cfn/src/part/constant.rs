use cfn_core::model::Value;

/// A type that `const { .. }` may give.
#[diagnostic::on_unimplemented(
    message = "a template cannot hold a constant of type `{Self}`",
    label = "expected `&str`, an integer, a float or a bool"
)]
pub trait Constant: std::fmt::Debug + Sync {
    /// The constant as a value of a template; `null` for a float that no template can hold.
    fn value(&self) -> Value;
}

#[diagnostic::do_not_recommend]
impl Constant for &'static str {
    fn value(&self) -> Value {
        Value::String((*self).to_owned())
    }
}

#[diagnostic::do_not_recommend]
impl Constant for bool {
    fn value(&self) -> Value {
        Value::Bool(*self)
    }
}

macro_rules! integers {
    ($($integer:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Constant for $integer {
            fn value(&self) -> Value {
                Value::Integer(*self as i128)
            }
        }
    )*};
}

integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 usize);

#[diagnostic::do_not_recommend]
impl Constant for f64 {
    fn value(&self) -> Value {
        if self.is_finite() { Value::Float(*self) } else { Value::Null }
    }
}

#[diagnostic::do_not_recommend]
impl Constant for f32 {
    fn value(&self) -> Value {
        // By way of the text: 0.1 stays 0.1, where a conversion gives 0.10000000149011612.
        self.to_string().parse::<f64>().map_or(Value::Null, |number| number.value())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_what_they_read_as() {
        assert_eq!(0.1f32.value(), Value::Float(0.1));
        assert_eq!(f64::NAN.value(), Value::Null);
        assert_eq!(f32::INFINITY.value(), Value::Null);
        assert_eq!(u64::MAX.value(), Value::Integer(18_446_744_073_709_551_615));
        assert_eq!((-1i8).value(), Value::Integer(-1));
    }
}
