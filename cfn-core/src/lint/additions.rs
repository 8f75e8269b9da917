//! What the assembler adds to a template, and an allowance on the struct disables. Each addition is visible as a comment.

use crate::model::Declaration;

/// Something that the assembler adds.
#[derive(Debug)]
pub struct Addition {
    /// The name by which `allow(..)` switches it off.
    pub id: &'static str,
    /// What is added, and why.
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

impl Addition {
    /// Whether the declaration has switched it off.
    pub fn is_off(&self, declaration: &Declaration) -> bool {
        declaration.allowances.iter().any(|allowance| allowance.lint == self.id)
    }
}
