//! What the assembler does besides running lints, and an allowance on the struct disables. It adds to the template: each
//! addition is visible as a comment. It checks what passes between the stacks of a package.

use crate::model::Declaration;

/// Something that the assembler adds or checks.
#[derive(Debug)]
pub struct Addition {
    /// The name by which `allow(..)` switches it off.
    pub id: &'static str,
    /// What is added or checked, and why.
    pub explanation: &'static str,
}

/// `DependsOn` that CloudFormation cannot infer.
pub const INFERRED_DEPENDS_ON: Addition = Addition {
    id: "inferred_depends_on",
    explanation: "A resource waits for another one that it needs but does not refer to: CloudFormation cannot know \
                  the order, and would make whichever it likes first.",
};

/// The hash in the logical id of an API Gateway deployment.
pub const DEPLOYMENT_ID: Addition = Addition {
    id: "deployment_id",
    explanation: "The logical ID of an API Gateway deployment ends in a hash of what it deploys. A deployment is a \
                  snapshot that is made once: without a new id, a changed API is never deployed.",
};

/// All additions.
pub const ADDITIONS: &[Addition] = &[INFERRED_DEPENDS_ON, DEPLOYMENT_ID];

/// An import that no stack of the package exports, and whose name is near to an export.
pub const UNKNOWN_EXPORT: Addition = Addition {
    id: "unknown_export",
    explanation: "No stack of the package exports a value that another one imports, and an export has almost the same name.",
};

/// A parameter of a nested stack that its template refuses.
pub const NESTED_PARAMETER: Addition = Addition {
    id: "nested_parameter",
    explanation: "A nested stack gets a parameter that its template does not declare, or a value that the template does \
                  not accept, or lacks a parameter that has no default.",
};

/// An output that a nested stack does not have.
pub const NESTED_OUTPUT: Addition = Addition {
    id: "nested_output",
    explanation: "The template of a nested stack does not declare an output that is read.",
};

/// An output that another stack of the package does not have.
pub const STACK_OUTPUT: Addition = Addition {
    id: "stack_output",
    explanation: "`GetStackOutput` reads an output that a stack of the package does not have, and an output has almost the \
                  same name.",
};

/// Stacks that wait for each other.
pub const CIRCULAR_STACKS: Addition = Addition {
    id: "circular_stacks",
    explanation: "Stacks import from each other or contain each other: none of them can be deployed before the others.",
};

/// A struct that no stack lists.
pub const UNLISTED_STRUCT: Addition = Addition {
    id: "unlisted_struct",
    explanation: "The struct is not part of any stack that the build script builds, so that no template has it.",
};

/// What is checked between the stacks of a package.
pub const ACROSS_STACKS: &[Addition] =
    &[UNKNOWN_EXPORT, NESTED_PARAMETER, NESTED_OUTPUT, STACK_OUTPUT, CIRCULAR_STACKS, UNLISTED_STRUCT];

impl Addition {
    /// Whether the declaration has switched it off.
    pub fn is_off(&self, declaration: &Declaration) -> bool {
        declaration.allowances.iter().any(|allowance| allowance.lint == self.id)
    }
}
