use cfn_core::model::Value;

use crate::part::Scalar;

/// What rustc has evaluated, as a value of a template; `null` for a float that no template can hold.
pub(super) fn scalar(scalar: Scalar) -> Value {
    match scalar {
        Scalar::Text(text) => Value::String(text),
        Scalar::Integer(number) => Value::Integer(number),
        Scalar::Float(number) if number.is_finite() => Value::Float(number),
        Scalar::Float(_) => Value::Null,
        Scalar::Bool(value) => Value::Bool(value),
        Scalar::Null => Value::Null,
    }
}
