/// An intrinsic function of CloudFormation.
///
/// Source: "Intrinsic function reference" of the CloudFormation template reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Intrinsic {
    /// `Ref`.
    Ref,
    /// `Fn::GetAtt`.
    GetAtt,
    /// `Fn::Sub`.
    Sub,
    /// `Fn::Join`.
    Join,
    /// `Fn::Select`.
    Select,
    /// `Fn::Split`.
    Split,
    /// `Fn::Base64`.
    Base64,
    /// `Fn::Cidr`.
    Cidr,
    /// `Fn::GetAZs`.
    GetAZs,
    /// `Fn::ImportValue`.
    ImportValue,
    /// `Fn::GetStackOutput`: an output of a stack, also of another Region or account.
    GetStackOutput,
    /// `Fn::FindInMap`.
    FindInMap,
    /// `Fn::Transform`.
    Transform,
    /// `Fn::ToJsonString` (transform `AWS::LanguageExtensions`).
    ToJsonString,
    /// `Fn::Length` (transform `AWS::LanguageExtensions`).
    Length,
    /// `Fn::ForEach` (transform `AWS::LanguageExtensions`).
    ForEach,
    /// `Fn::If`.
    If,
    /// `Fn::Equals`.
    Equals,
    /// `Fn::And`.
    And,
    /// `Fn::Or`.
    Or,
    /// `Fn::Not`.
    Not,
    /// `Condition`: another condition by name.
    Condition,
    /// `Fn::Contains` (in `Rules`).
    Contains,
    /// `Fn::EachMemberEquals` (in `Rules`).
    EachMemberEquals,
    /// `Fn::EachMemberIn` (in `Rules`).
    EachMemberIn,
    /// `Fn::RefAll` (in `Rules`).
    RefAll,
    /// `Fn::ValueOf` (in `Rules`).
    ValueOf,
    /// `Fn::ValueOfAll` (in `Rules`).
    ValueOfAll,
}

/// What kind of value a function gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A text or another scalar.
    Scalar,
    /// A list.
    List,
    /// True or false, in conditions and rules only.
    Condition,
    /// What it gives depends on its argument.
    Any,
}

/// One row of the table of functions.
struct Row {
    function: Intrinsic,
    long_name: &'static str,
    form: Form,
    /// The fewest and the most arguments; one argument is written without a list.
    arguments: (usize, usize),
}

const fn row(function: Intrinsic, long_name: &'static str, form: Form, fewest: usize, most: usize) -> Row {
    Row { function, long_name, form, arguments: (fewest, most) }
}

/// In the order of the enum.
const TABLE: &[Row] = &[
    row(Intrinsic::Ref, "Ref", Form::Any, 1, 1),
    row(Intrinsic::GetAtt, "Fn::GetAtt", Form::Any, 2, 2),
    row(Intrinsic::Sub, "Fn::Sub", Form::Scalar, 1, 2),
    row(Intrinsic::Join, "Fn::Join", Form::Scalar, 2, 2),
    row(Intrinsic::Select, "Fn::Select", Form::Any, 2, 2),
    row(Intrinsic::Split, "Fn::Split", Form::List, 2, 2),
    row(Intrinsic::Base64, "Fn::Base64", Form::Scalar, 1, 1),
    row(Intrinsic::Cidr, "Fn::Cidr", Form::List, 2, 3),
    row(Intrinsic::GetAZs, "Fn::GetAZs", Form::List, 0, 1),
    row(Intrinsic::ImportValue, "Fn::ImportValue", Form::Scalar, 1, 1),
    row(Intrinsic::GetStackOutput, "Fn::GetStackOutput", Form::Scalar, 1, 1),
    row(Intrinsic::FindInMap, "Fn::FindInMap", Form::Any, 3, 4),
    row(Intrinsic::Transform, "Fn::Transform", Form::Any, 1, 1),
    row(Intrinsic::ToJsonString, "Fn::ToJsonString", Form::Scalar, 1, 1),
    row(Intrinsic::Length, "Fn::Length", Form::Scalar, 1, 1),
    row(Intrinsic::ForEach, "Fn::ForEach", Form::Any, 3, 3),
    row(Intrinsic::If, "Fn::If", Form::Any, 3, 3),
    row(Intrinsic::Equals, "Fn::Equals", Form::Condition, 2, 2),
    row(Intrinsic::And, "Fn::And", Form::Condition, 2, 10),
    row(Intrinsic::Or, "Fn::Or", Form::Condition, 2, 10),
    row(Intrinsic::Not, "Fn::Not", Form::Condition, 1, 1),
    row(Intrinsic::Condition, "Condition", Form::Condition, 1, 1),
    row(Intrinsic::Contains, "Fn::Contains", Form::Condition, 2, 2),
    row(Intrinsic::EachMemberEquals, "Fn::EachMemberEquals", Form::Condition, 2, 2),
    row(Intrinsic::EachMemberIn, "Fn::EachMemberIn", Form::Condition, 2, 2),
    row(Intrinsic::RefAll, "Fn::RefAll", Form::List, 1, 1),
    row(Intrinsic::ValueOf, "Fn::ValueOf", Form::Scalar, 2, 2),
    row(Intrinsic::ValueOfAll, "Fn::ValueOfAll", Form::List, 2, 2),
];

impl Intrinsic {
    fn row(self) -> &'static Row {
        &TABLE[self as usize]
    }

    /// Every function, in the order of the table.
    pub fn all() -> impl Iterator<Item = Intrinsic> {
        TABLE.iter().map(|row| row.function)
    }

    /// The function's key in JSON and in YAML's long form: `Fn::GetAtt`, `Ref`.
    pub fn long_name(self) -> &'static str {
        self.row().long_name
    }

    /// The name alone, as in the short tag and in Rust: `GetAtt`.
    pub fn name(self) -> &'static str {
        let long = self.long_name();
        long.strip_prefix("Fn::").unwrap_or(long)
    }

    /// The function of that long name.
    pub fn from_long_name(name: &str) -> Option<Intrinsic> {
        TABLE.iter().find(|row| row.long_name == name).map(|row| row.function)
    }

    /// The function of that short name (without `!`).
    pub fn from_name(name: &str) -> Option<Intrinsic> {
        Intrinsic::all().find(|function| function.name() == name)
    }

    /// What kind of value the function gives.
    pub fn form(self) -> Form {
        self.row().form
    }

    /// The fewest and the most arguments that the function takes.
    pub fn arguments(self) -> (usize, usize) {
        self.row().arguments
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_enum() {
        for (index, row) in TABLE.iter().enumerate() {
            assert_eq!(row.function as usize, index, "{}", row.long_name);
        }
        assert_eq!(TABLE.last().map(|row| row.function), Some(Intrinsic::ValueOfAll));
    }

    #[test]
    fn names_are_found_again() {
        for function in Intrinsic::all() {
            assert_eq!(Intrinsic::from_name(function.name()), Some(function));
            assert_eq!(Intrinsic::from_long_name(function.long_name()), Some(function));
        }
        assert_eq!(Intrinsic::from_name("Fn::Sub"), None);
    }
}
