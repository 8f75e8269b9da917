//! Values that AWS accepts and that hardly mean what is intended.

use crate::lint::check::{Check, declare_lint};
use crate::lint::schema::validator::Role;

declare_lint! {
    /// AWS accepts the values, at least in some Regions, but they probably do not do what is intended.
    ///
    /// ```yaml,fails
    /// Type: AWS::RDS::DBInstance
    /// Properties: {Engine: mysql, EngineVersion: "5.8"} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::RDS::DBInstance
    /// Properties: {Engine: mysql}
    /// ```
    QUESTIONABLE_VALUE = "questionable_value", Suspicious, Warn, "questionable combination of values",
    Check::Engine(Role::QuestionableValue)
}
