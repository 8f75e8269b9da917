use cfn_core::diff::{Diff, diff};
use cfn_core::yaml::ReadError;

use crate::template::Template;

impl Template {
    /// What an update of a stack with the deployed template, in YAML or JSON, to this one does.
    ///
    /// # Errors
    /// If the deployed template is neither.
    pub fn update_of(&self, deployed: &str) -> Result<Diff, ReadError> {
        let deployed = cfn_core::yaml::read_template(deployed)?;
        Ok(diff(&deployed.template, self.model()))
    }
}
